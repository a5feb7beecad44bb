package vn.xetkhen.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that a decision depends on. */
final class ConditionOptions {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
  private @Nullable String asOf;

  @Option(names = "--reading", paramLabel = "ID=OPTION", descriptionKey = "reading")
  private List<String> readings = new ArrayList<>();

  @Option(names = "--set", paramLabel = "KEY=YYYY-MM-DD", descriptionKey = "set")
  private List<String> settings = new ArrayList<>();

  /** What was asked for, not yet held against any plan. */
  Wanted wanted() {
    Map<String, LocalDate> days = new TreeMap<>();
    pairs("--set", settings).forEach((key, value) -> days.put(key, day("--set " + key, value)));
    return new Wanted(
        asOf == null ? null : day("--as-of", asOf), pairs("--reading", readings), days);
  }

  private static Map<String, String> pairs(String option, List<String> given) {
    Map<String, String> pairs = new TreeMap<>();
    for (String one : given) {
      int equals = one.indexOf('=');
      if (equals < 1 || equals == one.length() - 1) {
        throw new UsageException(Console.both("pair.wrong", option, one));
      }
      String before = pairs.put(one.substring(0, equals), one.substring(equals + 1));
      if (before != null && !before.equals(one.substring(equals + 1))) {
        throw new UsageException(Console.both("pair.twice", option, one.substring(0, equals)));
      }
    }
    return pairs;
  }

  /** A calendar day as {@code 2021-12-10}. */
  static LocalDate day(String option, String written) {
    try {
      return LocalDate.parse(written, DAY);
    } catch (DateTimeException e) {
      throw new UsageException(Console.both("day.wrong", option, written));
    }
  }
}
