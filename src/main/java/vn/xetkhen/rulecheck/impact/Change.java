package vn.xetkhen.rulecheck.impact;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Places;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.KeyValue;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * A dossier that comes to something else after an edit, and why.
 *
 * @param source the file as the user named it, {@code -} for standard input
 * @param line the line of a {@code .jsonl}, from 1; null where it is the whole file
 * @param candidate who it is about
 * @param differences in what; never empty
 * @param noLonger what was asked for and is not any more
 * @param newly what is asked for now and was not
 * @param clauses the clauses that came to something else, in the plan's order
 * @param places how the places see it; null where that did not change
 * @param causes the edits that brought this about, in the order of the edits; empty where none
 *     could be told
 */
public record Change(
    String source,
    @Nullable Integer line,
    Decision.DossierRef dossier,
    String plan,
    Decision.Candidate candidate,
    Set<Difference> differences,
    Judged before,
    Judged after,
    List<Missing> noLonger,
    List<Missing> newly,
    List<OfClause> clauses,
    @Nullable OfPlaces places,
    List<Edit> causes) {

  /** Keeps its own copies. */
  public Change {
    Set<Difference> own = EnumSet.noneOf(Difference.class);
    own.addAll(differences);
    differences = Collections.unmodifiableSet(own);
    noLonger = List.copyOf(noLonger);
    newly = List.copyOf(newly);
    clauses = List.copyOf(clauses);
    causes = List.copyOf(causes);
  }

  /** In what two results differ. */
  public enum Difference {
    /** One state alone can decide it. */
    READ,
    /** It is put forward for another award or period, by the plan's default. */
    AWARD,
    VERDICT,
    GROUND,
    DEFERRAL,
    MISSING,
    PLACES
  }

  /** How one state judges the dossier. */
  public sealed interface Judged {
    /** It is decided. */
    record Decided(
        String award,
        String period,
        Verdict verdict,
        @Nullable Role ground,
        @Nullable LocalDate deferredUntil)
        implements Judged {
      static Decided of(Decision decision) {
        return new Decided(
            decision.plan().award(),
            decision.plan().period(),
            decision.verdict(),
            decision.ground(),
            decision.deferredUntil());
      }
    }

    /**
     * It is refused.
     *
     * @param problems never empty
     */
    record Refused(List<Problem> problems) implements Judged {
      /** Keeps its own copy. */
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * A clause that came to something else.
   *
   * @param was its id before where it was renamed; otherwise null
   * @param before null where it was not asked
   * @param after null where it is not asked any more
   * @param decisive whether the verdict is what it is by this clause alone, or would be another
   *     without it; true where the verdict did not change
   * @param causes the edits that changed it
   */
  public record OfClause(
      String id,
      @Nullable String was,
      @Nullable Found before,
      @Nullable Found after,
      boolean decisive,
      List<OfCheck> checks,
      List<Edit> causes) {
    /** Keeps its own copies. */
    public OfClause {
      checks = List.copyOf(checks);
      causes = List.copyOf(causes);
    }
  }

  /** What a clause came to. */
  public record Found(Role role, Outcome outcome, Text reason) {}

  /**
   * A check that was answered otherwise.
   *
   * @param was its id before where it was renamed; otherwise null
   * @param before null where it was not asked
   * @param after null where it is not asked any more
   */
  public record OfCheck(
      String id, @Nullable String was, @Nullable Answer before, @Nullable Answer after) {}

  /**
   * How a check was answered under the readings in use.
   *
   * @param rule where the rule stands
   */
  public record Answer(Outcome outcome, Check.RuleAt rule) {}

  /** How the places of the award see a candidate before and after. */
  public record OfPlaces(Standing before, Standing after) {}

  /**
   * What filling places takes of a dossier and its plan.
   *
   * @param group the id of its group; null where the plan has none for it or that is not known
   * @param unknown the dossier's fields that would have to be stated to know more
   * @param keys its value for each key of the group's order
   * @param pools what bounds its places beside the group's number
   * @param terms how the group's places are filled, without words; null without a group of the
   *     plan's, or where the candidate does not compete
   */
  public record Standing(
      @Nullable String group,
      List<String> unknown,
      List<KeyValue> keys,
      List<Entry.Pool> pools,
      Places.@Nullable Group terms) {}
}
