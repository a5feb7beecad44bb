package vn.xetkhen.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;

/**
 * Reads the periods of an award: a year {@code "2021"}, a span of years that is one period {@code
 * "2021-2025"}, or a range of years that are a period each {@code "2021..2030"}.
 */
final class Periods {
  private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:(-|\\.\\.)(\\d{4}))?");

  private final Problems problems;
  private final Values values;

  Periods(Problems problems, Values values) {
    this.problems = problems;
    this.values = values;
  }

  /** The periods in the order of the file, ranges spread out. */
  List<String> read(Node.@Nullable Member member) {
    Set<String> periods = new LinkedHashSet<>();
    if (member != null) {
      values.list(member.value()).forEach(item -> add(item, periods));
    }
    return List.copyOf(periods);
  }

  private void add(Node item, Set<String> periods) {
    Matcher matcher = PERIOD.matcher(item instanceof Node.Str text ? text.value() : "");
    if (!matcher.matches()) {
      values.wrong(item, Shape.PERIOD);
      return;
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
    if (matcher.group(2) != null && last <= first) {
      problems.add(item, "period-backwards", matcher.group(), first, last);
    } else if ("..".equals(matcher.group(2))) {
      for (int year = first; year <= last; year++) {
        add(item, Integer.toString(year), periods);
      }
    } else {
      add(item, matcher.group(), periods);
    }
  }

  private void add(Node item, String period, Set<String> periods) {
    if (!periods.add(period)) {
      problems.add(item, "period-twice", period);
    }
  }
}
