/**
 * Records of what was decided: how they lie on the disk, how a run is appended, and how their lines
 * are read.
 */
@NullMarked
package vn.xetkhen.audit;

import org.jspecify.annotations.NullMarked;
