package vn.xetkhen.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.selection.Entry;

/**
 * What a list tells of a decided dossier beside its place: what its verdict rests on.
 *
 * @param entry what filling places needs of it
 * @param deciding the ids of the clauses that made it ineligible, those that give the ground first;
 *     empty for other verdicts
 * @param sensitivity smallest changes of readings that would change its verdict
 * @param notes what the decision notes
 * @param settings every setting of the plan, null where it is not set
 */
public record Judged(
    Entry entry,
    List<String> deciding,
    List<Sensitivity> sensitivity,
    List<Note> notes,
    Map<String, @Nullable LocalDate> settings) {

  /** Keeps its own copies of the lists. */
  public Judged {
    deciding = List.copyOf(deciding);
    sensitivity = List.copyOf(sensitivity);
    notes = List.copyOf(notes);
  }

  /** Whether it counts for an award and period. */
  boolean of(Decision.PlanRef plan) {
    return entry.plan().equals(plan);
  }
}
