/** The page of a record, driven in a browser as an auditor would. */
@NullMarked
package vn.xetkhen.page;

import org.jspecify.annotations.NullMarked;
