package vn.xetkhen.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.rulecheck.impact.Edit;
import vn.xetkhen.rulecheck.impact.Sought;
import vn.xetkhen.selection.KeyValue;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;

/** Writes one change of {@code xetkhen.impact/1}. */
record ImpactChangeJson(Language language) {

  void change(JsonValues json, Change change, @Nullable String entry) throws IOException {
    json.begin();
    if (entry != null) {
      json.field("entry", entry);
    }
    json.field("source", change.source());
    json.field("line", change.line());
    DecisionJson.dossier(json, change.dossier());
    json.field("plan", change.plan());
    DecisionJson.candidate(json, change.candidate());
    json.field("differences", List.copyOf(change.differences()));
    judged(json, "before", change.before());
    judged(json, "after", change.after());
    json.list("noLonger", change.noLonger(), m -> DecisionJson.missing(json, m));
    json.list("newly", change.newly(), m -> DecisionJson.missing(json, m));
    json.list("clauses", change.clauses(), clause -> clause(json, clause));
    Change.OfPlaces places = change.places();
    if (places == null) {
      json.field("places", null);
    } else {
      json.name("places").begin();
      standing(json, "before", places.before());
      standing(json, "after", places.after());
      json.end();
    }
    json.field("causes", change.causes().stream().map(Edit::key).toList());
    json.end();
  }

  private void judged(JsonValues json, String name, Change.Judged judged) throws IOException {
    json.name(name).begin();
    if (judged instanceof Change.Judged.Decided decided) {
      json.field("award", decided.award());
      json.field("period", decided.period());
      json.field("verdict", decided.verdict());
      json.field("ground", decided.ground());
      json.field("deferredUntil", decided.deferredUntil());
    } else {
      List<Problem> problems = ((Change.Judged.Refused) judged).problems();
      json.list("problems", problems, problem -> problem(json, problem));
    }
    json.end();
  }

  private void problem(JsonValues json, Problem problem) throws IOException {
    json.begin();
    json.field("pointer", problem.pointer());
    json.field("line", problem.at().line());
    json.field("column", problem.at().column());
    json.field("message", problem.message().in(language));
    json.end();
  }

  private static void clause(JsonValues json, Change.OfClause clause) throws IOException {
    json.begin();
    json.field("clause", clause.id());
    json.field("was", clause.was());
    found(json, "before", clause.before());
    found(json, "after", clause.after());
    json.field("decisive", clause.decisive());
    json.list("checks", clause.checks(), check -> check(json, check));
    json.field("causes", clause.causes().stream().map(Edit::key).toList());
    json.end();
  }

  private static void found(JsonValues json, String name, Change.@Nullable Found found)
      throws IOException {
    if (found == null) {
      json.field(name, null);
      return;
    }
    json.name(name).begin();
    json.field("role", found.role());
    json.field("outcome", found.outcome());
    json.field("reason", found.reason());
    json.end();
  }

  private static void check(JsonValues json, Change.OfCheck check) throws IOException {
    json.begin();
    json.field("id", check.id());
    json.field("was", check.was());
    answer(json, "before", check.before());
    answer(json, "after", check.after());
    json.end();
  }

  private static void answer(JsonValues json, String name, Change.@Nullable Answer answer)
      throws IOException {
    if (answer == null) {
      json.field(name, null);
      return;
    }
    json.name(name).begin();
    json.field("outcome", answer.outcome());
    json.name("rule").begin();
    json.field("file", answer.rule().file());
    json.field("line", answer.rule().line());
    json.end();
    json.end();
  }

  private static void standing(JsonValues json, String name, Change.Standing standing)
      throws IOException {
    json.name(name).begin();
    json.field("group", standing.group());
    json.field("unknown", standing.unknown());
    List<@Nullable Object> keys = new ArrayList<>();
    for (KeyValue key : standing.keys()) {
      keys.add(key instanceof KeyValue.Known known ? known.value() : null);
    }
    json.field("keys", keys);
    json.list(
        "pools",
        standing.pools(),
        pool -> {
          json.begin();
          json.field("name", pool.name());
          json.field("places", pool.places());
          json.end();
        });
    json.end();
  }

  void sought(JsonValues json, Sought sought) throws IOException {
    json.begin();
    json.field("plan", sought.plan());
    json.field("changed", sought.changed());
    Edit edit = sought.edit();
    json.field("edit", edit == null ? null : edit.key());
    json.field("tried", sought.tried());
    Sought.Shown shown = sought.found();
    if (shown == null) {
      json.field("found", null);
    } else {
      json.name("found").begin();
      json.name("dossier").out().writeRawValue(NodeLines.json(shown.dossier()));
      json.field("asOf", shown.conditions().asOf());
      json.field("readings", new TreeMap<>(shown.conditions().readings()));
      json.field("settings", new TreeMap<>(shown.conditions().settings()));
      json.name("change");
      change(json, shown.change(), null);
      json.end();
    }
    json.end();
  }
}
