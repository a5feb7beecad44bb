package vn.xetkhen.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.rulecheck.impact.Edit;
import vn.xetkhen.rulecheck.impact.Pair;
import vn.xetkhen.rulecheck.impact.Tally;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;
import vn.xetkhen.wording.Wording;

/** Says edits and changes in one language. Safe for use by several threads. */
final class ImpactWords {
  private final Language language;
  private final boolean recorded;
  private final Messages messages = Messages.beside(ImpactWords.class);
  private final Labels labels = new Labels();
  private final Map<String, Sides> plans = new HashMap<>();

  /** The words of one plan before and after. */
  private record Sides(Pair pair, Wording before, Wording after) {}

  ImpactWords(Language language, ImpactReport.About about) {
    this.language = language;
    this.recorded = about.recorded();
    for (Pair pair : about.impact().pairs()) {
      plans.put(
          pair.id(),
          new Sides(pair, new Wording(pair.before().plan()), new Wording(pair.after().plan())));
    }
  }

  /** A message. */
  String say(String key, @Nullable Object... arguments) {
    String own = "replay.impact." + key;
    String chosen = recorded && messages.has(own) ? own : "impact." + key;
    return messages.text(chosen, arguments).in(language);
  }

  Language language() {
    return language;
  }

  /** A constant of a closed set. */
  String label(Enum<?> constant) {
    return labels.of(constant).in(language);
  }

  /** What was edited: Quy tắc III.2.a-4/top, Hình thức khen thưởng Giấy khen (giay-khen). */
  String name(String plan, Edit edit) {
    if (edit.part() == Edit.Part.OTHER && edit.id().equals("in-force")) {
      return say("part.in-force", edit.id());
    }
    Sides sides = plans.get(plan);
    Text title = sides == null ? null : ImpactTitles.of(sides.pair(), edit);
    String id = title == null ? edit.id() : titled(title, edit.id());
    return say("part." + edit.part(), id);
  }

  /** A title with the id that it has in the files. */
  private String titled(Text title, String id) {
    return say("titled", title.in(language), id);
  }

  /**
   * What a change is told under: the dossier, whom it is about, where it stood.
   *
   * @param entry the address of its entry; null where it is none of a record
   */
  String title(Change change, @Nullable String entry) {
    String where = change.line() == null ? change.source() : change.source() + ":" + change.line();
    String said = say("dossier", change.dossier().id(), change.candidate().name(), where);
    return entry == null ? said : say("entry", entry) + " – " + said;
  }

  /** A plan's title with its id. */
  String title(Pair pair) {
    return titled(pair.after().plan().title(), pair.id());
  }

  /** The plan before or after; null where it is not compared. */
  @Nullable Plan plan(String id, boolean now) {
    Sides sides = plans.get(id);
    return sides == null ? null : (now ? sides.pair().after() : sides.pair().before()).plan();
  }

  /** What became of it: sửa. */
  String change(Edit edit) {
    return say("change." + edit.change(), edit.was());
  }

  /** Where a side stands: 2-tap-the.drl:57. */
  static String at(Edit.Side side) {
    return side.file() + ":" + side.line();
  }

  /** The lines of a side to show: its own, or all where the other has no line of its own. */
  static List<String> lines(Edit.@Nullable Side side, Edit.@Nullable Side other) {
    List<String> own = Edit.own(side, other);
    return own.isEmpty() && side != null && Edit.own(other, side).isEmpty() ? side.lines() : own;
  }

  /** Whether the edit is only of another name. */
  static boolean renamed(Edit edit) {
    return edit.change() == Edit.Change.RENAMED;
  }

  /** The ids of the plans of which both packs are the same to the byte; empty where none is. */
  static String same(List<Pair> pairs) {
    return String.join(", ", pairs.stream().filter(Pair::same).map(Pair::id).toList());
  }

  /** The edits behind something, or that none could be told. */
  String causes(String plan, List<Edit> causes) {
    return causes.isEmpty()
        ? say("cause.none")
        : String.join("; ", causes.stream().map(edit -> cause(plan, edit)).toList());
  }

  private String cause(String plan, Edit edit) {
    return say("cause", name(plan, edit), change(edit));
  }

  /** How a state judges a dossier. */
  String judged(Change.Judged judged) {
    if (judged instanceof Change.Judged.Refused refused) {
      List<String> problems =
          refused.problems().stream()
              .map(
                  problem ->
                      (problem.pointer() == null ? "" : problem.pointer() + ": ")
                          + problem.message().in(language))
              .toList();
      return say("refused", String.join("; ", problems));
    }
    Change.Judged.Decided decided = (Change.Judged.Decided) judged;
    Text verdict = labels.of(decided.verdict());
    String said =
        decided.ground() == null
            ? verdict.in(language)
            : messages
                .text("verdict.ground", verdict, labels.ground(decided.ground()))
                .in(language);
    return decided.deferredUntil() == null ? said : say("deferred", said, decided.deferredUntil());
  }

  /** What was and what is, where they differ; that it stays so where they do not. */
  String pair(String was, String is) {
    return was.equals(is) ? say("stays", was) : say("pair", was, is);
  }

  /** The award and period of a judgement; empty where it is refused. */
  String award(Change.Judged judged) {
    return judged instanceof Change.Judged.Decided decided
        ? say("award", decided.award(), decided.period())
        : "";
  }

  /** A clause with its line. */
  String clause(String plan, Change.OfClause clause) {
    Sides sides = plans.get(plan);
    Plan.Clause declared = sides == null ? null : declared(sides.pair(), clause);
    String line = declared == null ? "" : declared.line().in(language);
    String id = clause.was() == null ? clause.id() : say("was", clause.id(), clause.was());
    return line.isEmpty() ? id : say("clause", id, line);
  }

  private static Plan.@Nullable Clause declared(Pair pair, Change.OfClause clause) {
    Plan.Clause now = pair.after().plan().clauses().get(clause.id());
    return now != null ? now : pair.before().plan().clauses().get(clause.id());
  }

  /** What a clause came to, with the reason. */
  String found(Change.@Nullable Found found, boolean now) {
    return found == null
        ? notAsked(now)
        : say("found", label(found.outcome()), found.reason().in(language));
  }

  /** That something is not asked: any more, or was not yet. */
  String notAsked(boolean now) {
    return say(now ? "noLongerAsked" : "notAsked");
  }

  /** A check's name. */
  String check(Change.OfCheck check) {
    return check.was() == null ? check.id() : say("was", check.id(), check.was());
  }

  /** How a check was answered, and where its rule stands. */
  String answer(Change.@Nullable Answer answer, boolean now) {
    return answer == null
        ? notAsked(now)
        : say("answer", label(answer.outcome()), answer.rule().file(), answer.rule().line());
  }

  /** What is missing. */
  String missing(String plan, Missing missing, boolean now) {
    Sides sides = plans.get(plan);
    if (sides == null) {
      return missing.ask().in(language);
    }
    return (now ? sides.after() : sides.before()).request(missing).in(language);
  }

  /** A state of a dossier in the table of sums. */
  String state(Tally.State state) {
    return say("state." + state);
  }

  /** A state that dossiers went to, or stayed in. */
  String after(Tally.Moved moved) {
    String state = state(moved.after());
    return moved.before() == moved.after() ? say("sum.stays", state) : state;
  }

  /** In what dossiers differ. */
  String difference(Change.Difference difference) {
    return say("difference." + difference);
  }

  /** An edit by its key, as the table of causes names it. */
  String cause(String plan, String key) {
    Sides sides = plans.get(plan);
    if (sides != null) {
      for (Edit edit : sides.pair().edits()) {
        if (edit.key().equals(key)) {
          return cause(plan, edit);
        }
      }
    }
    return key;
  }

  /** Text with its first letter in upper case. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
