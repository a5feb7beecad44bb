package vn.xetkhen.cli;

import org.jspecify.annotations.Nullable;

/** Options that are numbers. */
final class Numbers {
  private static final int MOST_JOBS = 256;
  private static final int NARROWEST = 72;
  private static final int WIDEST = 1000;
  private static final int MOST = 999_999;

  private Numbers() {}

  /** How many threads: as given, from 1 to 256; as many as there are cores where nothing is. */
  static int jobs(@Nullable String given) {
    return given == null
        ? Runtime.getRuntime().availableProcessors()
        : number("--jobs", given, 1, MOST_JOBS);
  }

  /** How many columns: as given, from 72 to 1000; the terminal's where nothing is. */
  static int width(@Nullable String given, Console console) {
    return given == null ? console.width() : number("--width", given, NARROWEST, WIDEST);
  }

  /** A number from 1 to 999999, as given. */
  static int from1(String option, String given) {
    return number(option, given, 1, MOST);
  }

  private static int number(String option, String given, int least, int most) {
    int value = given.matches("[0-9]{1,6}") ? Integer.parseInt(given) : -1;
    if (value < least || value > most) {
      throw new UsageException(Console.both("number.wrong", option, given, least, most));
    }
    return value;
  }
}
