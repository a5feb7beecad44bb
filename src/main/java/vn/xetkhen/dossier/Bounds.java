package vn.xetkhen.dossier;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Field;

/** The bounds of values; the reader and the JSON Schema hold to the same. */
final class Bounds {
  /** Calendar years that a dossier may speak of. */
  static final int FIRST_YEAR = 1900;

  /** Calendar years that a dossier may speak of. */
  static final int LAST_YEAR = 2100;

  /** The largest count; more bodies, sets or places than there are people are a mistake. */
  static final int LARGEST_COUNT = 1_000_000_000;

  /**
   * The longest dossier id, in characters: it has to fit in a row of a table and the name of a
   * file.
   */
  static final int LONGEST_ID = 200;

  private static final Map<String, BigDecimal> LEAST =
      Map.of(
          "rank", BigDecimal.ONE,
          "outOf", BigDecimal.ONE,
          "copies", BigDecimal.ZERO,
          "completionPercent", BigDecimal.ZERO);

  private Bounds() {}

  /** The least value of a number, or null where it may be anything. */
  static @Nullable BigDecimal least(Field field) {
    return switch (field.type()) {
      case YEAR -> BigDecimal.valueOf(FIRST_YEAR);
      case COUNT -> LEAST.getOrDefault(field.name(), BigDecimal.ZERO);
      default -> LEAST.get(field.name());
    };
  }

  /** The largest value of a number, or null where it may be anything. */
  static @Nullable BigDecimal most(Field field) {
    return switch (field.type()) {
      case YEAR -> BigDecimal.valueOf(LAST_YEAR);
      case COUNT -> BigDecimal.valueOf(LARGEST_COUNT);
      default -> null;
    };
  }
}
