package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Text;

/** Everything that the page shows of one entry once it is opened. */
final class RecordEntry {
  private final int run;
  private final RecordObject line;
  private final String hash;
  private final @Nullable Map<String, Object> place;

  /**
   * An entry.
   *
   * @param line a decision's or a refusal's line
   * @param hash of that line
   * @param place what a selection made of it; null where none names it
   */
  RecordEntry(int run, RecordObject line, String hash, @Nullable Map<String, Object> place) {
    this.run = run;
    this.line = line;
    this.hash = hash;
    this.place = place;
  }

  /** A refusal: its problems, each with the dossier's line it speaks of. */
  Map<String, Object> refusal() {
    Map<String, Object> shown = head();
    RecordObject refusal = line.object("refusal");
    shown.put("id", refusal.object("dossier").text("id"));
    shown.put("dossierSha256", dossierHash());
    String text = line.object("dossier").text("text");
    List<String> lines = text == null ? List.of() : text.lines().toList();
    List<Object> problems = new ArrayList<>();
    Integer first = line.integer("line");
    for (RecordObject problem : refusal.objects("problems")) {
      Map<String, Object> one = problem.copy();
      Integer at = problem.integer("line");
      int index = at == null ? -1 : first == null ? at - 1 : at - first;
      if (index >= 0 && index < lines.size() && lines.get(index).length() <= 500) {
        one.put("quoted", lines.get(index));
      }
      problems.add(one);
    }
    shown.put("problems", problems);
    return shown;
  }

  /** A decision whose pack is not there: the clauses alone, as recorded. */
  Map<String, Object> alone() {
    Map<String, Object> shown = decided();
    shown.put("because", List.of());
    List<Object> findings = new ArrayList<>();
    for (RecordObject finding : line.object("decision").objects("findings")) {
      Map<String, Object> node = new LinkedHashMap<>();
      node.put("n", "clause");
      node.put("o", finding.text("outcome"));
      node.put("u", true);
      node.put("id", finding.text("clause"));
      node.put("why", finding.both("reason"));
      node.put("c", List.of());
      findings.add(node);
    }
    shown.put("tree", findings);
    return shown;
  }

  /** A decision beside its pack. */
  Map<String, Object> of(RecordPack pack, Views.View view) {
    Decision decision = view.decision();
    RecordRows rows = new RecordRows(pack, view);
    Map<String, Object> shown = decided();
    shown.put("pack", decision.plan().rulesSha256());
    shown.put("who", who(view));
    shown.put("because", because(view));
    shown.put("tree", new RecordTree(view, rows).award());
    shown.put(
        "differs", view.composition().verdict() != decision.verdict() ? view.plan().id() : null);
    shown.put("readings", readings(view));
    shown.put("changes", changes(view));
    facts(shown, rows.pointers());
    return shown;
  }

  private Map<String, Object> head() {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("run", run);
    shown.put("seq", line.integer("seq"));
    shown.put("source", line.text("source"));
    shown.put("line", line.integer("line"));
    shown.put("hash", hash);
    shown.put("sha256", line.text("sha256"));
    shown.put("stored", stored());
    shown.put(
        "omissions", line.objects("omissions").stream().map(o -> o.textOr("pointer")).toList());
    return shown;
  }

  private String stored() {
    RecordObject dossier = line.object("dossier");
    if (dossier.text("text") != null) {
      return "text";
    }
    return dossier.text("sha256") == null ? "none" : "hash";
  }

  /** The hash of a refused dossier's bytes; null where the file could not be read. */
  private @Nullable String dossierHash() {
    String kept = line.object("dossier").text("sha256");
    return kept != null || !line.has("dossier") ? kept : Masking.MASK;
  }

  private Map<String, Object> decided() {
    RecordObject decision = line.object("decision");
    Map<String, Object> shown = head();
    shown.put("id", decision.object("dossier").text("id"));
    shown.put("dossierSha256", decision.object("dossier").text("sha256"));
    for (String name :
        List.of(
            "plan",
            "candidate",
            "asOf",
            "settings",
            "verdict",
            "ground",
            "deferredUntil",
            "sensitivity",
            "engine")) {
      shown.put(name, decision.value(name));
    }
    shown.put("used", decision.value("readings"));
    shown.put("missing", decision.value("missing"));
    shown.put("notes", decision.value("notes"));
    shown.put("place", place);
    return shown;
  }

  private static Map<String, Object> who(Views.View view) {
    Decision.Candidate candidate = view.decision().candidate();
    Map<String, Object> who = new LinkedHashMap<>();
    who.put("kind", view.wording().labels().of(candidate.kind()));
    who.put("category", said(view, "Organisation", "category", candidate.category()));
    who.put("employment", said(view, "Person", "employment", candidate.employment()));
    Decision.Unit unit = candidate.unit();
    who.put(
        "unitCategory",
        unit == null ? null : said(view, "Organisation", "category", unit.category()));
    return who;
  }

  private static @Nullable Text said(
      Views.View view, String type, String field, @Nullable String code) {
    return code == null ? null : view.wording().value(type, field, code);
  }

  private static List<Object> because(Views.View view) {
    List<Object> all = new ArrayList<>();
    if (view.decision().verdict() == Verdict.ELIGIBLE) {
      return all;
    }
    boolean failed = view.decision().verdict() == Verdict.INELIGIBLE;
    for (Finding finding : failed ? view.deciding() : view.waiting()) {
      Plan.Clause clause = view.plan().clauses().get(finding.clause());
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", finding.clause());
      one.put("o", finding.outcome().name());
      one.put("line", clause == null ? null : clause.line());
      one.put("cite", clause == null ? null : clause.citation());
      one.put("why", finding.reason());
      all.add(one);
    }
    return all;
  }

  private static List<Object> readings(Views.View view) {
    List<Object> all = new ArrayList<>();
    for (Plan.Reading reading : view.readings()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", reading.id());
      one.put("question", reading.question());
      one.put("clauses", reading.clauses());
      one.put("used", view.decision().readings().get(reading.id()));
      List<Object> options = new ArrayList<>();
      for (Plan.Option option : reading.options().values()) {
        Map<String, String> other = Map.of(reading.id(), option.id());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", option.id());
        shown.put("line", option.line());
        shown.put("verdict", view.composition().under(other).verdict().name());
        options.add(shown);
      }
      one.put("options", options);
      all.add(one);
    }
    return all;
  }

  private static List<Text> changes(Views.View view) {
    List<String> vi = new Changes(Language.VI, view).lines();
    List<String> en = new Changes(Language.EN, view).lines();
    List<Text> both = new ArrayList<>();
    for (int i = 0; i < vi.size() && i < en.size(); i++) {
      both.add(new Text(vi.get(i), en.get(i)));
    }
    return both;
  }

  private void facts(Map<String, Object> shown, Set<String> pointers) {
    String text = line.object("dossier").text("text");
    if (text != null) {
      Set<String> wanted = new LinkedHashSet<>(pointers);
      line.object("decision").objects("missing").forEach(m -> wanted.add(m.textOr("pointer")));
      wanted.remove("");
      shown.put("facts", RecordFacts.in(text, wanted));
    }
  }
}
