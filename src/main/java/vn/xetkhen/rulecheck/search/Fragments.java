package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleDescription.Constraint;
import vn.xetkhen.engine.language.RuleDescription.Pattern;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;

/** What a dossier may state of the facts that one rule asks. */
record Fragments(Scene scene, RuleDescription rule) {
  /** How many combinations of the values of several tests are tried one by one. */
  private static final int ALL = 64;

  /** How many codes are tried where the rule leaves one open. */
  private static final int CODES = 4;

  /** How many entries are paired with one another. */
  private static final int PAIRED = 6;

  /** All of them, each once, the emptiest first. */
  List<Sketch> all() {
    Pattern pattern = Objects.requireNonNull(rule.subject());
    List<Option> entries = entries(pattern.type());
    Set<Sketch> all = new LinkedHashSet<>();
    all.add(Sketch.EMPTY);
    if (pattern.type().world() != FactType.World.SINGLE) {
      all.add(Sketch.EMPTY.stating(Slot.section(pattern.type()), true));
    }
    List<Map<String, Object>> identities = identities(pattern, 0);
    for (Map<String, Object> identity : identities) {
      for (Option entry : entries) {
        compared(entry).forEach(other -> add(all, entry(pattern, identity, 0, entry).and(other)));
      }
    }
    if (pattern.type().world() != FactType.World.SINGLE) {
      pairs(pattern, identities, entries, all);
    }
    return List.copyOf(all);
  }

  /** Two entries: of the same identity where a dossier may hold both, and of two. */
  private void pairs(
      Pattern pattern,
      List<Map<String, Object>> identities,
      List<Option> entries,
      Set<Sketch> all) {
    List<Option> few = entries.stream().limit(PAIRED).toList();
    boolean several = rule.sentence().quantifier() != Quantifier.THE;
    List<Map<String, Object>> seconds = identities(pattern, 1);
    for (int i = 0; i < identities.size(); i++) {
      for (int j = several ? i : i + 1; j < identities.size(); j++) {
        for (Option one : few) {
          for (Option other : few) {
            Sketch first = entry(pattern, identities.get(i), 0, one);
            Sketch second =
                i == j
                    ? entry(pattern, seconds.get(j), 1, other)
                    : entry(pattern, identities.get(j), 0, other);
            add(all, first.and(second));
          }
        }
      }
    }
  }

  private static void add(Set<Sketch> all, @Nullable Sketch sketch) {
    if (sketch != null) {
      all.add(sketch);
      all.add(sketch.undated());
    }
  }

  private List<Option> entries(FactType type) {
    Options options = new Options(scene, rule, type);
    List<List<Option>> tests = rule.sentence().asked().stream().map(options::of).toList();
    long product = tests.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, 1_000));
    Set<Option> entries = new LinkedHashSet<>();
    if (product <= ALL) {
      List<Option> all = List.of(Option.NOTHING);
      for (List<Option> test : tests) {
        List<Option> more = new ArrayList<>();
        for (Option one : all) {
          test.stream().map(one::and).filter(Objects::nonNull).forEach(more::add);
        }
        all = more;
      }
      entries.addAll(all);
    } else {
      one(tests, -1, Option.NOTHING, entries);
      for (int varied = 0; varied < tests.size(); varied++) {
        for (Option value : tests.get(varied)) {
          one(tests, varied, value, entries);
        }
      }
    }
    return List.copyOf(entries);
  }

  /** Every test satisfied but one, for which a value is given. */
  private static void one(List<List<Option>> tests, int varied, Option value, Set<Option> into) {
    Option entry = varied < 0 ? Option.NOTHING : value;
    for (int i = 0; i < tests.size() && entry != null; i++) {
      entry = i == varied ? entry : entry.and(tests.get(i).get(0));
    }
    if (entry != null) {
      into.add(entry);
    }
  }

  private static Sketch entry(
      Pattern pattern, Map<String, Object> identity, int number, Option values) {
    return entry(new Slot(pattern.type(), identity, number, ""), values.own())
        .over(values.conditions());
  }

  /** What is stated of the entry that it is compared with: one for each that may be meant. */
  private List<Sketch> compared(Option values) {
    Pattern other = values.other().isEmpty() ? null : other();
    return other == null
        ? List.of(Sketch.EMPTY)
        : identities(other, 0).stream()
            .map(one -> entry(new Slot(other.type(), one, 0, ""), values.other()))
            .toList();
  }

  private static Sketch entry(Slot slot, Map<String, Object> values) {
    Sketch sketch = Sketch.EMPTY;
    if (slot.type().world() != FactType.World.SINGLE) {
      sketch = sketch.stating(Slot.section(slot.type()), true).stating(slot, true);
    }
    for (Field field : slot.type().fields()) {
      Object value = values.get(field.name());
      if (value != null) {
        sketch = sketch.stating(slot.at(field.name()), value);
      }
    }
    return sketch;
  }

  /** The evidence that a test compares with. */
  private @Nullable Pattern other() {
    return rule.sentence().asked().stream()
        .flatMap(asked -> asked.arguments().stream())
        .filter(Operand.Variable.class::isInstance)
        .map(operand -> rule.pattern(((Operand.Variable) operand).name()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The identities that a pattern admits, what it leaves open filled in. */
  private List<Map<String, Object>> identities(Pattern pattern, int number) {
    if (pattern.type().world() == FactType.World.SINGLE) {
      return List.of(Map.of());
    }
    List<Map<String, Object>> all = List.of(Map.of());
    Operands operands = new Operands(scene, rule);
    for (Field field : pattern.type().fields()) {
      if (!field.key()) {
        continue;
      }
      List<Object> values = new ArrayList<>();
      for (Constraint constraint : pattern.constraints()) {
        if (constraint.field().name().equals(field.name())) {
          constraint.operands().forEach(operand -> values.addAll(operands.values(operand)));
        }
      }
      if (values.isEmpty()) {
        values.addAll(filled(field, pattern.type(), number));
      }
      List<Map<String, Object>> more = new ArrayList<>();
      for (Map<String, Object> one : all) {
        for (Object value : new LinkedHashSet<>(values)) {
          Map<String, Object> identity = new LinkedHashMap<>(one);
          identity.put(field.name(), value);
          more.add(identity);
        }
      }
      all = more;
    }
    return all;
  }

  /** What an identity field that is left open may be. */
  private List<Object> filled(Field field, FactType type, int number) {
    return switch (field.type()) {
      case ENUM ->
          List.of(
              Subject.CANDIDATE.name(),
              (type == FactType.DISCIPLINE ? Subject.STAFF : Subject.LOCALITY).name(),
              Subject.UNIT.name());
      case YEAR -> List.of(Nodes.plain(scene.year()), Nodes.plain(scene.year() - 1));
      case PERIOD -> List.of(scene.period());
      case CODE ->
          scene.plan().vocabulary().codes(Objects.requireNonNull(field.codes())).stream()
              .limit(CODES)
              .<Object>map(code -> code)
              .toList();
      default -> List.of("Phần " + (number + 1));
    };
  }
}
