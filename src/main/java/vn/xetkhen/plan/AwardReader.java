package vn.xetkhen.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Node;

/** Reads the awards of a plan, its own and those that it leaves to someone else. */
final class AwardReader {
  private static final List<String> KEYS =
      List.of(
          "title",
          "periods",
          "default-period",
          "year",
          "places",
          "reward",
          "overlaps",
          Declared.BOTH,
          "collective",
          "individual");

  private final Problems problems;
  private final Values values;
  private final CriteriaReader criteria;
  private final Declared declared;
  private final Map<String, Plan.Reading> readings;
  private final PlacesReader places;

  /**
   * Reads the awards of a plan.
   *
   * @param readings the sound ones, which may give an award its year
   */
  AwardReader(
      Problems problems,
      Values values,
      CriteriaReader criteria,
      Declared declared,
      Map<String, Plan.Reading> readings,
      PlacesReader places) {
    this.problems = problems;
    this.values = values;
    this.criteria = criteria;
    this.declared = declared;
    this.readings = readings;
    this.places = places;
  }

  /** The awards that the plan gives. */
  Map<String, Plan.Award> awards(Node.@Nullable Member awards) {
    Map<String, Plan.Award> read = values.each(awards, Shape.AWARD_ID, this::award);
    if (awards != null && awards.value() instanceof Node.Obj && read.isEmpty()) {
      values.wrong(awards.value(), Shape.GROUP);
    }
    Requirements.check(places.asked(), read, problems);
    return read;
  }

  /** The awards that someone else decides. */
  Map<String, Plan.Delegated> delegated(Node.@Nullable Member delegated) {
    return values.each(
        delegated,
        Shape.AWARD_ID,
        (id, member) -> {
          if (declared.awards().contains(id)) {
            problems.add(member, "award-and-delegated", id);
          }
          Map<String, Node.Member> members =
              values.group(member.value(), List.of("title", "to"), List.of("title", "to"));
          return new Plan.Delegated(
              id, values.line(members.get("title")), values.line(members.get("to")));
        });
  }

  private Plan.Award award(String id, Node.Member member) {
    Map<String, Node.Member> members =
        values.group(member.value(), KEYS, List.of("title", "periods"));
    int before = problems.count();
    List<String> periods = new Periods(problems, values).read(members.get("periods"));
    boolean sound = problems.count() == before;
    String year = year(members.get("year"), id);
    Map<Kind, Criteria> trees = criteria.byKind(member.value(), members, null);
    return new Plan.Award(
        id,
        values.line(members.get("title")),
        periods,
        defaultPeriod(members.get("default-period"), periods, sound),
        year,
        places.read(members.get("places"), id, year, trees.keySet()),
        RewardClauseReader.read(members.get("reward"), problems, values),
        overlaps(members.get("overlaps"), id),
        trees);
  }

  private List<String> overlaps(Node.@Nullable Member member, String award) {
    if (member == null) {
      return List.of();
    }
    return values.list(member.value()).stream()
        .flatMap(item -> Stream.ofNullable(overlap(item, award)))
        .toList();
  }

  private @Nullable String overlap(Node item, String award) {
    String id = values.string(item, Shape.AWARD_ID);
    if (id != null && id.equals(award)) {
      problems.add(item, "overlaps-itself", id);
    } else if (id != null && !declared.awards().contains(id)) {
      problems.unknown(item, "undeclared-award", id, declared.awards());
    }
    return id;
  }

  private @Nullable String defaultPeriod(
      Node.@Nullable Member member, List<String> periods, boolean sound) {
    if (member == null) {
      return periods.size() == 1 ? periods.get(0) : null;
    }
    String period = values.string(member.value(), Shape.PERIOD);
    if (period != null && sound && !periods.contains(period)) {
      problems.unknown(member.value(), "undeclared-period", period, periods);
    }
    return period;
  }

  private @Nullable String year(Node.@Nullable Member member, String award) {
    String id = member == null ? null : values.string(member.value(), Shape.READING_ID);
    if (member == null || id == null) {
      return null;
    }
    Plan.Reading reading = readings.get(id);
    if (!declared.readings().containsKey(id)) {
      problems.unknown(member.value(), "undeclared-reading", id, declared.readings().keySet());
    } else if (reading != null) {
      List<String> without =
          reading.options().values().stream()
              .filter(o -> !years(o.valuesFor(award)))
              .map(Plan.Option::id)
              .toList();
      if (!without.isEmpty()) {
        problems.add(member.value(), "no-year", id, award, String.join(", ", without));
      }
    }
    return id;
  }

  private static boolean years(List<Object> given) {
    return !given.isEmpty() && given.stream().allMatch(Integer.class::isInstance);
  }
}
