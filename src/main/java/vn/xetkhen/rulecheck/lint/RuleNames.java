package vn.xetkhen.rulecheck.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.PackCheck;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Holds rules and plan against each other: one check, one rule; and each rule against the plan. */
final class RuleNames {
  private static final Set<String> NAMES =
      Set.of("language/pack.no-rule", "language/pack.not-asked", "language/pack.unknown-clause");

  /** What a rule says wrongly whatever its plan declares. */
  private static final Set<String> OF_THE_RULE =
      Set.of(
          "language/rule.unknown-field",
          "language/rule.verb-does-not-fit",
          "language/rule.total",
          "language/rule.unbound",
          "language/rule.bound-twice",
          "language/rule.the-needs-identity",
          "language/rule.the-of-several",
          "language/pack.same-name");

  /** Problems whose English message begins with the word in question, in quotes. */
  private static final Set<String> AT_WORD = Set.of("language/rule.unknown-code");

  private static final Pattern WORD = Pattern.compile("“([^”]+)”");

  private static final int FAR = 2;

  private final Understood draft;
  private final Findings found;
  private final Map<String, RuleDescription> byName = new LinkedHashMap<>();

  RuleNames(Understood draft, Findings found) {
    this.draft = draft;
    this.found = found;
    draft.rules().forEach(rule -> byName.putIfAbsent(rule.id(), rule));
  }

  /**
   * Checks.
   *
   * @param sound the rules whose own text is right
   */
  void check(Plan plan, List<RuleDescription> sound) {
    for (Problem problem :
        PackCheck.problems(plan, draft.planFile(), draft.shown(), draft.rules())) {
      String code = String.valueOf(problem.code());
      boolean ofSound =
          code.startsWith("language/pack.")
              || sound.stream()
                  .anyMatch(
                      rule ->
                          draft.file(rule).equals(problem.file())
                              && rule.at().line() <= problem.at().line()
                              && problem.at().line() <= rule.lastLine());
      if (!NAMES.contains(code) && ofSound && (draft.planSound() || told(problem))) {
        found.add(Finding.of(precise(problem)));
      }
    }
    Map<String, Trees.Asked> asked = Trees.asked(plan);
    List<String> missing =
        asked.keySet().stream()
            .filter(check -> !byName.containsKey(check))
            .filter(check -> !draft.unread().contains('"' + check + '"'))
            .toList();
    List<RuleDescription> surplus =
        byName.values().stream().filter(rule -> !asked.containsKey(rule.id())).toList();
    surplus.forEach(rule -> surplus(rule, plan, missing));
    List<String> spare = surplus.stream().map(RuleDescription::id).toList();
    missing.forEach(check -> missing(check, asked.get(check), spare));
  }

  /**
   * A problem of a word that the sentence is given, at the word itself: a sentence may run over
   * several lines.
   */
  private Problem precise(Problem problem) {
    TextAt text = draft.texts().get(problem.file());
    Matcher word = WORD.matcher(problem.message().en());
    if (text == null || !AT_WORD.contains(String.valueOf(problem.code())) || !word.find()) {
      return problem;
    }
    int from = text.offset(problem.at());
    int end = text.text().indexOf("\nend", from);
    int found = text.text().indexOf('"' + word.group(1) + '"', from);
    boolean there = found >= 0 && (end < 0 || found < end);
    return there
        ? new Problem(
            problem.file(),
            text.at(found + 1),
            problem.pointer(),
            problem.code(),
            problem.message())
        : problem;
  }

  /** Whether a problem stays one though the plan has problems of its own. */
  private static boolean told(Problem problem) {
    return OF_THE_RULE.contains(String.valueOf(problem.code()));
  }

  private void surplus(RuleDescription rule, Plan plan, List<String> missing) {
    String name = rule.id().substring(rule.id().indexOf('/') + 1);
    boolean known = plan.clauses().containsKey(rule.clause());
    if (!draft.planSound() && (inPlan(name) || (!known && inPlan(rule.clause())))) {
      return;
    }
    String near = Nearest.joined(rule.id(), missing, "”, “");
    boolean slip = near != null && Nearest.steps(rule.id(), first(rule.id(), missing)) <= FAR;
    if (!known && !slip) {
      near = Nearest.joined(rule.clause(), plan.clauses().keySet(), "”, “");
    } else if (!slip) {
      near = null;
    }
    Lint lint = known ? Lint.CHECK_NOT_ASKED : Lint.RULE_WITHOUT_CLAUSE;
    found.add(lint, draft.file(rule), rule.at(), rule.id(), rule.clause(), meant(near));
  }

  private static String first(String name, List<String> names) {
    return String.valueOf(Nearest.to(name, names));
  }

  /** The end of a message that guesses; empty where nothing is near. */
  private static Text meant(@Nullable String near) {
    return near == null ? Text.same("") : Findings.text("meant", near);
  }

  private boolean inPlan(String word) {
    TextAt text = draft.texts().get(draft.planFile());
    return text != null
        && !word.isEmpty()
        && text.text().matches("(?s).*\\b\\Q" + word + "\\E\\b.*");
  }

  private void missing(String check, Trees.@Nullable Asked where, List<String> spare) {
    if (where == null || draft.written() == null) {
      return;
    }
    String near = Nearest.to(check, spare);
    boolean slip = near != null && Nearest.steps(check, near) <= FAR;
    if (draft.lost() && !slip) {
      return;
    }
    if (slip && triedOnlyAs(check, String.valueOf(near))) {
      return;
    }
    String prefix = check.substring(0, check.indexOf('/') + 1);
    List<String> own = byName.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    String guess = slip ? near : Nearest.joined(check, own, "”, “");
    Position at = draft.written().at(where.node());
    found.add(
        Lint.CLAUSE_WITHOUT_RULE, draft.planFile(), at, where.clause().id(), check, meant(guess));
  }

  /** Whether scenarios speak of the check as the plan does: then the rule has its name wrong. */
  private boolean triedOnlyAs(String check, String rule) {
    Set<String> tried = Trees.keys(draft.scenarioTrees().values());
    return tried.contains(check) && !tried.contains(rule);
  }
}
