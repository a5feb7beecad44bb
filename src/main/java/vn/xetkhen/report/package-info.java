/** Decisions as tables, trees, JSON and CSV. */
@NullMarked
package vn.xetkhen.report;

import org.jspecify.annotations.NullMarked;
