/** What may know what. */
@NullMarked
package vn.xetkhen.architecture;

import org.jspecify.annotations.NullMarked;
