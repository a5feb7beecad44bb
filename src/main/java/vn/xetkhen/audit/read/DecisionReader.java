package vn.xetkhen.audit.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/**
 * Turns recorded {@code xetkhen.decision/1} back into the decision, so that writing it again gives
 * the same bytes. What the format leaves out, which kind of fact a check looked at and what it
 * lacks, comes from the pack that it was decided under. Safe for use by several threads.
 */
public final class DecisionReader {
  private static final String FORMAT = "xetkhen.decision/1";
  private static final Messages MESSAGES = Messages.beside(DecisionReader.class);

  private final Rows rows;

  /** A reader of decisions that were made under this pack. */
  public DecisionReader(Pack pack) {
    this.rows = new Rows(pack);
  }

  /**
   * Reads one decision.
   *
   * @param source what names it in problems
   * @param json exactly as recorded
   * @param dossier the dossier decided, from which to tell what was lacking of its facts; null
   *     where it is not known: then some of that is told less exactly
   * @return what is wrong where it is of another format, or is damaged
   */
  public Parsed<Decision> read(String source, String json, @Nullable Dossier dossier) {
    try {
      return new Parsed.Good<>(decision(new Value(Json.tree(json), ""), dossier));
    } catch (JsonProcessingException e) {
      return bad(source, null, "json.wrong", e.getOriginalMessage());
    } catch (Value.Damaged e) {
      return new Parsed.Bad<>(List.of(new Problem(source, Position.START, e.pointer(), e.text())));
    }
  }

  private static Parsed<Decision> bad(
      String source, @Nullable String pointer, String key, Object... arguments) {
    return new Parsed.Bad<>(
        List.of(MESSAGES.problem(source, Position.START, pointer, key, arguments)));
  }

  private Decision decision(Value in, @Nullable Dossier dossier) {
    String format = in.get("format").text();
    if (!format.equals(FORMAT)) {
      throw new Value.Damaged("/format", "format.other", format, FORMAT);
    }
    in.only(
        "format",
        "dossier",
        "plan",
        "candidate",
        "asOf",
        "settings",
        "readings",
        "verdict",
        "ground",
        "deferredUntil",
        "findings",
        "missing",
        "sensitivity",
        "remedies",
        "notes",
        "engine");
    Decision.Candidate candidate = candidate(in.get("candidate"));
    List<Missing> missing = in.get("missing").list(m -> missing(m, candidate.kind()));
    Scene scene = new Scene(missing, seen(in.get("findings").node()), dossier);
    return new Decision(
        dossier(in.get("dossier")),
        plan(in.get("plan")),
        candidate,
        in.get("asOf").dayOrNull(),
        in.get("settings").map(Value::dayOrNull),
        in.get("readings").map(Value::text),
        in.get("verdict").constant(Verdict.class),
        in.get("ground").orNull(v -> v.constant(Role.class)),
        in.get("deferredUntil").dayOrNull(),
        in.get("findings").list(f -> finding(f, scene)),
        missing,
        in.get("sensitivity").list(DecisionReader::sensitivity),
        in.get("remedies").list(Value::texts),
        in.get("notes").list(DecisionReader::note),
        engine(in.get("engine")));
  }

  private static Set<String> seen(JsonNode findings) {
    Set<String> seen = new HashSet<>();
    findings.findValues("pointer").forEach(pointer -> seen.add(pointer.asText()));
    return seen;
  }

  private static Decision.DossierRef dossier(Value in) {
    in.only("id", "sha256");
    return new Decision.DossierRef(in.get("id").text(), in.get("sha256").text());
  }

  private static Decision.PlanRef plan(Value in) {
    in.only("id", "award", "period", "rulesSha256");
    return new Decision.PlanRef(
        in.get("id").text(),
        in.get("award").text(),
        in.get("period").text(),
        in.get("rulesSha256").text());
  }

  private static Decision.EngineRef engine(Value in) {
    in.only("xetkhen", "drools");
    return new Decision.EngineRef(in.get("xetkhen").text(), in.get("drools").text());
  }

  private static Decision.Candidate candidate(Value in) {
    in.only(
        "kind", "id", "name", "category", "employment", "position", "province", "district", "unit");
    return new Decision.Candidate(
        in.get("kind").constant(Kind.class),
        in.get("id").textOrNull(),
        in.get("name").text(),
        in.get("category").textOrNull(),
        in.get("employment").textOrNull(),
        in.get("position").textOrNull(),
        in.get("province").textOrNull(),
        in.get("district").textOrNull(),
        in.get("unit").orNull(DecisionReader::unit));
  }

  private static Decision.Unit unit(Value in) {
    in.only("id", "name", "category", "province", "district");
    return new Decision.Unit(
        in.get("id").textOrNull(),
        in.get("name").textOrNull(),
        in.get("category").textOrNull(),
        in.get("province").textOrNull(),
        in.get("district").textOrNull());
  }

  private Finding finding(Value in, Scene scene) {
    in.only("clause", "role", "outcome", "reason", "checks");
    return new Finding(
        in.get("clause").text(),
        in.get("role").constant(Role.class),
        in.get("outcome").constant(Outcome.class),
        in.get("reason").both(),
        in.get("checks").list(c -> check(c, scene)));
  }

  private Check check(Value in, Scene scene) {
    in.only("id", "quantifier", "choice", "outcome", "rule", "rows");
    String id = in.get("id").text();
    Quantifier quantifier = quantifier(in.get("quantifier"));
    Value rule = in.get("rule").only("file", "line");
    return new Check(
        id,
        quantifier,
        in.get("choice").orNull(DecisionReader::choice),
        in.get("outcome").constant(Outcome.class),
        new Check.RuleAt(rule.get("file").text(), rule.get("line").number()),
        rows.of(in.get("rows"), id, quantifier, scene));
  }

  private static Quantifier quantifier(Value in) {
    for (Quantifier one : Quantifier.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(in.text())) {
        return one;
      }
    }
    return in.constant(Quantifier.class);
  }

  private static Choice choice(Value in) {
    in.only("reading", "options");
    return new Choice(in.get("reading").text(), in.get("options").texts());
  }

  private static Missing missing(Value in, Kind kind) {
    in.only("pointer", "entry", "fields", "action", "clauses", "ask");
    String pointer = in.get("pointer").text();
    String type = Types.at(pointer, kind);
    return new Missing(
        pointer,
        type,
        Types.entry(type, in.get("entry")),
        in.get("fields").texts(),
        in.get("action").constant(Lack.Action.class),
        in.get("clauses").texts(),
        in.get("ask").both());
  }

  private static Sensitivity sensitivity(Value in) {
    in.only("readings", "verdict");
    return new Sensitivity(
        in.get("readings").map(Value::text), in.get("verdict").constant(Verdict.class));
  }

  private static Note note(Value in) {
    in.only("code", "clause", "text");
    return new Note(in.get("code").text(), in.get("clause").textOrNull(), in.get("text").both());
  }
}
