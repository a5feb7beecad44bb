/**
 * The plan of Tân Yên written by hand in plain Java: the floor that the rule engine is held
 * against.
 */
@NullMarked
package vn.xetkhen.bench.floor;

import org.jspecify.annotations.NullMarked;
