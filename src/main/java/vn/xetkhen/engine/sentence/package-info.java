/** The sentences that the right side of a rule may say, and their evaluation. */
@NullMarked
package vn.xetkhen.engine.sentence;

import org.jspecify.annotations.NullMarked;
