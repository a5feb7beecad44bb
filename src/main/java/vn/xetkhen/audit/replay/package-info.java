/** Decides again what was recorded, from what was recorded with it, and compares. */
@NullMarked
package vn.xetkhen.audit.replay;

import org.jspecify.annotations.NullMarked;
