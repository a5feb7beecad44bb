/** Packs kept as they were understood, so that the next run need not read their files again. */
@NullMarked
package vn.xetkhen.engine.cache;

import org.jspecify.annotations.NullMarked;
