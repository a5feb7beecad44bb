package vn.xetkhen.rulecheck.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Applies what mends findings. */
public final class Fixes {
  private Fixes() {}

  /**
   * What can be applied at once: of several fixes whose edits overlap, the first.
   *
   * @param findings in their order
   */
  public static List<Finding> applicable(List<Finding> findings) {
    Map<String, List<Edit>> taken = new LinkedHashMap<>();
    List<Finding> applicable = new ArrayList<>();
    for (Finding finding : findings) {
      Fix fix = finding.fix();
      if (fix == null || fix.edits().isEmpty()) {
        continue;
      }
      boolean free =
          fix.edits().stream()
              .allMatch(
                  edit ->
                      taken.getOrDefault(edit.file(), List.of()).stream()
                          .noneMatch(
                              other -> edit.from() < other.to() && other.from() < edit.to()));
      if (free) {
        fix.edits().forEach(e -> taken.computeIfAbsent(e.file(), f -> new ArrayList<>()).add(e));
        applicable.add(finding);
      }
    }
    return applicable;
  }

  /**
   * A file's bytes with the edits made, everything else byte for byte, a byte order mark too.
   *
   * @param bytes UTF-8
   * @param edits of this file, apart from each other
   */
  public static byte[] apply(byte[] bytes, List<Edit> edits) {
    StringBuilder text = new StringBuilder(TextAt.decoded(bytes));
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::from).reversed())
        .forEach(edit -> text.replace(edit.from(), edit.to(), edit.replacement()));
    boolean marked = new String(bytes, StandardCharsets.UTF_8).startsWith("\uFEFF");
    return ((marked ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
  }
}
