package vn.xetkhen.selection;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The orders in which candidates are listed, the same whatever the input's. */
final class ByCodePoints {
  /** Texts by code points, null last. */
  static final Comparator<@Nullable String> TEXTS = ByCodePoints::compare;

  /** Candidates by id, those without one last, then by name, dossier and file. */
  static final Comparator<Entry> ENTRIES =
      (a, b) -> {
        int order = compare(a.candidate().id(), b.candidate().id());
        order = order != 0 ? order : compare(a.candidate().name(), b.candidate().name());
        order = order != 0 ? order : compare(a.dossier().id(), b.dossier().id());
        order = order != 0 ? order : compare(a.source(), b.source());
        return order != 0 ? order : Integer.compare(line(a), line(b));
      };

  private ByCodePoints() {}

  private static int line(Entry entry) {
    Integer line = entry.line();
    return line == null ? 0 : line;
  }

  private static int compare(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return a == null ? (b == null ? 0 : 1) : -1;
    }
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    if (i == a.length() || i == b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    boolean within = i > 0 && Character.isHighSurrogate(a.charAt(i - 1));
    int at = within ? i - 1 : i;
    return Integer.compare(a.codePointAt(at), b.codePointAt(at));
  }
}
