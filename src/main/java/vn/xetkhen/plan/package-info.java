/** A locality's emulation plan as its pack declares it, and the vocabulary of codes. */
@NullMarked
package vn.xetkhen.plan;

import org.jspecify.annotations.NullMarked;
