package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Problem;

/**
 * What became of all the mutants of a pack.
 *
 * @param plan the plan's id
 * @param fates in the order of the mutants
 * @param equivalents the explanations that the pack gives
 * @param failing the scenarios that do not hold as the pack stands, and so notice nothing
 */
public record Mutation(
    String plan, List<Fate> fates, Equivalents equivalents, List<Scenario> failing) {
  private static final Messages MESSAGES = Messages.beside(Mutation.class);

  /** Keeps its own copies, in which no two drafts have the same name. */
  public Mutation {
    fates = named(fates);
    failing = List.copyOf(failing);
  }

  /** How many mutants some scenario notices. */
  public int killed() {
    return (int) fates.stream().filter(Fate.Killed.class::isInstance).count();
  }

  /** The mutants that no scenario notices and nobody explains. */
  public List<Fate.Survived> unexplained() {
    Map<String, Equivalents.Entry> explained = explained();
    return survived().stream().filter(f -> !explained.containsKey(f.mutant().id())).toList();
  }

  /** The explanations of mutants that no scenario notices, by mutant. */
  public Map<String, Equivalents.Entry> explained() {
    List<String> ids = survived().stream().map(f -> f.mutant().id()).toList();
    Map<String, Equivalents.Entry> explained = new LinkedHashMap<>();
    equivalents.entries().stream()
        .filter(entry -> ids.contains(entry.mutant()))
        .forEach(entry -> explained.put(entry.mutant(), entry));
    return explained;
  }

  /** The explanations that explain nothing: of no mutant, or of one that a scenario notices. */
  public List<Problem> stale() {
    Map<String, Fate> byId = new LinkedHashMap<>();
    fates.forEach(fate -> byId.put(fate.mutant().id(), fate));
    return equivalents.entries().stream()
        .filter(entry -> !(byId.get(entry.mutant()) instanceof Fate.Survived))
        .map(entry -> stale(entry, byId.get(entry.mutant())))
        .toList();
  }

  /** Whether every mutant is noticed or explained, and nothing else is. */
  public boolean sound() {
    return failing.isEmpty() && unexplained().isEmpty() && stale().isEmpty();
  }

  private Problem stale(Equivalents.Entry entry, @Nullable Fate fate) {
    return fate instanceof Fate.Killed killed
        ? MESSAGES.problem(
            equivalents.file(),
            entry.at(),
            null,
            "stale.killed",
            entry.mutant(),
            killed.by().name(),
            killed.by().path())
        : MESSAGES.problem(equivalents.file(), entry.at(), null, "stale.none", entry.mutant());
  }

  private static List<Fate> named(List<Fate> fates) {
    Set<String> names = new HashSet<>();
    List<Fate> named = new ArrayList<>();
    for (Fate fate : fates) {
      if (fate instanceof Fate.Survived one && one.drafted() != null) {
        Fate.Drafted drafted = one.drafted();
        String name = drafted.name();
        String free = names.contains(name) ? Drafting.unlike(name, names) : name;
        names.add(free);
        named.add(
            new Fate.Survived(one.mutant(), one.scenarios(), drafted.named(free), one.tried()));
      } else {
        named.add(fate);
      }
    }
    return List.copyOf(named);
  }

  private List<Fate.Survived> survived() {
    return fates.stream()
        .filter(Fate.Survived.class::isInstance)
        .map(Fate.Survived.class::cast)
        .toList();
  }
}
