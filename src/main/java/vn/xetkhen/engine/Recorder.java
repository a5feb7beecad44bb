package vn.xetkhen.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.sentence.Evidence;
import vn.xetkhen.engine.sentence.Sentence;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.plan.Plan;

/**
 * Records what every rule concluded in one session: the rule's evidence is told what was looked
 * for, then its sentence is answered.
 */
final class Recorder {

  /**
   * Rules speak in no order of their own; the values of a reading are told in that of its options,
   * then by value.
   */
  private static final Comparator<Spoken> IN_ORDER =
      (one, other) -> {
        int earlier = Integer.compare(one.option(), other.option());
        return earlier != 0 ? earlier : one.value().compareTo(other.value());
      };

  /**
   * A check as recorded.
   *
   * @param option the place, among its reading's options, of the first that uses the value; 0 where
   *     it depends on none
   * @param value the reading's value as text, empty where it depends on none
   */
  private record Spoken(Check check, int option, String value) {}

  private final Set<String> asked;
  private final Plan plan;
  private final Dossier dossier;
  private final Map<FactType, Integer> sizes = new EnumMap<>(FactType.class);
  private final Map<String, List<Spoken>> spoken = new LinkedHashMap<>();

  /**
   * Hears the rules over one dossier.
   *
   * @param asked the rules that have to speak
   */
  Recorder(Set<String> asked, Plan plan, Dossier dossier) {
    this.asked = asked;
    this.plan = plan;
    this.dossier = dossier;
    for (Fact fact : dossier.facts()) {
      sizes.merge(FactType.of(fact), 1, Integer::sum);
    }
  }

  /** The checks recorded, by id; one for each value of a reading, in the order of its options. */
  Map<String, List<Check>> checks() {
    for (String id : asked) {
      if (!spoken.containsKey(id)) {
        throw new IllegalStateException("rule " + id + " did not speak");
      }
    }
    Map<String, List<Check>> checks = new LinkedHashMap<>();
    for (Map.Entry<String, List<Spoken>> said : spoken.entrySet()) {
      List<Spoken> values = said.getValue();
      checks.put(
          said.getKey(),
          values.size() == 1
              ? List.of(values.get(0).check())
              : values.stream().sorted(IN_ORDER).map(Spoken::check).toList());
    }
    return checks;
  }

  /**
   * Hears a rule that fires.
   *
   * @param values what Drools hands it, see {@link Slots}
   */
  void hear(Saying saying, Object... values) {
    tell(saying, values);
    record(saying.rule(), saying.sentence(values), saying.choice(values));
  }

  /** Tells a rule's evidences what was looked for. */
  void tell(Saying saying, Object... values) {
    List<RuleDescription.Pattern> patterns = saying.rule().evidence();
    for (int i = 0; i < patterns.size(); i++) {
      FactType type = patterns.get(i).type();
      saying
          .evidence(i, values)
          .about(
              new Evidence.Sought(
                  type,
                  saying.entry(i, values),
                  dossier.declared().contains(type),
                  sizes.getOrDefault(type, 0)));
    }
  }

  /**
   * Records what a rule says.
   *
   * @param value the value of a reading that it speaks for, null where it depends on none
   */
  void record(RuleDescription rule, Sentence sentence, vn.xetkhen.facts.@Nullable Choice value) {
    Sentence.Answer answer = sentence.answer(plan.place());
    Check check =
        new Check(
            rule.id(),
            sentence.quantifier(),
            value == null ? null : new Choice(value.reading(), value.options()),
            answer.outcome(),
            new Check.RuleAt(rule.file(), rule.at().line()),
            answer.rows());
    spoken
        .computeIfAbsent(rule.id(), id -> new ArrayList<>(1))
        .add(
            value == null
                ? new Spoken(check, 0, "")
                : new Spoken(check, option(value), value.value().toString()));
  }

  private int option(vn.xetkhen.facts.Choice value) {
    Plan.Reading reading = Objects.requireNonNull(plan.readings().get(value.reading()));
    return List.copyOf(reading.options().keySet()).indexOf(value.options().get(0));
  }
}
