package vn.xetkhen.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What an award requires of one kind of candidate: its criteria tree, the clauses that the tree
 * reaches and the readings that can move them. Made once for an award and a kind; immutable.
 */
public final class Requirements {
  private final Criteria award;
  private final Map<String, Requirement> clauses;
  private final Map<String, List<String>> readings;
  private final Map<String, String> valueReadings;
  private final Set<String> checks = new LinkedHashSet<>();
  private final Set<String> reached = new LinkedHashSet<>();
  private final List<Requirement> asked;
  private final Map<String, Collection<String>> checksOf = new HashMap<>();
  private final List<Dependence> dependences;

  /**
   * A node of the award's own tree and the readings that its outcome depends on.
   *
   * @param assignments every choice of options for these readings
   */
  record Dependence(Criteria node, Set<String> readings, List<Map<String, String>> assignments) {}

  /**
   * Requirements from an award's tree.
   *
   * @param award the tree over clauses
   * @param clauses all clauses that concern the kind, by id, in the plan's order
   * @param readings every reading's options, by reading
   * @param valueReadings the reading that gives a check its value, by check; checks without one are
   *     left out
   * @throws IllegalArgumentException where a node names a clause that is not there
   */
  public Requirements(
      Criteria award,
      Map<String, Requirement> clauses,
      Map<String, List<String>> readings,
      Map<String, String> valueReadings) {
    this.award = award;
    this.clauses = clauses;
    this.readings = readings;
    this.valueReadings = valueReadings;
    walk(
        award,
        reached,
        node -> {
          if (node instanceof Criteria.Check check) {
            checks.add(check.id());
          }
        });
    this.asked = clauses.values().stream().filter(c -> reached.contains(c.id())).toList();
    asked.forEach(clause -> checksOf.put(clause.id(), checksOf(clause)));
    List<Criteria> nodes = award instanceof Criteria.All all ? all.members() : List.of(award);
    this.dependences =
        nodes.stream().map(this::dependence).filter(d -> !d.readings().isEmpty()).toList();
  }

  /** The award's own tree. */
  public Criteria award() {
    return award;
  }

  /** Every reading's options, by reading. */
  public Map<String, List<String>> readings() {
    return readings;
  }

  /** The clauses that the tree reaches under any reading, in the plan's order. */
  public List<Requirement> clauses() {
    return asked;
  }

  /** A clause that concerns the kind. */
  public Requirement clause(String id) {
    Requirement clause = clauses.get(id);
    if (clause == null) {
      throw new IllegalArgumentException("no clause " + id);
    }
    return clause;
  }

  /** The ids of all checks that the tree asks under any reading. */
  public Set<String> checks() {
    return checks;
  }

  /** The parts of the award's tree that readings can move. */
  List<Dependence> dependences() {
    return dependences;
  }

  /** The ids of the checks in the own tree of a clause that the tree reaches, in its order. */
  public Collection<String> checks(Requirement clause) {
    return Objects.requireNonNull(checksOf.get(clause.id()), clause.id());
  }

  /** The ids of the checks in a clause's own tree, in its order. */
  public static Collection<String> checksOf(Requirement clause) {
    Set<String> ids = new LinkedHashSet<>();
    visit(
        clause.criteria(),
        node -> {
          if (node instanceof Criteria.Check check) {
            ids.add(check.id());
          }
        });
    return ids;
  }

  private Dependence dependence(Criteria from) {
    Set<String> ids = new TreeSet<>();
    walk(
        from,
        new LinkedHashSet<>(),
        node -> {
          if (node instanceof Criteria.ByReading choice) {
            ids.add(choice.reading());
          } else if (node instanceof Criteria.Check check) {
            String reading = valueReadings.get(check.id());
            if (reading != null) {
              ids.add(reading);
            }
          }
        });
    return new Dependence(from, ids, assignments(List.copyOf(ids)));
  }

  private List<Map<String, String>> assignments(List<String> ids) {
    List<Map<String, String>> all = List.of(Map.of());
    for (String id : ids) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> one : all) {
        for (String option : readings.getOrDefault(id, List.of())) {
          Map<String, String> more = new TreeMap<>(one);
          more.put(id, option);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  private void walk(Criteria from, Set<String> seen, Consumer<Criteria> action) {
    visit(
        from,
        node -> {
          action.accept(node);
          if (node instanceof Criteria.Clause other && seen.add(other.id())) {
            walk(clause(other.id()).criteria(), seen, action);
          }
        });
  }

  private static void visit(Criteria node, Consumer<Criteria> action) {
    action.accept(node);
    node.children().forEach(child -> visit(child, action));
  }
}
