/**
 * What a pack's writer should mend: what its readers refuse, and what they take but no one means.
 */
@NullMarked
package vn.xetkhen.rulecheck.lint;

import org.jspecify.annotations.NullMarked;
