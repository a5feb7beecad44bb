package vn.xetkhen.rulecheck.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PlanText;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/** Changes of a plan: of the trees of its clauses and awards, and of the values of its readings. */
record PlanEdits(Plan plan, PlanText text) {

  /**
   * A change.
   *
   * @param touched the id of the clause, award or reading
   */
  record PlanEdit(String id, Position at, Text change, String touched, Plan plan) {}

  List<PlanEdit> all() {
    List<PlanEdit> edits = new ArrayList<>();
    for (Plan.Clause clause : plan.clauses().values()) {
      trees(clause.id(), clause.criteria(), edits);
    }
    for (Plan.Award award : plan.awards().values()) {
      trees(award.id(), award.criteria(), edits);
    }
    plan.readings().values().forEach(reading -> values(reading, edits));
    return edits;
  }

  /** A tree that both kinds share is changed for both. */
  private void trees(String id, Map<Kind, Criteria> trees, List<PlanEdit> edits) {
    Criteria first = null;
    for (Map.Entry<Kind, Criteria> tree : trees.entrySet()) {
      if (tree.getValue() == first) {
        continue;
      }
      boolean shared = trees.values().stream().filter(t -> t == tree.getValue()).count() > 1;
      String of = shared ? "criteria" : tree.getKey().name().toLowerCase(Locale.ROOT);
      for (TreeEdits.TreeEdit edit : TreeEdits.of(tree.getValue())) {
        Map<Kind, Criteria> changed = new EnumMap<>(Kind.class);
        trees.forEach((k, t) -> changed.put(k, t == tree.getValue() ? edit.tree() : t));
        edits.add(
            new PlanEdit(
                id + ":" + of + edit.id(),
                text.at(edit.node()),
                edit.change(),
                id,
                with(id, Collections.unmodifiableMap(changed))));
      }
      first = tree.getValue();
    }
  }

  private Plan with(String id, Map<Kind, Criteria> trees) {
    Map<String, Plan.Clause> clauses = new LinkedHashMap<>(plan.clauses());
    clauses.computeIfPresent(
        id,
        (name, old) ->
            new Plan.Clause(
                old.id(),
                old.citation(),
                old.role(),
                old.line(),
                old.supply(),
                trees,
                old.deferral(),
                old.at()));
    Map<String, Plan.Award> awards = new LinkedHashMap<>(plan.awards());
    awards.computeIfPresent(id, (name, old) -> with(old, trees));
    return with(plan, awards, clauses, plan.readings());
  }

  private void values(Plan.Reading reading, List<PlanEdit> edits) {
    for (Plan.Option option : reading.options().values()) {
      option
          .values()
          .forEach(
              (award, values) -> {
                for (int i = 0; i < values.size(); i++) {
                  for (int step : new int[] {-1, 1}) {
                    value(reading, option, award, i, step, edits);
                  }
                }
              });
    }
  }

  private void value(
      Plan.Reading reading,
      Plan.Option option,
      String award,
      int place,
      int step,
      List<PlanEdit> edits) {
    List<Object> values = option.values().getOrDefault(award, List.of());
    Object value = values.get(place);
    Object other =
        value instanceof Integer year
            ? (Object) (year + step)
            : value instanceof LocalDate day ? day.plusDays(step) : null;
    if (other == null) {
      return;
    }
    Map<String, List<Object>> changed = new LinkedHashMap<>(option.values());
    changed.put(award, Changed.with(values, place, other));
    Map<String, Plan.Option> options = new LinkedHashMap<>(reading.options());
    options.put(
        option.id(),
        new Plan.Option(option.id(), option.line(), Collections.unmodifiableMap(changed)));
    Map<String, Plan.Reading> readings = new LinkedHashMap<>(plan.readings());
    readings.put(
        reading.id(),
        new Plan.Reading(
            reading.id(),
            reading.question(),
            reading.clauses(),
            reading.defaultOption(),
            Collections.unmodifiableMap(options)));
    String of = award.equals("*") ? "" : "/" + award;
    edits.add(
        new PlanEdit(
            reading.id() + ":" + option.id() + of + "/" + value + ":" + other,
            at(reading.id(), option.id()),
            Written.becomes(value.toString(), other.toString()),
            reading.id(),
            with(plan, plan.awards(), plan.clauses(), Collections.unmodifiableMap(readings))));
  }

  private Position at(String reading, String option) {
    Node.Member value = text.member("readings", reading, "options", option, "value");
    return value == null ? Position.START : value.value().at();
  }

  /** An award with other trees. */
  static Plan.Award with(Plan.Award award, Map<Kind, Criteria> trees) {
    return new Plan.Award(
        award.id(),
        award.title(),
        award.periods(),
        award.defaultPeriod(),
        award.year(),
        award.places(),
        award.reward(),
        award.overlaps(),
        trees);
  }

  /** A plan with other awards, clauses and readings. */
  static Plan with(
      Plan plan,
      Map<String, Plan.Award> awards,
      Map<String, Plan.Clause> clauses,
      Map<String, Plan.Reading> readings) {
    return new Plan(
        plan.id(),
        plan.title(),
        plan.number(),
        plan.authority(),
        plan.place(),
        plan.from(),
        plan.to(),
        awards,
        plan.delegated(),
        clauses,
        readings,
        plan.settings(),
        plan.vocabulary(),
        plan.notes());
  }
}
