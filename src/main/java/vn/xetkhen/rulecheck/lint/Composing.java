package vn.xetkhen.rulecheck.lint;

import java.text.Normalizer;
import java.util.List;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Uncomposed;

/** Looks for text that is not composed (Unicode NFC), and composes it. */
final class Composing {
  private final String file;
  private final TextAt text;

  Composing(String file, TextAt text) {
    this.file = file;
    this.text = text;
  }

  /** A finding for each line that is not composed, at its first such letter. */
  void check(Findings found) {
    if (Normalizer.isNormalized(text.text(), Normalizer.Form.NFC)
        || text.text().indexOf('\uFFFD') >= 0) {
      return;
    }
    for (int i = 0; i < text.starts().size(); i++) {
      String line = text.line(i + 1);
      Uncomposed uncomposed = Uncomposed.in(line);
      if (uncomposed != null) {
        String composed = uncomposed.composed();
        int start = text.starts().get(i);
        int from = uncomposed.from();
        int same = ending(line.substring(from), composed.substring(from));
        Edit edit =
            text.edit(
                file,
                start + from,
                start + line.length() - same,
                composed.substring(from, composed.length() - same));
        found.add(
            new Finding(
                Lint.TEXT_NOT_NFC,
                file,
                text.at(start + from),
                Findings.text(Lint.TEXT_NOT_NFC.id(), Shown.plain(uncomposed.word())),
                new Fix(Findings.text("fix.text-not-nfc"), List.of(edit))));
      }
    }
  }

  /** How many characters two texts end in alike. */
  private static int ending(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    return same;
  }
}
