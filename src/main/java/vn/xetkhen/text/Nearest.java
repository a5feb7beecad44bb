package vn.xetkhen.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
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
    List<String> nearest = all(written, candidates);
    return nearest.isEmpty() ? null : nearest.get(0);
  }

  /**
   * The candidates that are nearest, all equally near, in alphabetical order; none where none is.
   */
  public static List<String> all(String written, Collection<String> candidates) {
    String low = written.toLowerCase(Locale.ROOT);
    int least = Math.max(1, low.length() / 2);
    List<String> sorted = candidates.stream().distinct().sorted().toList();
    int[] distances = new int[sorted.size()];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = steps(low, sorted.get(i).toLowerCase(Locale.ROOT));
      least = Math.min(least, distances[i]);
    }
    int best = least;
    return IntStream.range(0, distances.length)
        .filter(i -> distances[i] == best)
        .mapToObj(sorted::get)
        .toList();
  }

  /**
   * The nearest, and where several are equally near all of them, between closing and opening
   * quotation marks so that they stand in a message where one would; null where none is near.
   *
   * @param separator what stands between two, closing and opening quotation marks included
   */
  public static @Nullable String joined(
      String written, Collection<String> candidates, String separator) {
    List<String> nearest = all(written, candidates);
    return nearest.isEmpty() ? null : String.join(separator, nearest);
  }

  /**
   * How many letters have to be dropped, put in, replaced, or exchanged with the one beside (the
   * optimal string alignment distance).
   */
  public static int steps(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      table[i][0] = i;
    }
    Arrays.setAll(table[0], j -> j);
    for (int i = 1; i <= one.length(); i++) {
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
        least = Math.min(least, table[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          least = Math.min(least, table[i - 2][j - 2] + 1);
        }
        table[i][j] = least;
      }
    }
    return table[one.length()][other.length()];
  }
}
