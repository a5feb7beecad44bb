package vn.xetkhen.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Places.Absent;
import vn.xetkhen.plan.Places.OrderKey;
import vn.xetkhen.plan.Places.When;
import vn.xetkhen.text.Node;

/** Reads the keys by which those who compete are ordered. */
final class OrderReader {
  private static final String WHERE = "where";

  /** The kinds of facts that order, each by the key that names its code. */
  private static final Map<String, Source> SOURCES =
      Map.of(
          "ranking",
              new Source(FactType.RANKING, "index", List.of("rank", "score", "group"), "year"),
          "rating",
              new Source(FactType.RATING, "task", List.of("level", "completionPercent"), "period"),
          "measure", new Source(FactType.MEASURE, "measure", List.of("value"), "period"));

  private static final List<String> STARTS = List.of("ranking", "rating", "measure", WHERE);

  private final Problems problems;
  private final Values values;
  private final Choices choices;
  private final ConditionReader conditions;
  private final Declared declared;
  private final Vocabulary vocabulary;
  private final Map<String, Plan.Reading> readings;

  /**
   * What may be named of a kind of fact.
   *
   * @param codes the list of its codes
   * @param fields the fields that compare
   * @param when the key that says of which year or period it is
   */
  private record Source(FactType type, String codes, List<String> fields, String when) {}

  /** Which value comes first. */
  private enum First {
    LOWEST,
    HIGHEST
  }

  OrderReader(
      Problems problems,
      Values values,
      ConditionReader conditions,
      Declared declared,
      Vocabulary vocabulary,
      Map<String, Plan.Reading> readings) {
    this.problems = problems;
    this.values = values;
    this.choices = new Choices(problems, values);
    this.conditions = conditions;
    this.declared = declared;
    this.vocabulary = vocabulary;
    this.readings = readings;
  }

  /** The keys, the weightiest first. */
  List<OrderKey> read(
      Node.@Nullable Member member, String award, @Nullable String year, Kind kind) {
    if (member == null) {
      return List.of();
    }
    return values.list(member.value()).stream()
        .map(item -> key(item, award, year, kind))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable OrderKey key(Node node, String award, @Nullable String year, Kind kind) {
    if (!(node instanceof Node.Obj group)) {
      values.wrong(node, Shape.ORDER_KEY);
      return null;
    }
    String start = STARTS.stream().filter(group.members()::containsKey).findFirst().orElse(null);
    if (start == null) {
      values.wrong(node, Shape.ORDER_KEY);
      return null;
    }
    if (start.equals(WHERE)) {
      Map<String, Node.Member> members =
          values.group(node, List.of(WHERE, "absent"), List.of(WHERE));
      Node.Member where = members.get(WHERE);
      return where == null
          ? null
          : new OrderKey.Has(conditions.read(where.value(), kind), absent(members.get("absent")));
    }
    Source source = SOURCES.get(start);
    if (source == null) {
      throw new IllegalStateException(start);
    }
    List<String> keys = List.of(start, "field", "subject", source.when(), "first", "absent");
    Map<String, Node.Member> members = values.group(node, keys, List.of(start));
    return of(group, start, source, members, award, year);
  }

  private @Nullable OrderKey of(
      Node.Obj group,
      String start,
      Source source,
      Map<String, Node.Member> members,
      String award,
      @Nullable String year) {
    Node.Member about = members.get(start);
    String code = about == null ? null : values.string(about.value(), Shape.CODE);
    Set<String> codes = vocabulary.codes(source.codes());
    if (about != null && code != null && !codes.contains(code)) {
      problems.unknown(about.value(), "undeclared-code", code, codes);
    }
    String field = field(group, source, members.get("field"));
    First first = choices.one(members.get("first"), First.values());
    if (first == null && field != null && field.equals("value") && !members.containsKey("first")) {
      problems.add(group, "missing-key", "first", Problems.say("key.first"));
    }
    boolean lowest = first == null ? "rank".equals(field) : first == First.LOWEST;
    Subject subject = subject(members.get("subject"));
    When when = when(members.get(source.when()), source, award, year, group);
    return code == null || field == null
        ? null
        : new OrderKey.Of(
            source.type(), code, subject, when, field, lowest, absent(members.get("absent")));
  }

  private @Nullable String field(Node.Obj group, Source source, Node.@Nullable Member member) {
    if (member != null) {
      return choices.word(member, source.fields());
    }
    if (source.fields().size() > 1) {
      problems.add(group, "missing-key", "field", String.join(", ", source.fields()));
    }
    return source.fields().get(0);
  }

  private Subject subject(Node.@Nullable Member member) {
    if (member == null) {
      return Subject.CANDIDATE;
    }
    List<String> subjects = List.of("CANDIDATE", "UNIT", "LOCALITY");
    String name = choices.word(member, subjects);
    return name == null ? Subject.CANDIDATE : Subject.valueOf(name);
  }

  private Absent absent(Node.@Nullable Member member) {
    Absent absent = choices.one(member, Absent.values());
    return absent == null ? Absent.COUNCIL : absent;
  }

  /**
   * Of which year or period: the award's, one that the plan names, or a reading's, which has to
   * give one alone.
   */
  private When when(
      Node.@Nullable Member member,
      Source source,
      String award,
      @Nullable String year,
      Node.Obj group) {
    boolean years = source.when().equals("year");
    if (member == null || (member.value() instanceof Node.Str s && s.value().equals("award"))) {
      if (years && year != null && declared.readings().containsKey(year)) {
        one(member == null ? group : member.value(), year, award, true);
      }
      return new When.OfAward();
    }
    Node node = member.value();
    if (years && node instanceof Node.Num number && Shape.YEAR.fits(number.value().toString())) {
      return new When.Named(number.value().toString());
    }
    if (node instanceof Node.Str text && Shape.READING_ID.fits(text.value())) {
      String id = text.value();
      if (!declared.readings().containsKey(id)) {
        problems.unknown(node, "undeclared-reading", id, declared.readings().keySet());
      } else {
        one(node, id, award, years);
      }
      return new When.OfReading(id);
    }
    if (!years && node instanceof Node.Str text && Shape.SPAN.fits(text.value())) {
      return new When.Named(text.value());
    }
    values.wrong(node, years ? Shape.YEAR : Shape.SPAN);
    return new When.OfAward();
  }

  private void one(Node at, String id, String award, boolean years) {
    Plan.Reading reading = readings.get(id);
    if (reading == null) {
      return;
    }
    List<String> without =
        reading.options().values().stream()
            .filter(
                option -> {
                  List<Object> given = option.valuesFor(award);
                  return given.size() != 1 || (years && !(given.get(0) instanceof Integer));
                })
            .map(Plan.Option::id)
            .toList();
    if (!without.isEmpty()) {
      problems.add(at, "order-not-one", id, award, String.join(", ", without));
    }
  }
}
