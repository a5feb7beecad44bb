package vn.xetkhen.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.Fact;

/**
 * What filling places needs of one decided dossier, and no more: a run keeps one for every dossier.
 *
 * @param source the file as the user named it, {@code -} for standard input
 * @param line the line of a {@code .jsonl}, from 1; null where it is the whole file
 * @param plan the plan's id, the award and the period
 * @param ground the role of the clause that made it ineligible; null for other verdicts
 * @param missing what an undetermined candidate lacks; empty for other verdicts
 * @param readings every reading of the plan and the option in use
 * @param submittedOn the day on which the file was handed in; null where not stated
 * @param factsSha256 of all that the dossier states about the candidate, the same for the same
 *     statements in whatever order
 * @param standing where it competes, and with what
 */
public record Entry(
    String source,
    @Nullable Integer line,
    Decision.DossierRef dossier,
    Decision.PlanRef plan,
    Decision.Candidate candidate,
    Verdict verdict,
    @Nullable Role ground,
    List<Missing> missing,
    Map<String, String> readings,
    @Nullable LocalDate submittedOn,
    String factsSha256,
    Competing standing) {

  /** Keeps its own copies. */
  public Entry {
    missing = List.copyOf(missing);
  }

  /** The same one, competing otherwise. */
  Entry competing(Competing other) {
    return new Entry(
        source,
        line,
        dossier,
        plan,
        candidate,
        verdict,
        ground,
        missing,
        readings,
        submittedOn,
        factsSha256,
        other);
  }

  /**
   * Where a candidate competes.
   *
   * @param group the id of its group; null where the plan has none for it or that is not known
   * @param unknown the dossier's fields that would have to be stated to know its group, the limits
   *     that bind it or its unit; empty where nothing is missing
   * @param unit the id of the unit of an individual; null where none is stated
   * @param keys its value for each key of the group's order
   * @param pools what bounds its places beside the group's number, one for each limit of the group
   * @param about what the dossier states about the candidate itself and its unit, where the unit's
   *     own dossier may have to say otherwise
   */
  public record Competing(
      @Nullable String group,
      List<String> unknown,
      @Nullable String unit,
      List<KeyValue> keys,
      List<Pool> pools,
      List<Fact> about) {

    /** Where nothing has to be compared with a unit's dossier. */
    public Competing(
        @Nullable String group,
        List<String> unknown,
        @Nullable String unit,
        List<KeyValue> keys,
        List<Pool> pools) {
      this(group, unknown, unit, keys, pools, List.of());
    }

    /** Keeps its own copies. */
    public Competing {
      unknown = List.copyOf(unknown);
      keys = List.copyOf(keys);
      pools = List.copyOf(pools);
      about = List.copyOf(about);
    }
  }

  /**
   * The district, province or unit within which a limit counts.
   *
   * @param key equal for the same one, however it is spelled
   * @param name as the dossier spells it
   * @param places how many places the limit leaves there, as far as this dossier tells
   */
  public record Pool(String key, String name, int places) {}
}
