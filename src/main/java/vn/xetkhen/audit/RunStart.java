package vn.xetkhen.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.text.Language;

/**
 * How a run began.
 *
 * @param nonce 32 lower-case hexadecimal digits by chance, so that no two runs are alike
 * @param command {@code evaluate} or {@code select}
 * @param arguments the command line after the command, as given
 * @param startedAt to the second, UTC
 * @param language what refusals are written in
 * @param mask the fields left out, {@code candidate.name}; empty where nothing is
 * @param engine the versions that decided
 * @param java the version of the Java that ran it
 */
public record RunStart(
    String nonce,
    String command,
    List<String> arguments,
    Instant startedAt,
    Language language,
    Conditions conditions,
    DossierKeeping dossiers,
    List<String> mask,
    Decision.EngineRef engine,
    String java) {

  /** Keeps its own copies. */
  public RunStart {
    arguments = List.copyOf(arguments);
    mask = List.copyOf(mask);
  }

  /**
   * What was asked for on the command line.
   *
   * @param asOf null where each dossier's own day of submission holds
   * @param readings the options chosen, by reading
   * @param settings the days given, by setting
   * @param decidedOn the day of the award decision; null where none was given
   */
  public record Conditions(
      @Nullable LocalDate asOf,
      Map<String, String> readings,
      Map<String, LocalDate> settings,
      @Nullable LocalDate decidedOn) {}
}
