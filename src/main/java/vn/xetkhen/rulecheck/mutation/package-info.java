/**
 * Changes one thing at a time in a pack's rules and trees, and tells which changes no scenario
 * notices.
 */
@NullMarked
package vn.xetkhen.rulecheck.mutation;

import org.jspecify.annotations.NullMarked;
