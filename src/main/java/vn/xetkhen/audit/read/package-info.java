/** Reads back what was recorded: decisions as they were made, and what they were made of. */
@NullMarked
package vn.xetkhen.audit.read;

import org.jspecify.annotations.NullMarked;
