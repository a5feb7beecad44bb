package vn.xetkhen.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;

/**
 * What was decided about one dossier, with every check behind it.
 *
 * @param asOf the date on which "in force" was judged; null where none was given
 * @param settings every setting of the plan, null where it is not set
 * @param readings every reading of the plan and the option in use
 * @param ground the role of the clause that made it ineligible; null for other verdicts
 * @param deferredUntil the first day on which the candidate may be put forward again; null where
 *     there is none or it is not known
 * @param remedies the smallest sets of check ids that would make an ineligible candidate eligible
 */
public record Decision(
    DossierRef dossier,
    PlanRef plan,
    Candidate candidate,
    @Nullable LocalDate asOf,
    Map<String, @Nullable LocalDate> settings,
    Map<String, String> readings,
    Verdict verdict,
    @Nullable Role ground,
    @Nullable LocalDate deferredUntil,
    List<Finding> findings,
    List<Missing> missing,
    List<Sensitivity> sensitivity,
    List<List<String>> remedies,
    List<Note> notes,
    EngineRef engine) {

  /**
   * The dossier decided.
   *
   * @param sha256 of the exact bytes read, in lower-case hexadecimal
   */
  public record DossierRef(String id, String sha256) {}

  /**
   * The plan decided under.
   *
   * @param rulesSha256 over the sorted list of the pack's file hashes, in lower-case hexadecimal
   */
  public record PlanRef(String id, String award, String period, String rulesSha256) {}

  /** Who was decided about, as the dossier states it. */
  public record Candidate(
      Kind kind,
      @Nullable String id,
      String name,
      @Nullable String category,
      @Nullable String employment,
      @Nullable String position,
      @Nullable String province,
      @Nullable String district,
      @Nullable Unit unit) {}

  /** The unit of an individual. */
  public record Unit(
      @Nullable String id,
      @Nullable String name,
      @Nullable String category,
      @Nullable String province,
      @Nullable String district) {}

  /** The versions that decided. */
  public record EngineRef(String xetkhen, String drools) {}
}
