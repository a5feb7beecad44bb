package vn.xetkhen.cli;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.Judged;
import vn.xetkhen.report.Judging;
import vn.xetkhen.report.SelectionReport;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Intake;
import vn.xetkhen.selection.Selected;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Selector;
import vn.xetkhen.text.Problem;

/** Fills the places of dossiers that are decided: now, or again from a record. */
final class Placing {
  private final Map<String, Selector.Rules> rules;
  private final UnaryOperator<List<Problem>> located;

  /**
   * A way to fill places.
   *
   * @param rules the plans of the dossiers, by id
   * @param located finds where in the dossiers' texts problems are
   */
  Placing(Map<String, Selector.Rules> rules, UnaryOperator<List<Problem>> located) {
    this.rules = rules;
    this.located = located;
  }

  /** Takes of a decided dossier what filling places needs. Safe for use by several threads. */
  static final class Intaking {
    private final Intake intake = new Intake();
    private final Judging judging = new Judging();

    /**
     * A dossier that was decided.
     *
     * @param source the file as the user named it
     * @param line its line in a {@code .jsonl}, from 1; null where it is the whole file
     */
    Judged of(String source, @Nullable Integer line, Decider.Decided.Done done) {
      Entry entry = intake.entry(done.plan(), source, line, done.dossier(), done.decision());
      return judging.of(entry, done.decision(), done.plan());
    }
  }

  /** What filling the places came to. */
  sealed interface Placed {

    /** The council's choice does not fit. */
    record Refused(List<Problem> problems) implements Placed {}

    /**
     * They are filled.
     *
     * @param judged what was selected from, in the order of the input
     */
    record Done(Selection selection, List<Judged> judged) implements Placed {

      /** What was selected from, in the order of the input. */
      List<Entry> entries() {
        return judged.stream().map(Judged::entry).toList();
      }

      /** The selection with all that is told about it. */
      SelectionReport report(
          Paying.Paid paid,
          Map<String, Plan> plans,
          List<Refusal> refused,
          @Nullable Council council) {
        Decision.EngineRef versions =
            new Decision.EngineRef(Versions.CURRENT.xetkhen(), Versions.CURRENT.drools());
        return new SelectionReport(
            selection,
            paid.rewards(),
            paid.normsSha256(),
            plans,
            refused,
            versions,
            council,
            judged);
      }
    }
  }

  /**
   * Fills them.
   *
   * @param judged in the order of the input
   */
  Placed place(List<Judged> judged, @Nullable Council council) {
    List<Entry> entries = judged.stream().map(Judged::entry).toList();
    Selected selected = new Selector(rules).select(entries, council);
    if (selected instanceof Selected.Refused none) {
      return new Placed.Refused(none.problems());
    }
    Selection made = ((Selected.Made) selected).selection();
    Selection selection =
        new Selection(
            made.awards(), made.council(), located.apply(made.problems()), made.warnings());
    return new Placed.Done(selection, judged);
  }
}
