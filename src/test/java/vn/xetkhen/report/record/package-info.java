/** Tests of the parts of a record's page. */
@NullMarked
package vn.xetkhen.report.record;

import org.jspecify.annotations.NullMarked;
