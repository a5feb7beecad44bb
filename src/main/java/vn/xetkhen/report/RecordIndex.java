package vn.xetkhen.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Text;

/**
 * What the page knows of every entry before any is opened: a short row each, and the sums by award
 * and clause.
 */
final class RecordIndex implements Closeable {
  private final Spool rows = new Spool();
  private final Map<String, Integer> awards = new LinkedHashMap<>();
  private final List<Map<String, Object>> described = new ArrayList<>();
  private final List<Map<String, Map<String, Object>>> clauses = new ArrayList<>();

  /** Where an entry stands on the page. */
  record Place(int block, int position) {}

  /** Adds a refused dossier. */
  void refused(int run, RecordObject line, Place at) throws IOException {
    String id = line.object("refusal").object("dossier").text("id");
    row(
        Arrays.asList(
            run,
            line.integer("seq"),
            null,
            id,
            null,
            null,
            -1,
            "REFUSED",
            null,
            List.of(),
            null,
            0,
            line.text("source"),
            line.integer("line"),
            at.block(),
            at.position()));
  }

  /**
   * Adds a decision.
   *
   * @param view the decision beside its plan; null where its pack is not there
   * @param place how its place is called; null where no selection names it
   */
  void decided(
      int run, RecordObject line, Views.@Nullable View view, @Nullable Object place, Place at)
      throws IOException {
    RecordObject decision = line.object("decision");
    RecordObject candidate = decision.object("candidate");
    String kind = candidate.textOr("kind");
    String unit = kind.equals("INDIVIDUAL") ? candidate.object("unit").text("name") : null;
    int award = award(decision.object("plan"), view);
    count(award, decision, view);
    row(
        Arrays.asList(
            run,
            line.integer("seq"),
            kind.isEmpty() ? null : kind.substring(0, 1),
            decision.object("dossier").text("id"),
            candidate.text("name"),
            unit,
            award,
            decision.text("verdict"),
            decision.text("ground"),
            deciding(decision, view),
            place,
            decision.list("sensitivity").isEmpty() ? 0 : 1,
            line.text("source"),
            line.integer("line"),
            at.block(),
            at.position()));
  }

  private void row(List<@Nullable Object> cells) throws IOException {
    rows.add(RecordBlocks.harmless(RecordBlocks.json(cells)));
  }

  /** Writes the rows as a JSON list. */
  void rows(Writer out) throws IOException {
    out.write('[');
    rows.copyTo(out);
    out.write(']');
  }

  /** The awards in the order in which they were met. */
  List<Map<String, Object>> awards() {
    for (int i = 0; i < described.size(); i++) {
      described.get(i).put("clauses", List.copyOf(clauses.get(i).values()));
    }
    return described;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static List<String> deciding(RecordObject decision, Views.@Nullable View view) {
    if (view == null) {
      String wanted = decision.textOr("verdict").equals("INELIGIBLE") ? "NOT_MET" : "UNKNOWN";
      return decision.objects("findings").stream()
          .filter(f -> !decision.textOr("verdict").equals("ELIGIBLE"))
          .filter(f -> f.textOr("outcome").equals(wanted))
          .map(f -> f.textOr("clause"))
          .toList();
    }
    return switch (view.decision().verdict()) {
      case ELIGIBLE -> List.of();
      case INELIGIBLE -> view.deciding().stream().map(Finding::clause).toList();
      case UNDETERMINED -> view.waiting().stream().map(Finding::clause).toList();
    };
  }

  private int award(RecordObject plan, Views.@Nullable View view) {
    String key =
        String.join(
            "\n",
            plan.textOr("rulesSha256"),
            plan.textOr("id"),
            plan.textOr("award"),
            plan.textOr("period"));
    Integer known = awards.get(key);
    if (known != null) {
      return known;
    }
    Map<String, Object> award = new LinkedHashMap<>();
    award.put("plan", plan.textOr("id"));
    award.put("award", plan.textOr("award"));
    award.put("period", plan.textOr("period"));
    award.put("rules", plan.textOr("rulesSha256"));
    award.put("title", view == null ? Text.same(plan.textOr("award")) : view.award());
    award.put("planTitle", view == null ? Text.same(plan.textOr("id")) : view.plan().title());
    award.put("number", view == null ? null : view.plan().number());
    awards.put(key, described.size());
    described.add(award);
    clauses.add(new LinkedHashMap<>());
    return described.size() - 1;
  }

  private void count(int award, RecordObject decision, Views.@Nullable View view) {
    for (RecordObject finding : decision.objects("findings")) {
      String id = finding.textOr("clause");
      Map<String, Object> counted =
          clauses.get(award).computeIfAbsent(id, same -> clause(same, view));
      String outcome = finding.textOr("outcome");
      if (counted.get(outcome) instanceof Integer before) {
        counted.put(outcome, before + 1);
      }
    }
  }

  private static Map<String, Object> clause(String id, Views.@Nullable View view) {
    Plan.Clause clause = view == null ? null : view.plan().clauses().get(id);
    Map<String, Object> counted = new LinkedHashMap<>();
    counted.put("id", id);
    counted.put("line", clause == null ? null : clause.line());
    counted.put("cite", clause == null ? null : clause.citation());
    for (Outcome outcome : Outcome.values()) {
      counted.put(outcome.name(), 0);
    }
    return counted;
  }
}
