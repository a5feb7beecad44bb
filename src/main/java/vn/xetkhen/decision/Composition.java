package vn.xetkhen.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Composes recorded checks into outcomes under one choice of readings. Costs no second run of the
 * rules. Serves one thread.
 */
public final class Composition {
  private final Requirements requirements;
  private final Map<String, List<Check>> checks;
  private final Map<String, String> readings;
  private final Set<String> supposedMet;
  private final Map<String, Outcome> clauses = new HashMap<>();

  /**
   * A composition.
   *
   * @param checks the recorded checks by id, one for each value of a reading
   * @param readings the option in use of every reading
   */
  public Composition(
      Requirements requirements, Map<String, List<Check>> checks, Map<String, String> readings) {
    this(requirements, checks, readings, Set.of());
  }

  private Composition(
      Requirements requirements,
      Map<String, List<Check>> checks,
      Map<String, String> readings,
      Set<String> supposedMet) {
    this.requirements = requirements;
    this.checks = checks;
    this.readings = readings;
    this.supposedMet = supposedMet;
  }

  /** The same checks under other readings. */
  public Composition under(Map<String, String> others) {
    Map<String, String> changed = new HashMap<>(readings);
    changed.putAll(others);
    return new Composition(requirements, checks, changed, supposedMet);
  }

  /** The same, if these checks were met. */
  public Composition supposing(Set<String> met) {
    return new Composition(requirements, checks, readings, met);
  }

  /** What is required. */
  public Requirements requirements() {
    return requirements;
  }

  /** The option in use of every reading. */
  public Map<String, String> readings() {
    return readings;
  }

  /** The verdict on the whole. */
  public Verdict verdict() {
    return Verdict.of(of(requirements.award()));
  }

  /**
   * The role that gives an ineligible verdict its ground: the first, in the order of roles, of the
   * clauses that decided it.
   */
  public @Nullable Role ground() {
    if (verdict() != Verdict.INELIGIBLE) {
      return null;
    }
    return deciding().stream().map(Requirement::role).min(Role::compareTo).orElse(null);
  }

  /**
   * The clauses that made the verdict: those of the award's tree that are not met where it is not
   * met.
   */
  public List<Requirement> deciding() {
    Set<String> ids = new LinkedHashSet<>();
    collect(requirements.award(), Outcome.NOT_MET, new Visitor(ids::add, id -> {}));
    return ids.stream().map(requirements::clause).toList();
  }

  /** The ids of the checks that a verdict waits for: unknown, and every node above them unknown. */
  public Set<String> waiting() {
    Set<String> ids = new LinkedHashSet<>();
    collect(requirements.award(), Outcome.UNKNOWN, waitingFor(ids));
    return ids;
  }

  /**
   * What has to be known about which fact before a verdict can be reached, one entry a fact, in the
   * order of the tree.
   */
  public List<Wanted> wanted() {
    Map<List<Object>, Wanted> byFact = new LinkedHashMap<>();
    for (String id : waiting()) {
      for (Check check : inUse(id)) {
        if (check.outcome() != Outcome.UNKNOWN) {
          continue;
        }
        for (Row row : check.rows()) {
          for (Lack lack : row.lacks()) {
            byFact.merge(
                List.of(lack.pointer(), lack.entry()),
                new Wanted(lack, List.of(check.clause())),
                Wanted::with);
          }
        }
      }
    }
    return List.copyOf(byFact.values());
  }

  /** The recorded values of a check that the readings in use refer to. */
  public List<Check> inUse(String id) {
    List<Check> recorded = checks.get(id);
    if (recorded == null) {
      throw new IllegalStateException("check " + id + " was not recorded");
    }
    if (recorded.size() == 1 && recorded.get(0).choice() == null) {
      return recorded; // as nearly all are
    }
    List<Check> used = new ArrayList<>(recorded.size());
    for (Check check : recorded) {
      Choice choice = check.choice();
      if (choice == null || choice.options().contains(readings.get(choice.reading()))) {
        used.add(check);
      }
    }
    return used;
  }

  /**
   * The recorded values of a clause's own checks that the readings in use refer to, in the order of
   * its tree.
   */
  public List<Check> inUse(Requirement clause) {
    Set<String> ids = new LinkedHashSet<>();
    reach(clause.criteria(), ids);
    return ids.stream().flatMap(id -> inUse(id).stream()).toList();
  }

  private void reach(Criteria node, Set<String> ids) {
    if (node instanceof Criteria.Check check) {
      ids.add(check.id());
    } else if (node instanceof Criteria.ByReading choice) {
      reach(branch(choice), ids);
    } else {
      node.children().forEach(child -> reach(child, ids));
    }
  }

  /** The outcome of a clause. */
  public Outcome clause(String id) {
    Outcome known = clauses.get(id);
    if (known == null) {
      known = of(requirements.clause(id).criteria());
      clauses.put(id, known);
    }
    return known;
  }

  /** The outcome of a node; a branch that is not there does not apply. */
  public Outcome of(@Nullable Criteria node) {
    if (node == null) {
      return Outcome.NOT_APPLICABLE;
    }
    if (node instanceof Criteria.Check check) {
      return supposedMet.contains(check.id()) ? Outcome.MET : Outcome.all(outcomes(check.id()));
    }
    if (node instanceof Criteria.Clause other) {
      return clause(other.id());
    }
    if (node instanceof Criteria.All all) {
      return Outcome.all(outcomes(all.members()));
    }
    if (node instanceof Criteria.Any any) {
      return Outcome.any(outcomes(any.members()));
    }
    if (node instanceof Criteria.If choice) {
      return Outcome.choose(of(choice.condition()), of(choice.then()), of(choice.otherwise()));
    }
    return of(branch((Criteria.ByReading) node));
  }

  /** The branch of the option in use. */
  public Criteria branch(Criteria.ByReading node) {
    Criteria branch = node.options().get(readings.get(node.reading()));
    if (branch == null) {
      throw new IllegalStateException("no option in use for reading " + node.reading());
    }
    return branch;
  }

  private List<Outcome> outcomes(String check) {
    List<Check> used = inUse(check);
    if (used.size() == 1) {
      return List.of(used.get(0).outcome());
    }
    List<Outcome> outcomes = new ArrayList<>(used.size());
    for (Check one : used) {
      outcomes.add(one.outcome());
    }
    return outcomes;
  }

  private List<Outcome> outcomes(List<Criteria> nodes) {
    List<Outcome> outcomes = new ArrayList<>(nodes.size());
    for (Criteria node : nodes) {
      outcomes.add(of(node));
    }
    return outcomes;
  }

  private record Visitor(Consumer<String> clause, Consumer<String> check) {}

  private Visitor waitingFor(Set<String> checkIds) {
    return new Visitor(
        id -> collect(requirements.clause(id).criteria(), Outcome.UNKNOWN, waitingFor(checkIds)),
        checkIds::add);
  }

  /**
   * Visits the clauses and checks with {@code outcome} that are reached through nodes with that
   * outcome only.
   */
  private void collect(@Nullable Criteria node, Outcome outcome, Visitor visitor) {
    if (node == null || of(node) != outcome) {
      return;
    }
    if (node instanceof Criteria.Check check) {
      visitor.check.accept(check.id());
    } else if (node instanceof Criteria.Clause other) {
      visitor.clause.accept(other.id());
    } else if (node instanceof Criteria.If choice) {
      Outcome condition = of(choice.condition());
      if (condition == Outcome.UNKNOWN && outcome == Outcome.UNKNOWN) {
        collect(choice.condition(), outcome, visitor);
      }
      if (condition != Outcome.NOT_MET) {
        collect(choice.then(), outcome, visitor);
      }
      if (condition != Outcome.MET) {
        collect(choice.otherwise(), outcome, visitor);
      }
    } else if (node instanceof Criteria.ByReading choice) {
      collect(branch(choice), outcome, visitor);
    } else {
      node.children().forEach(child -> collect(child, outcome, visitor));
    }
  }
}
