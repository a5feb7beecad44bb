package vn.xetkhen.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.xetkhen.text.Sha256;

/**
 * The bytes of everything that decides under a pack: its {@code plan.yaml}, its {@code *.drl}, and
 * the common {@code vocabulary.yaml}. Scenarios and other files do not decide and are not among
 * them.
 *
 * @param files sorted by path, by code points
 */
public record PackFiles(String id, List<PackFile> files) {
  static final Comparator<String> BY_CODE_POINTS =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  /** Sorts the files. */
  public PackFiles {
    files = files.stream().sorted((a, b) -> BY_CODE_POINTS.compare(a.path(), b.path())).toList();
  }

  /**
   * The hash that decisions record: SHA-256, in lower-case hex, over the UTF-8 of a line for each
   * file,
   *
   * <pre>{@code <SHA-256 of its bytes, lower-case hex>  <path>\n}</pre>
   *
   * sorted by path. In a rules folder the same comes of
   *
   * <pre>{@code sha256sum vocabulary.yaml ID/plan.yaml ID/*.drl | LC_ALL=C sort -k 2 | sha256sum}
   * </pre>
   */
  public String rulesSha256() {
    StringBuilder lines = new StringBuilder();
    for (PackFile file : files) {
      lines.append(file.sha256()).append("  ").append(file.path()).append('\n');
    }
    return Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
