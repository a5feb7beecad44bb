/** What people read: reasons, asks and labels in Vietnamese and English. */
@NullMarked
package vn.xetkhen.wording;

import org.jspecify.annotations.NullMarked;
