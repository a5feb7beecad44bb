package vn.xetkhen.rulecheck.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleDescription.Asked;
import vn.xetkhen.engine.language.RuleDescription.GivenKind;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.plan.Plan;

/**
 * The values worth trying for a test: one that satisfies it first, those on both sides of a bound,
 * each of a closed set, some code that is not named; and that nothing is stated.
 */
record Options(Scene scene, RuleDescription rule, FactType type) {
  private static final int OTHER_CODES = 2;

  /** For a whole test; of two fields of which either may answer, every pair. */
  List<Option> of(Asked asked) {
    Set<Option> all = new LinkedHashSet<>();
    List<Option> before = List.of(Option.NOTHING);
    for (String name : asked.fields()) {
      Field field = Objects.requireNonNull(type.field(name), name);
      List<Option> own = field(field, asked);
      List<Option> both = new ArrayList<>();
      for (Option one : before) {
        for (Option more : own) {
          Option joined = one.and(more);
          if (joined != null) {
            both.add(joined);
          }
        }
      }
      before = both;
    }
    all.addAll(before);
    return List.copyOf(all);
  }

  private List<Option> field(Field field, Asked asked) {
    Set<Option> options = new LinkedHashSet<>();
    if (field.derived()) {
      Field source = Objects.requireNonNull(type.field(field.source()));
      constants(source).forEach(c -> options.add(Option.of(source.name(), c)));
    } else {
      stated(field, asked, options);
    }
    options.add(Option.NOTHING);
    if (type == FactType.RANKING && !field.name().equals("score")) {
      options.add(Option.of("ranked", false));
    }
    return List.copyOf(options);
  }

  private void stated(Field field, Asked asked, Set<Option> into) {
    String name = field.name();
    Operand only = asked.arguments().isEmpty() ? null : asked.arguments().get(0);
    if (only == null) {
      samples(field, asked.verb()).forEach(v -> into.add(Option.of(name, v)));
      return;
    }
    Operands operands = new Operands(scene, rule);
    switch (asked.verb().argument()) {
      case VALUE, VALUES ->
          named(field, asked, operands).forEach(v -> into.add(Option.of(name, v)));
      case BOUND -> bounded(field, asked, only).forEach(v -> into.add(Option.of(name, v)));
      case FIELD -> pairs(name, operands.values(only).get(0).toString(), into);
      case EVIDENCE -> ranks(name, into);
      case YEAR -> operands.years(only).forEach(y -> year(name, y, into));
      case DAY -> operands.days(only).forEach(day -> day(name, day, asked.verb(), into));
      case NOTHING -> throw new IllegalStateException(name);
    }
  }

  private List<Object> samples(Field field, Verb verb) {
    if (verb == Verb.IS_THE_PLANS) {
      Plan.Place place = scene.plan().place();
      List<Object> names =
          new ArrayList<>(field.name().equals("province") ? place.provinces() : place.districts());
      names.add("Nơi khác");
      return names;
    }
    return switch (field.type()) {
      case BOOLEAN -> List.of(true, false);
      case COUNT, NUMBER -> List.of(BigDecimal.ONE);
      case ENUM -> constants(field);
      case CODE -> some(field, List.of());
      case CODES -> List.of(some(field, List.of()).stream().limit(1).toList(), List.of());
      case DATE -> List.of(LocalDate.of(scene.year(), 6, 30).toString());
      case PERIOD -> List.of(Integer.toString(scene.year()));
      case YEAR -> List.of(Nodes.plain(scene.year()));
      case TEXT, PLACE -> List.of("Mẫu");
    };
  }

  private List<Object> named(Field field, Asked asked, Operands operands) {
    List<Object> values = new ArrayList<>();
    asked.arguments().forEach(a -> values.addAll(operands.values(a)));
    Set<Object> all = new LinkedHashSet<>();
    switch (field.type()) {
      case ENUM -> {
        all.addAll(values);
        all.addAll(constants(field));
      }
      case PERIOD -> {
        all.addAll(values);
        values.forEach(v -> neighbours(v.toString()).forEach(all::add));
      }
      case CODES -> {
        values.forEach(v -> all.add(List.of(v)));
        all.add(List.of());
        some(field, values).forEach(v -> all.add(List.of(v)));
      }
      case CODE -> {
        List<Object> others = some(field, values);
        all.addAll(asked.verb() == Verb.IS_NONE_OF ? others : values);
        all.addAll(asked.verb() == Verb.IS_NONE_OF ? values : others);
      }
      default -> all.addAll(values);
    }
    return List.copyOf(all);
  }

  /** The years before and after a period's last one. */
  private static List<Object> neighbours(String period) {
    int last = Integer.parseInt(period.substring(period.length() - 4));
    return List.of(Integer.toString(last - 1), Integer.toString(last + 1));
  }

  private List<Object> bounded(Field field, Asked asked, Operand only) {
    Object bound = ((Operand.Literal) only).value();
    if (field.values() != null) {
      Set<Object> all = new LinkedHashSet<>();
      all.add(Nodes.plain(bound));
      all.addAll(constants(field));
      return List.copyOf(all);
    }
    BigDecimal at = new BigDecimal(bound.toString());
    BigDecimal step = Bounds.step(at);
    List<BigDecimal> values =
        asked.verb() == Verb.MORE_THAN
            ? List.of(at.add(step), at, at.subtract(step))
            : List.of(at, at.add(step), at.subtract(step));
    return values.stream().filter(v -> v.signum() >= 0).<Object>map(v -> v).toList();
  }

  private static void pairs(String name, String other, Set<Option> into) {
    int[][] values = {{7, 4}, {5, 5}, {4, 5}};
    for (int[] pair : values) {
      into.add(
          new Option(
              Map.of(name, Nodes.plain(pair[0]), other, Nodes.plain(pair[1])),
              Map.of(),
              Sketch.EMPTY));
    }
    into.add(Option.of(name, Nodes.plain(7)));
    into.add(Option.of(other, Nodes.plain(4)));
  }

  private static void ranks(String name, Set<Option> into) {
    int[][] values = {{4, 5}, {5, 5}, {6, 5}};
    for (int[] pair : values) {
      into.add(
          new Option(
              Map.of(name, Nodes.plain(pair[0])),
              Map.of(name, Nodes.plain(pair[1])),
              Sketch.EMPTY));
    }
    into.add(Option.of(name, Nodes.plain(4)));
    into.add(new Option(Map.of(), Map.of(name, Nodes.plain(5)), Sketch.EMPTY));
  }

  private static void year(String name, int year, Set<Option> into) {
    into.add(Option.of(name, LocalDate.of(year, 1, 1).toString()));
    into.add(Option.of(name, LocalDate.of(year, 12, 31).toString()));
    into.add(Option.of(name, LocalDate.of(year - 1, 12, 31).toString()));
    into.add(Option.of(name, LocalDate.of(year + 1, 1, 1).toString()));
  }

  private static void day(String name, Operands.Day bound, Verb verb, Set<Option> into) {
    int out = verb == Verb.ON_OR_BEFORE ? 1 : -1;
    Sketch conditions = Sketch.EMPTY;
    if (bound.given() != null) {
      LocalDate source = bound.day().minusDays(bound.shift());
      conditions =
          bound.given().kind() == GivenKind.SETTING
              ? new Sketch(
                  Map.of(),
                  null,
                  Map.of(),
                  Map.of(Objects.requireNonNull(bound.given().key()), source))
              : new Sketch(Map.of(), source, Map.of(), Map.of());
    }
    for (int days : new int[] {0, out, -out}) {
      String value = bound.day().plusDays(days).toString();
      into.add(new Option(Map.of(name, value), Map.of(), conditions));
    }
    into.add(Option.of(name, bound.day().toString()));
    into.add(new Option(Map.of(), Map.of(), conditions));
  }

  /** Declared codes that are not among those named: those that follow them in the list. */
  private List<Object> some(Field field, List<Object> named) {
    List<String> codes =
        new ArrayList<>(scene.plan().vocabulary().codes(Objects.requireNonNull(field.codes())));
    return codes.stream()
        .filter(code -> !named.contains(code))
        .limit(OTHER_CODES)
        .<Object>map(code -> code)
        .toList();
  }

  private static List<Object> constants(Field field) {
    return Arrays.stream(Objects.requireNonNull(field.values()).getEnumConstants())
        .map(Nodes::plain)
        .toList();
  }
}
