/**
 * The packs as they stand in {@code rules}: their scenarios, their clauses, and the decisions of
 * the samples.
 */
@NullMarked
package vn.xetkhen.scenarios;

import org.jspecify.annotations.NullMarked;
