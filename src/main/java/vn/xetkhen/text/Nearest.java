package vn.xetkhen.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds what someone probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The candidate nearest to what was written, letter case aside, or null where none is near:
   * nearer than half the length of what was written. Of two equally near, the first in alphabetical
   * order.
   */
  public static @Nullable String to(String written, Collection<String> candidates) {
    String low = written.toLowerCase(Locale.ROOT);
    LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, low.length() / 2));
    return candidates.stream()
        .filter(c -> distance.apply(low, c.toLowerCase(Locale.ROOT)) >= 0)
        .min(
            Comparator.comparing((String c) -> distance.apply(low, c.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }
}
