package vn.xetkhen.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Places.Count;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Text;

/** Reads how the places of an award are given. */
final class PlacesReader {
  private static final String COUNT = "count";
  private static final String AT_MOST = "at-most";
  private static final String EXCEPT = "except";
  private static final String MINIMUM = "minimum";
  private static final String MAXIMUM = "maximum";
  private static final List<String> KEYS = List.of("citation", "groups");
  private static final List<String> GROUP_KEYS =
      List.of("line", "kind", "where", COUNT, AT_MOST, "limits", "votes", "order", "requires");
  private static final List<String> SHARE_KEYS =
      List.of("percent", "of", "round", MINIMUM, MAXIMUM);

  private final Problems problems;
  private final Values values;
  private final Choices choices;
  private final ConditionReader conditions;
  private final OrderReader orders;
  private final Declared declared;
  private final List<Asked> asked = new ArrayList<>();

  /**
   * A place that a group requires, to be looked at once all awards are read.
   *
   * @param at where it is asked for
   */
  record Asked(Node at, String award, String group, Kind kind, Places.Requirement requirement) {}

  PlacesReader(
      Problems problems,
      Values values,
      ConditionReader conditions,
      OrderReader orders,
      Declared declared) {
    this.problems = problems;
    this.values = values;
    this.choices = new Choices(problems, values);
    this.conditions = conditions;
    this.orders = orders;
    this.declared = declared;
  }

  /** The places that groups require of others, in all awards read so far. */
  List<Asked> asked() {
    return List.copyOf(asked);
  }

  /**
   * The places of an award, or null where it states none.
   *
   * @param year the reading that gives the award its year, or null
   * @param kinds the kinds that can be given the award
   */
  @Nullable Places read(
      Node.@Nullable Member member, String award, @Nullable String year, Set<Kind> kinds) {
    if (member == null) {
      return null;
    }
    Map<String, Node.Member> members = values.group(member.value(), KEYS, KEYS);
    Node.Member groups = members.get("groups");
    Map<String, Places.Group> read =
        values.each(groups, Shape.GROUP_ID, (id, m) -> group(id, m, award, year, kinds));
    if (groups != null && groups.value() instanceof Node.Obj written && read.isEmpty()) {
      values.wrong(written, Shape.GROUP);
    }
    return new Places(values.line(members.get("citation")), read);
  }

  private Places.Group group(
      String id, Node.Member member, String award, @Nullable String year, Set<Kind> kinds) {
    Map<String, Node.Member> members =
        values.group(member.value(), GROUP_KEYS, List.of("line", "kind"));
    Kind read = choices.one(members.get("kind"), Kind.values());
    Node.Member written = members.get("kind");
    if (read != null && written != null && !kinds.isEmpty() && !kinds.contains(read)) {
      problems.add(written.value(), "group-without-award", award, kind(read));
    }
    Kind kind = read == null ? Kind.COLLECTIVE : read;
    BigDecimal votes = choices.percent(members.get("votes"));
    Node.Member limits = members.get("limits");
    return new Places.Group(
        id,
        kind,
        values.line(members.get("line")),
        conditions.read(members.get("where"), kind),
        count(member.value(), members),
        limits == null
            ? List.of()
            : values.list(limits.value()).stream()
                .flatMap(item -> Stream.ofNullable(limit(item, kind)))
                .toList(),
        votes,
        orders.read(members.get("order"), award, year, kind),
        requirements(members.get("requires"), award, id, kind),
        member.keyAt());
  }

  private Count count(Node group, Map<String, Node.Member> members) {
    Node.Member given = counted(group, members);
    if (given == null) {
      return new Count.Unstated();
    }
    boolean ceiling = given.name().equals(AT_MOST);
    if (given.value() instanceof Node.Str text && text.value().equals("all") && !ceiling) {
      return new Count.Unstated();
    }
    if (given.value() instanceof Node.Obj) {
      return share(given, ceiling);
    }
    if (given.value() instanceof Node.Num) {
      Integer places = choices.whole(given);
      return new Count.Fixed(places == null ? 0 : places, ceiling);
    }
    values.wrong(given.value(), Shape.COUNT);
    return new Count.Unstated();
  }

  /** The member that says how many: exactly one of two has to be there. */
  private Node.@Nullable Member counted(Node group, Map<String, Node.Member> members) {
    Node.Member exact = members.get(COUNT);
    Node.Member most = members.get(AT_MOST);
    if (exact != null && most != null) {
      problems.add(most, "count-twice");
    } else if (exact == null && most == null && group instanceof Node.Obj) {
      problems.add(group, "no-count");
    }
    return exact == null ? most : exact;
  }

  private Count share(Node.Member given, boolean ceiling) {
    Map<String, Node.Member> members =
        values.group(given.value(), SHARE_KEYS, List.of("percent", "of", "round"));
    BigDecimal percent = choices.percent(members.get("percent"));
    Places.Base base = choices.one(members.get("of"), Places.Base.values());
    Places.Rounding rounding = choices.one(members.get("round"), Places.Rounding.values());
    Integer minimum = choices.whole(members.get(MINIMUM));
    Integer maximum = choices.whole(members.get(MAXIMUM));
    if (minimum != null && maximum != null && minimum > maximum) {
      problems.add(given.value(), "minimum-above-maximum", minimum, maximum);
    }
    return new Count.Share(
        percent == null ? BigDecimal.ONE : percent,
        base == null ? Places.Base.ELIGIBLE : base,
        rounding == null ? Places.Rounding.DOWN : rounding,
        minimum,
        maximum,
        ceiling,
        given.value().at());
  }

  private Places.@Nullable Limit limit(Node node, Kind kind) {
    Map<String, Node.Member> members =
        values.group(node, List.of("per", COUNT, AT_MOST, EXCEPT), List.of("per"));
    Node.Member counted = counted(node, members);
    Integer places = choices.whole(counted);
    Node.Member written = members.get("per");
    Places.Per per = choices.one(written, Places.Per.values());
    if (written != null && per == Places.Per.UNIT && kind == Kind.COLLECTIVE) {
      problems.add(written.value(), "collective-without-unit");
    }
    Node.Member except = members.get(EXCEPT);
    List<Places.Limit.Exempt> exceptions =
        except == null
            ? List.of()
            : values.list(except.value()).stream()
                .flatMap(item -> Stream.ofNullable(exception(item, kind)))
                .toList();
    boolean ceiling = counted != null && counted.name().equals(AT_MOST);
    return per == null || places == null
        ? null
        : new Places.Limit(per, places, ceiling, exceptions);
  }

  private Places.Limit.@Nullable Exempt exception(Node node, Kind kind) {
    List<String> keys = List.of("where", "places");
    Map<String, Node.Member> members = values.group(node, keys, keys);
    Condition where = conditions.read(members.get("where"), kind);
    Integer places = choices.whole(members.get("places"));
    return where == null || places == null ? null : new Places.Limit.Exempt(where, places);
  }

  private List<Places.Requirement> requirements(
      Node.@Nullable Member member, String award, String group, Kind kind) {
    if (member == null) {
      return List.of();
    }
    return values.list(member.value()).stream()
        .flatMap(item -> Stream.ofNullable(requirement(item, award, group, kind)))
        .toList();
  }

  private Places.@Nullable Requirement requirement(
      Node node, String award, String group, Kind kind) {
    Map<String, Node.Member> members =
        values.group(node, List.of("place-of", "award"), List.of("place-of"));
    Node.Member of = members.get("place-of");
    Condition.Whose whose = choices.one(of, Condition.Whose.values());
    Node.Member named = members.get("award");
    String other = named == null ? award : values.string(named.value(), Shape.AWARD_ID);
    if (named != null && other != null && !declared.awards().contains(other)) {
      problems.unknown(named.value(), "undeclared-award", other, declared.awards());
      return null;
    }
    if (of == null || whose == null || other == null) {
      return null;
    }
    if (whose == Condition.Whose.UNIT && kind == Kind.COLLECTIVE) {
      problems.add(of.value(), "collective-without-unit");
      return null;
    }
    Places.Requirement requirement = new Places.Requirement(whose, other);
    asked.add(new Asked(node, award, group, kind, requirement));
    return requirement;
  }

  /** A line for messages. */
  static Text kind(Kind kind) {
    return Problems.say("kind." + Declared.key(kind));
  }
}
