/** Award money: what goes with each place, exactly, and what it rests on. */
@NullMarked
package vn.xetkhen.selection.reward;

import org.jspecify.annotations.NullMarked;
