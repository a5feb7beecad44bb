package vn.xetkhen.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Condition.Whose;
import vn.xetkhen.text.Node;

/**
 * Reads conditions on who a candidate is. Several keys in one group have to hold together, several
 * values of one key are alternatives.
 */
final class ConditionReader {
  private static final String UNIT = "unit";
  private static final List<String> OF_BODIES =
      List.of("category", "duties", "province", "district");
  private static final List<String> OF_PERSONS =
      List.of("employment", "head", "duties", "province", "district");
  private static final List<String> JOINING = List.of("all", "any", "not");
  private static final Condition UNREADABLE = new Condition.All(List.of());

  private final Problems problems;
  private final Values values;
  private final Declared declared;
  private final Vocabulary vocabulary;

  ConditionReader(Problems problems, Values values, Declared declared, Vocabulary vocabulary) {
    this.problems = problems;
    this.values = values;
    this.declared = declared;
    this.vocabulary = vocabulary;
  }

  /** The condition of a member, or null where there is none. */
  @Nullable Condition read(Node.@Nullable Member member, Kind kind) {
    return member == null ? null : read(member.value(), kind);
  }

  /** A condition on candidates of a kind. */
  Condition read(Node node, Kind kind) {
    if (!(node instanceof Node.Obj group) || group.members().isEmpty()) {
      values.wrong(node, Shape.CONDITION);
      return UNREADABLE;
    }
    if (group.members().containsKey("reading")) {
      return reading(group, kind);
    }
    List<String> fields = kind == Kind.INDIVIDUAL ? OF_PERSONS : OF_BODIES;
    List<String> keys = new ArrayList<>(fields);
    keys.addAll(JOINING);
    keys.add("reading");
    if (kind == Kind.INDIVIDUAL) {
      keys.add(UNIT);
    }
    List<Condition> all = new ArrayList<>();
    for (Node.Member member : group.members().values()) {
      String name = member.name();
      if (name.equals("all")) {
        all.add(new Condition.All(members(member.value(), kind)));
      } else if (name.equals("any")) {
        all.add(new Condition.Any(members(member.value(), kind)));
      } else if (name.equals("not")) {
        all.add(new Condition.Not(read(member.value(), kind)));
      } else if (name.equals(UNIT) && kind == Kind.INDIVIDUAL) {
        all.add(unit(member.value()));
      } else if (fields.contains(name)) {
        all.add(is(member, Whose.CANDIDATE, type(kind)));
      } else {
        problems.unknown(member, "unknown-key", keys);
      }
    }
    return all.size() == 1 ? all.get(0) : new Condition.All(all);
  }

  private List<Condition> members(Node node, Kind kind) {
    return values.list(node).stream().map(item -> read(item, kind)).toList();
  }

  private Condition unit(Node node) {
    if (node instanceof Node.Obj group && group.members().isEmpty()) {
      values.wrong(node, Shape.CONDITION);
    }
    List<Condition> all = new ArrayList<>();
    for (Node.Member member : values.group(node, OF_BODIES, List.of()).values()) {
      if (OF_BODIES.contains(member.name())) {
        all.add(is(member, Whose.UNIT, FactType.ORGANISATION));
      }
    }
    return new Condition.All(all);
  }

  private static FactType type(Kind kind) {
    return kind == Kind.INDIVIDUAL ? FactType.PERSON : FactType.ORGANISATION;
  }

  private Condition is(Node.Member member, Whose whose, FactType type) {
    Field field = type.field(member.name());
    if (field == null) {
      throw new IllegalStateException(type.ruleName() + " has no field " + member.name());
    }
    Node node = member.value();
    if (field.type() == Field.Type.BOOLEAN) {
      if (!(node instanceof Node.Bool)) {
        values.wrong(node, Shape.YES_OR_NO);
      }
      String value = node instanceof Node.Bool truth ? String.valueOf(truth.value()) : "";
      return new Condition.Is(whose, field.name(), List.of(value));
    }
    List<Node> items = node instanceof Node.Arr ? values.list(node) : List.of(node);
    return new Condition.Is(
        whose,
        field.name(),
        items.stream().flatMap(item -> Stream.ofNullable(value(item, field))).toList());
  }

  private @Nullable String value(Node node, Field field) {
    String list = field.codes();
    String value = values.string(node, list == null ? Shape.TEXT : Shape.CODE);
    if (value != null && list != null && !vocabulary.codes(list).contains(value)) {
      problems.unknown(node, "undeclared-code", value, vocabulary.codes(list));
    }
    return value;
  }

  private Condition reading(Node.Obj group, Kind kind) {
    Map<String, Condition> options = new LinkedHashMap<>();
    String id = null;
    for (Node.Member member : group.members().values()) {
      if (member.name().equals("reading")) {
        id = values.string(member.value(), Shape.READING_ID);
        if (id != null && !declared.readings().containsKey(id)) {
          problems.unknown(member.value(), "undeclared-reading", id, declared.readings().keySet());
        }
      } else {
        options.put(member.name(), read(member.value(), kind));
      }
    }
    String named = id == null ? "" : id;
    Set<String> expected = declared.readings().get(named);
    if (expected != null) {
      for (Node.Member member : group.members().values()) {
        if (!member.name().equals("reading") && !expected.contains(member.name())) {
          problems.unknown(member, "unknown-option", expected);
        }
      }
      expected.stream()
          .filter(option -> !options.containsKey(option))
          .forEach(option -> problems.add(group, "missing-option", option, named));
    }
    return new Condition.ByReading(named, options);
  }
}
