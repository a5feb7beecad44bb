package vn.xetkhen.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

/**
 * Writes the criteria tree of one decision: every clause and check with its outcome, branches of
 * readings not in use marked so.
 */
final class TreeNodes {
  private static final int STEP = 3;

  private final Page page;
  private final Views.View view;
  private final Language language;
  private final Paint paint;
  private final Kind kind;
  private final TreeRows rows;
  private final Messages messages = Messages.beside(TreeNodes.class);
  private final Set<String> shown = new HashSet<>();

  TreeNodes(Page page, Views.View view, Language language, Paint paint, Facts facts) {
    this.page = page;
    this.view = view;
    this.language = language;
    this.paint = paint;
    this.kind = view.decision().candidate().kind();
    this.rows = new TreeRows(page, view.wording(), language, paint, facts);
  }

  /** The sign of an outcome. */
  static String mark(Outcome outcome) {
    return switch (outcome) {
      case MET -> "✓";
      case NOT_MET -> "✗";
      case UNKNOWN -> "?";
      case NOT_APPLICABLE -> "–";
    };
  }

  /** Writes the award's whole tree. */
  void award() {
    Criteria award = view.composition().requirements().award();
    if (award instanceof Criteria.All all) {
      all.members().forEach(member -> node(2, member, true));
    } else {
      node(2, award, true);
    }
  }

  private void node(int indent, @Nullable Criteria node, boolean used) {
    if (node instanceof Criteria.Check check) {
      checks(indent, check.id(), used, false);
    } else if (node instanceof Criteria.Clause other) {
      clause(indent, other.id(), used);
    } else if (node instanceof Criteria.All all) {
      group(indent, "node.all", all, used);
    } else if (node instanceof Criteria.Any any) {
      group(indent, "node.any", any, used);
    } else if (node instanceof Criteria.If choice) {
      choice(indent, choice, used);
    } else if (node instanceof Criteria.ByReading choice) {
      reading(indent, choice, used);
    }
  }

  private void choice(int indent, Criteria.If choice, boolean used) {
    Outcome condition = view.composition().of(choice.condition());
    line(indent, view.composition().of(choice), text("node.if"), used);
    condition(indent + STEP, choice.condition(), used);
    page.line(indent + STEP, "", text("node.if." + condition.name()), style(used));
    boolean held = condition == Outcome.MET || condition == Outcome.UNKNOWN;
    boolean failed = condition != Outcome.MET;
    branch(indent, "node.then", choice.then(), used, held);
    branch(indent, "node.else", choice.otherwise(), used, failed);
  }

  /** What a part depends on; it is no requirement, so that nothing here is met or not met. */
  private void condition(int indent, Criteria node, boolean used) {
    if (node instanceof Criteria.Check check) {
      checks(indent, check.id(), used, true);
    } else if (node instanceof Criteria.All || node instanceof Criteria.Any) {
      String key = node instanceof Criteria.All ? "node.all" : "node.any";
      page.line(indent, "· ", text(key), style(used));
      node.children().forEach(child -> condition(indent + STEP, child, used));
    } else {
      node(indent, node, used);
    }
  }

  private void branch(
      int indent, String key, @Nullable Criteria branch, boolean used, boolean reached) {
    if (branch != null) {
      page.line(indent + 2, "", text(reached ? key : key + ".off"), style(used && reached));
      node(indent + STEP, branch, used && reached);
    } else if (reached) {
      line(indent, Outcome.NOT_APPLICABLE, text(key + ".none"), used);
    }
  }

  private void group(int indent, String key, Criteria group, boolean used) {
    line(indent, view.composition().of(group), text(key), used);
    group.children().forEach(child -> node(indent + STEP, child, used));
  }

  private void reading(int indent, Criteria.ByReading choice, boolean used) {
    Plan.Reading reading = view.plan().readings().get(choice.reading());
    String question = reading == null ? "" : reading.question().in(language);
    line(
        indent,
        view.composition().of(choice),
        text("node.reading", choice.reading(), question),
        used);
    String inUse = view.decision().readings().get(choice.reading());
    for (Map.Entry<String, Criteria> option : choice.options().entrySet()) {
      boolean chosen = used && option.getKey().equals(inUse);
      Plan.Option declared = reading == null ? null : reading.options().get(option.getKey());
      String line = declared == null ? "" : declared.line().in(language);
      String key = option.getKey().equals(inUse) ? "node.option" : "node.option.unused";
      page.line(indent + 2, "", text(key, option.getKey(), line), style(chosen));
      node(indent + 2 + STEP, option.getValue(), chosen);
    }
  }

  private void clause(int indent, String id, boolean used) {
    Plan.Clause clause = view.plan().clauses().get(id);
    Outcome outcome = view.composition().clause(id);
    if (clause == null) {
      line(indent, outcome, id, used);
      return;
    }
    if (!shown.add(id)) {
      line(indent, outcome, text("node.above", id), used);
      return;
    }
    String title =
        text(
            "node.clause",
            id,
            clause.line(),
            clause.citation(),
            view.wording().labels().of(clause.role()));
    page.line(
        indent,
        mark(outcome) + " ",
        title,
        s -> used ? paint.strong(paint.outcome(outcome, s)) : paint.faint(s));
    view.decision().findings().stream()
        .filter(f -> f.clause().equals(id))
        .findFirst()
        .map(Finding::reason)
        .ifPresent(
            reason -> page.line(indent + 2, text("node.why"), reason.in(language), style(used)));
    Criteria tree = clause.criteria().get(kind);
    if (tree instanceof Criteria.All all) {
      all.members().forEach(member -> node(indent + STEP, member, used));
    } else {
      node(indent + STEP, tree, used);
    }
  }

  private void checks(int indent, String id, boolean used, boolean condition) {
    for (Check check : view.checks().getOrDefault(id, List.of())) {
      Choice choice = check.choice();
      boolean chosen =
          used
              && (choice == null
                  || choice
                      .options()
                      .contains(view.decision().readings().getOrDefault(choice.reading(), "")));
      String reading =
          choice == null
              ? ""
              : " "
                  + text(
                      chosen ? "node.choice" : "node.choice.unused",
                      choice.reading(),
                      String.join(", ", choice.options()));
      if (condition) {
        page.line(indent, "· ", title(check, true) + reading, style(chosen));
        rows.found(indent + 2, check, chosen);
      } else {
        line(indent, check.outcome(), title(check, false) + reading, chosen);
        rows.of(indent + 2, check, chosen);
      }
    }
  }

  private String title(Check check, boolean condition) {
    String file = check.rule().file();
    int line = check.rule().line();
    if (condition || check.quantifier() == Quantifier.THE) {
      return text("node.check", check.id(), file, line);
    }
    boolean present =
        check.quantifier() == Quantifier.SOME
            && check.rows().stream().allMatch(row -> row.tests().isEmpty());
    return present
        ? text("node.check.present", check.id(), file, line)
        : text(
            "node.check.quantifier",
            check.id(),
            file,
            line,
            view.wording().labels().of(check.quantifier()));
  }

  private void line(int indent, Outcome outcome, String content, boolean used) {
    page.line(
        indent,
        mark(outcome) + " ",
        content,
        s -> used ? paint.outcome(outcome, s) : paint.faint(s));
  }

  private UnaryOperator<String> style(boolean used) {
    return used ? UnaryOperator.identity() : paint::faint;
  }

  private String text(String key, Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
