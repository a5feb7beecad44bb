package vn.xetkhen.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Test;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;

/**
 * Reads an {@code xetkhen.decision/1} back, beside the pack it was made under: the kinds of facts,
 * which a decision does not name, are those that its rules ask about.
 */
final class RecordDecision {
  private final RecordPack pack;

  RecordDecision(RecordPack pack) {
    this.pack = pack;
  }

  /**
   * The decision.
   *
   * @throws IllegalArgumentException where something is not there that the pack's tree needs
   */
  Decision of(RecordObject from) {
    RecordObject dossier = from.object("dossier");
    RecordObject plan = from.object("plan");
    return new Decision(
        new Decision.DossierRef(dossier.textOr("id"), dossier.textOr("sha256")),
        new Decision.PlanRef(
            plan.textOr("id"),
            plan.textOr("award"),
            plan.textOr("period"),
            plan.textOr("rulesSha256")),
        candidate(from.object("candidate")),
        day(from.value("asOf")),
        settings(from.object("settings")),
        from.object("readings").pairs(),
        Verdict.valueOf(from.textOr("verdict")),
        from.text("ground") == null ? null : Role.valueOf(from.textOr("ground")),
        day(from.value("deferredUntil")),
        from.objects("findings").stream().map(this::finding).toList(),
        from.objects("missing").stream().map(RecordDecision::missing).toList(),
        from.objects("sensitivity").stream().map(RecordDecision::sensitivity).toList(),
        remedies(from),
        from.objects("notes").stream()
            .map(n -> new Note(n.textOr("code"), n.text("clause"), n.both("text")))
            .toList(),
        new Decision.EngineRef(
            from.object("engine").textOr("xetkhen"), from.object("engine").textOr("drools")));
  }

  private static Decision.Candidate candidate(RecordObject from) {
    RecordObject unit = from.object("unit");
    return new Decision.Candidate(
        Kind.valueOf(from.textOr("kind")),
        from.text("id"),
        from.textOr("name"),
        from.text("category"),
        from.text("employment"),
        from.text("position"),
        from.text("province"),
        from.text("district"),
        from.has("unit")
            ? new Decision.Unit(
                unit.text("id"),
                unit.text("name"),
                unit.text("category"),
                unit.text("province"),
                unit.text("district"))
            : null);
  }

  private static Map<String, @Nullable LocalDate> settings(RecordObject from) {
    Map<String, @Nullable LocalDate> settings = new LinkedHashMap<>();
    from.members().forEach((key, value) -> settings.put(String.valueOf(key), day(value)));
    return settings;
  }

  private static List<List<String>> remedies(RecordObject from) {
    List<List<String>> all = new ArrayList<>();
    for (Object remedy : from.list("remedies")) {
      if (remedy instanceof List<?> ids) {
        all.add(ids.stream().map(String::valueOf).toList());
      }
    }
    return all;
  }

  private Finding finding(RecordObject from) {
    return new Finding(
        from.textOr("clause"),
        Role.valueOf(from.textOr("role")),
        Outcome.valueOf(from.textOr("outcome")),
        from.both("reason"),
        from.objects("checks").stream().map(this::check).toList());
  }

  private Check check(RecordObject from) {
    String id = from.textOr("id");
    RecordObject choice = from.object("choice");
    RecordObject rule = from.object("rule");
    Integer line = rule.integer("line");
    FactType type = pack.asks(id);
    return new Check(
        id,
        Quantifier.valueOf(from.textOr("quantifier").toUpperCase(Locale.ROOT)),
        from.has("choice") ? new Choice(choice.textOr("reading"), choice.texts("options")) : null,
        Outcome.valueOf(from.textOr("outcome")),
        new Check.RuleAt(rule.textOr("file"), line == null ? 1 : line),
        from.objects("rows").stream().map(row -> row(type, row)).toList());
  }

  private static Row row(@Nullable FactType type, RecordObject from) {
    Map<String, Object> entry = new LinkedHashMap<>();
    from.object("entry")
        .members()
        .forEach(
            (name, value) -> {
              if (value != null) {
                entry.put(String.valueOf(name), value);
              }
            });
    return new Row(
        from.text("pointer"),
        type == null ? "" : type.ruleName(),
        entry,
        Outcome.valueOf(from.textOr("outcome")),
        from.objects("tests").stream().map(test -> test(type, test)).toList(),
        List.of());
  }

  private static Test test(@Nullable FactType type, RecordObject from) {
    String name = from.textOr("field");
    String unit = from.text("unit");
    return new Test(
        name,
        Op.valueOf(from.textOr("op")),
        typed(type, name, from.value("actual")),
        typed(type, name, from.value("required")),
        Outcome.valueOf(from.textOr("outcome")),
        from.value("distance") instanceof Number distance ? distance : null,
        unit == null ? null : Test.Unit.valueOf(unit),
        from.text("at"),
        from.text("against"),
        List.of());
  }

  private static Missing missing(RecordObject from) {
    return new Missing(
        from.textOr("pointer"),
        "",
        Map.of(),
        from.texts("fields"),
        Lack.Action.valueOf(from.textOr("action")),
        from.texts("clauses"),
        from.both("ask"));
  }

  private static Sensitivity sensitivity(RecordObject from) {
    return new Sensitivity(
        from.object("readings").pairs(), Verdict.valueOf(from.textOr("verdict")));
  }

  /** Days are days again where the field holds one; everything else is as JSON has it. */
  private static @Nullable Object typed(
      @Nullable FactType type, String name, @Nullable Object value) {
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(item -> all.add(typed(type, name, item)));
      return all;
    }
    int bar = name.indexOf('|');
    Field field = type == null ? null : type.field(bar < 0 ? name : name.substring(0, bar));
    boolean date = field != null && field.type() == Field.Type.DATE;
    LocalDate day = date ? day(value) : null;
    return day == null ? value : day;
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    try {
      return value instanceof String text ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException e) {
      return null; // masked
    }
  }
}
