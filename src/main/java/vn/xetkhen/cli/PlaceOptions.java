package vn.xetkhen.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that filling places depends on, beside those of deciding. */
final class PlaceOptions {
  @Option(names = "--decided-on", paramLabel = "YYYY-MM-DD", descriptionKey = "decided-on")
  private @Nullable String decidedOn;

  @Option(names = "--council", paramLabel = "FILE", descriptionKey = "council")
  private @Nullable String council;

  /** The day of the award decision; null where not given. */
  @Nullable LocalDate decidedOn() {
    return decidedOn == null ? null : ConditionOptions.day("--decided-on", decidedOn);
  }

  /** The file of the council's choice; null where not given. */
  @Nullable String council() {
    return council;
  }

  /** Whether any was given. */
  boolean any() {
    return decidedOn != null || council != null;
  }
}
