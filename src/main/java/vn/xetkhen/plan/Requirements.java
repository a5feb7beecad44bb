package vn.xetkhen.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.xetkhen.facts.Kind;

/** Holds the places that groups require against the awards they are required in. */
final class Requirements {
  private final Problems problems;
  private final Map<String, Plan.Award> awards;
  private final Map<String, PlacesReader.Asked> firstAsked = new LinkedHashMap<>();
  private final Map<String, Set<String>> follows = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();
  private final Set<Set<String>> told = new HashSet<>();

  private Requirements(Problems problems, Map<String, Plan.Award> awards) {
    this.problems = problems;
    this.awards = awards;
  }

  /** Notes places that nobody can have, and groups that wait for themselves. */
  static void check(
      List<PlacesReader.Asked> asked, Map<String, Plan.Award> awards, Problems problems) {
    Requirements requirements = new Requirements(problems, awards);
    asked.forEach(requirements::note);
    List.copyOf(requirements.follows.keySet()).forEach(requirements::visit);
  }

  /** The kind of those who have to have a place. */
  static Kind kind(Places.Requirement requirement, Kind of) {
    return requirement.whose() == Condition.Whose.UNIT ? Kind.COLLECTIVE : of;
  }

  private void note(PlacesReader.Asked asked) {
    Plan.Award from = awards.get(asked.award());
    Plan.Award other = awards.get(asked.requirement().award());
    if (from == null || other == null) {
      return;
    }
    Kind kind = kind(asked.requirement(), asked.kind());
    if (!other.criteria().isEmpty() && !other.criteria().containsKey(kind)) {
      problems.add(asked.at(), "required-not-for-kind", other.id(), PlacesReader.kind(kind));
    }
    List<String> without =
        other.periods().size() == 1
            ? List.of()
            : from.periods().stream().filter(p -> !other.periods().contains(p)).toList();
    if (!without.isEmpty()) {
      problems.add(asked.at(), "required-period", other.id(), String.join(", ", without));
    }
    String node = asked.award() + "/" + asked.group();
    firstAsked.putIfAbsent(node, asked);
    Set<String> targets = follows.computeIfAbsent(node, key -> new LinkedHashSet<>());
    Places places = other.places();
    if (places != null) {
      places.groups().values().stream()
          .filter(group -> group.kind() == kind)
          .forEach(group -> targets.add(other.id() + "/" + group.id()));
    }
  }

  private void visit(String node) {
    int seen = path.indexOf(node);
    if (seen >= 0) {
      List<String> cycle = new ArrayList<>(path.subList(seen, path.size()));
      Set<String> members = Set.copyOf(cycle);
      cycle.add(node);
      PlacesReader.Asked asked = firstAsked.get(node);
      if (asked != null && told.add(members)) {
        problems.add(asked.at(), "places-cycle", String.join(" → ", cycle));
      }
      return;
    }
    if (done.contains(node)) {
      return;
    }
    path.add(node);
    follows.getOrDefault(node, Set.of()).forEach(this::visit);
    path.remove(path.size() - 1);
    done.add(node);
  }
}
