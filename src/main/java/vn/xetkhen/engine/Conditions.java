package vn.xetkhen.engine;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision depends on beside the dossier and the rules.
 *
 * @param asOf the date on which "in force" is judged; null takes the day on which the dossier was
 *     submitted
 * @param readings the options to use where they are not the default, by reading; readings that a
 *     plan does not have are ignored
 * @param settings the days that later notices set, by key; keys that a plan does not have are
 *     ignored
 */
public record Conditions(
    @Nullable LocalDate asOf, Map<String, String> readings, Map<String, LocalDate> settings) {

  /** Defaults throughout. */
  public static final Conditions NONE = new Conditions(null, Map.of(), Map.of());

  /** Keeps its own copies. */
  public Conditions {
    readings = Map.copyOf(readings);
    settings = Map.copyOf(settings);
  }
}
