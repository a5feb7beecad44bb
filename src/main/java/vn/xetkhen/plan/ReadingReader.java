package vn.xetkhen.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Text;

/** Reads the unclear points of a plan and the ways to read them. */
final class ReadingReader {
  private static final List<String> KEYS = List.of("question", "clauses", "default", "options");
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2999);

  /** The key for a value that holds for every award. */
  private static final String EVERY_AWARD = "*";

  private final Problems problems;
  private final Values values;
  private final Declared declared;
  private final Map<String, Plan.Reading> sound = new LinkedHashMap<>();

  ReadingReader(Problems problems, Values values, Declared declared) {
    this.problems = problems;
    this.values = values;
    this.declared = declared;
  }

  /** All readings. */
  Map<String, Plan.Reading> read(Node.@Nullable Member readings) {
    return values.each(readings, Shape.READING_ID, this::reading);
  }

  /** Those of the readings read whose options have nothing wrong. */
  Map<String, Plan.Reading> sound() {
    return Collections.unmodifiableMap(sound);
  }

  private Plan.Reading reading(String id, Node.Member member) {
    Map<String, Node.Member> members = values.group(member.value(), KEYS, KEYS);
    Node.Member options = members.get("options");
    int before = problems.count();
    Map<String, Plan.Option> read = values.each(options, Shape.OPTION_ID, this::option);
    if (options != null && options.value() instanceof Node.Obj group) {
      if (read.size() < 2) {
        problems.add(group, "too-few-options", id, read.size());
      }
      if (problems.count() == before) {
        alike(id, group, read);
      }
    }
    boolean good = problems.count() == before;
    Plan.Reading reading =
        new Plan.Reading(
            id,
            values.line(members.get("question")),
            clauses(members.get("clauses")),
            defaultOption(members.get("default"), options, read),
            read);
    if (good) {
      sound.put(id, reading);
    }
    return reading;
  }

  private List<String> clauses(Node.@Nullable Member member) {
    if (member == null) {
      return List.of();
    }
    return values.list(member.value()).stream()
        .flatMap(item -> Stream.ofNullable(clause(item)))
        .toList();
  }

  private @Nullable String clause(Node item) {
    String id = values.string(item, Shape.CLAUSE_ID);
    if (id != null && !declared.clauses().containsKey(id)) {
      problems.unknown(item, "undeclared-clause", id, declared.clauses().keySet());
    }
    return id;
  }

  private String defaultOption(
      Node.@Nullable Member member, Node.@Nullable Member options, Map<String, Plan.Option> read) {
    String id = member == null ? null : values.string(member.value(), Shape.OPTION_ID);
    if (member != null && id != null && options != null && !read.containsKey(id)) {
      problems.unknown(member.value(), "undeclared-default", id, read.keySet());
    }
    return id == null ? "" : id;
  }

  private Plan.Option option(String id, Node.Member member) {
    Map<String, Node.Member> members =
        values.group(member.value(), List.of("line", "value"), List.of("line"));
    Node.Member value = members.get("value");
    return new Plan.Option(
        id, values.line(members.get("line")), value == null ? Map.of() : byAward(value.value()));
  }

  private Map<String, List<Object>> byAward(Node node) {
    Map<String, List<Object>> read = new LinkedHashMap<>();
    if (!(node instanceof Node.Obj group)) {
      read.put(EVERY_AWARD, oneOrSeveral(node));
      return Map.copyOf(read);
    }
    if (group.members().isEmpty()) {
      values.wrong(node, Shape.VALUE);
    }
    group
        .members()
        .forEach(
            (award, member) -> {
              if (!declared.awards().contains(award)) {
                problems.unknown(member, "undeclared-award", declared.awards());
              }
              read.put(award, oneOrSeveral(member.value()));
            });
    return Map.copyOf(read);
  }

  private List<Object> oneOrSeveral(Node node) {
    List<Node> items = node instanceof Node.Arr ? values.list(node) : List.of(node);
    return items.stream().flatMap(item -> Stream.ofNullable(value(item))).toList();
  }

  private @Nullable Object value(Node node) {
    if (node instanceof Node.Num number
        && number.value().scale() <= 0
        && number.value().compareTo(FIRST_YEAR) >= 0
        && number.value().compareTo(LAST_YEAR) <= 0) {
      return number.value().intValueExact();
    }
    if (node instanceof Node.Str text && Values.DAY.matcher(text.value()).matches()) {
      return values.day(new Node.Member("value", node.at(), node));
    }
    if (node instanceof Node.Str) {
      return values.string(node, Shape.VALUE);
    }
    values.wrong(node, Shape.VALUE);
    return null;
  }

  /**
   * Rules read the value of whichever option is in use: all have one, and of one type, or none has.
   */
  private void alike(String id, Node.Obj options, Map<String, Plan.Option> read) {
    TreeSet<String> types = new TreeSet<>();
    read.values().stream()
        .flatMap(o -> o.values().values().stream().flatMap(List::stream))
        .forEach(value -> types.add(type(value)));
    if (types.size() > 1) {
      problems.add(
          options,
          "unlike-values",
          id,
          Text.join(", ", types.stream().map(t -> Problems.say("type." + t)).toList()));
    }
    TreeSet<String> awards = new TreeSet<>();
    read.values().forEach(o -> awards.addAll(o.values().keySet()));
    if (awards.remove(EVERY_AWARD)) {
      awards.addAll(declared.awards());
    }
    for (Plan.Option option : read.values()) {
      Node.Member at = options.members().get(option.id());
      List<String> without = awards.stream().filter(a -> lacks(option, a)).toList();
      if (at != null && !without.isEmpty() && at.value() instanceof Node.Obj) {
        problems.add(at, "option-without-value", option.id(), id);
      }
    }
  }

  private static boolean lacks(Plan.Option option, String award) {
    return !option.values().containsKey(award) && !option.values().containsKey(EVERY_AWARD);
  }

  private static String type(Object value) {
    return value instanceof Integer ? "year" : value instanceof LocalDate ? "day" : "text";
  }
}
