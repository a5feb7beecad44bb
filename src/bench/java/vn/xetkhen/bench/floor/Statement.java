package vn.xetkhen.bench.floor;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/**
 * One thing that a reason says.
 *
 * @param subject the fact it is about, named once for several statements in a row; null where the
 *     detail names it itself
 */
record Statement(@Nullable Text subject, Text detail) {}
