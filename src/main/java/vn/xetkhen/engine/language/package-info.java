/** The static description of rule files: what each check asks of which fact. */
@NullMarked
package vn.xetkhen.engine.language;

import org.jspecify.annotations.NullMarked;
