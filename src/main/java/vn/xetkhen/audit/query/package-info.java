/**
 * Questions to records in SQL: an embedded database reads the files of a record where they lie,
 * through views that are documented, and can neither write nor read anything else.
 */
@NullMarked
package vn.xetkhen.audit.query;

import org.jspecify.annotations.NullMarked;
