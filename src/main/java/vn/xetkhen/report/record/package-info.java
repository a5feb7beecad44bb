/** The parts of the page of a record that do not depend on the record. */
@NullMarked
package vn.xetkhen.report.record;

import org.jspecify.annotations.NullMarked;
