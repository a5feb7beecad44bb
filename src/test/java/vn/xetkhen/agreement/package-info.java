/**
 * Holds the engine and the packs against an evaluator that has not seen them, and against the
 * properties that hold for every plan.
 */
@NullMarked
package vn.xetkhen.agreement;

import org.jspecify.annotations.NullMarked;
