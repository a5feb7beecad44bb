package vn.xetkhen.rulecheck.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether a rule file's package bears the name of its plan. */
final class PackageLine {
  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t]*package[ \\t]+([^\\s;]+)[ \\t]*;?");
  private static final Pattern CODE = Pattern.compile("(?m)^[ \\t]*(import|global|rule)\\b");

  private PackageLine() {}

  /** A plan's id as packages are named. */
  private static String meant(String id) {
    return id.replace('-', '_');
  }

  /**
   * Checks.
   *
   * @param id the plan's id, the name of the pack's folder
   */
  static void check(String id, String file, TextAt text, Findings found) {
    String meant = meant(id);
    Matcher line = LINE.matcher(text.text());
    Matcher code = CODE.matcher(text.text());
    int first = code.find() ? code.start() : text.text().length();
    if (!line.find() || line.start() > first) {
      if (first < text.text().length()) {
        tell(file, text, text.edit(file, 0, 0, "package " + meant + ";\n"), "", meant, found);
      }
    } else if (!line.group(1).equals(meant)) {
      Edit edit = text.edit(file, line.start(1), line.end(1), meant);
      tell(file, text, edit, line.group(1), meant, found);
    }
  }

  private static void tell(
      String file, TextAt text, Edit edit, String seen, String meant, Findings found) {
    String key = edit.from() == edit.to() ? "package-name.none" : "package-name";
    found.add(
        new Finding(
            Lint.PACKAGE_NAME,
            file,
            text.at(edit.from()),
            Findings.text(key, seen, meant),
            new Fix(Findings.text("fix.package-name", meant), List.of(edit))));
  }
}
