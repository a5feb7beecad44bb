/**
 * What a new plan's pack begins with: what is asked of its writer, and the files that come of the
 * answers.
 */
@NullMarked
package vn.xetkhen.rulecheck.scaffold;

import org.jspecify.annotations.NullMarked;
