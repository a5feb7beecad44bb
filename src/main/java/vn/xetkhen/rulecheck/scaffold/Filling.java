package vn.xetkhen.rulecheck.scaffold;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a template: <code>{{name}}</code> stands for a value, and what is between <code>{{#name}}
 * </code> and <code>{{/name}}</code> is there where the value is not empty. Marks of the second
 * kind that stand alone on a line take the line with them. Values are put in as they are and not
 * looked at again, so nothing that they hold can act as a mark.
 */
final class Filling {
  private static final Pattern ALONE =
      Pattern.compile("(?m)^[ \\t]*(\\{\\{[#/][a-z-]+\\}\\})[ \\t]*\\R");
  private static final Pattern SECTION =
      Pattern.compile("\\{\\{#([a-z-]+)\\}\\}(.*?)\\{\\{/\\1\\}\\}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\{\\{([a-z-]+)\\}\\}");

  private Filling() {}

  /**
   * The template filled in.
   *
   * @throws IllegalArgumentException where it has a name without a value
   */
  static String of(String template, Map<String, String> values) {
    String marked = ALONE.matcher(template).replaceAll("$1");
    String kept =
        SECTION
            .matcher(marked)
            .replaceAll(
                section ->
                    value(section.group(1), values).isEmpty()
                        ? ""
                        : Matcher.quoteReplacement(section.group(2)));
    return NAME.matcher(kept)
        .replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for {{" + name + "}}");
    }
    return value;
  }
}
