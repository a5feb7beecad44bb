package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Installed;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/** Holds one dossier at a time against both states of its plan's pack. Safe for many threads. */
public final class Comparing {
  private final Impact impact;
  private final Function<Plan, Conditions> conditions;
  private final DossierReader before;
  private final DossierReader after;
  private final Standings standings = new Standings();
  private final Refusing refusing = new Refusing();

  /** What each plan of each state is decided under, made once. */
  private final ConcurrentMap<Pack, Conditions> under = new ConcurrentHashMap<>();

  /**
   * A comparison.
   *
   * @param conditions what a plan's dossiers are decided under, beside themselves
   */
  public Comparing(Impact impact, Function<Plan, Conditions> conditions) {
    this.impact = impact;
    this.conditions = conditions;
    this.before = new DossierReader(impact.before());
    this.after = new DossierReader(impact.after());
  }

  /**
   * Compares one dossier.
   *
   * @param source the file as the user named it
   * @param line its line in a {@code .jsonl}, from 1; null where it is the whole file
   * @param bytes its exact bytes, a line without its end
   */
  public Compared compare(String source, @Nullable Integer line, byte[] bytes) {
    Tree tree = TreeReader.json(source, line == null ? 1 : line, bytes);
    String id = plan(tree);
    Pair pair = id == null ? null : impact.pair(id);
    if (id != null && pair == null && !impact.oneSided(id) && impact.installed(id)) {
      return new Compared.Aside(id);
    }
    String sha256 = Sha256.hex(bytes);
    Result was = before.read(source, line, tree, sha256);
    if (pair != null && pair.same()) {
      return was instanceof Result.Refused refused
          ? new Compared.Refused(refused.refusal(), null)
          : new Compared.Unchanged(false);
    }
    Result is = after.read(source, line, tree, sha256);
    if (was instanceof Result.Accepted old && is instanceof Result.Accepted now && pair != null) {
      return both(source, line, pair, old.dossier(), now.dossier());
    }
    return one(source, line, pair, was, is);
  }

  private static @Nullable String plan(Tree tree) {
    Node.Member plan = tree.root() instanceof Node.Obj root ? root.members().get("plan") : null;
    return plan != null && plan.value() instanceof Node.Str text ? text.value().strip() : null;
  }

  private Decision decide(Pack pack, Dossier dossier) {
    Conditions own = under.computeIfAbsent(pack, key -> conditions.apply(key.plan()));
    return pack.decide(dossier, own);
  }

  private Compared both(
      String source, @Nullable Integer line, Pair pair, Dossier old, Dossier now) {
    Decision was = decide(pair.before(), old);
    Decision is = decide(pair.after(), now);
    Map<List<Object>, Missing> asked = missing(was, pair.names());
    Map<List<Object>, Missing> asks = missing(is, new Names(Map.of(), Map.of()));
    Change.OfPlaces places =
        standings.difference(
            new Standings.Side(pair.before().plan(), old, was),
            new Standings.Side(pair.after().plan(), now, is));
    Set<Change.Difference> differences = EnumSet.noneOf(Change.Difference.class);
    note(
        differences,
        Change.Difference.AWARD,
        !old.award().equals(now.award()) || !old.period().equals(now.period()));
    note(differences, Change.Difference.VERDICT, was.verdict() != is.verdict());
    note(differences, Change.Difference.GROUND, was.ground() != is.ground());
    boolean deferred = !Objects.equals(was.deferredUntil(), is.deferredUntil());
    note(differences, Change.Difference.DEFERRAL, deferred);
    note(differences, Change.Difference.MISSING, !asked.keySet().equals(asks.keySet()));
    note(differences, Change.Difference.PLACES, places != null);
    if (differences.isEmpty()) {
      return new Compared.Unchanged(true);
    }
    List<Missing> noLonger = without(asked, asks);
    List<Missing> newly = without(asks, asked);
    Set<String> open = new LinkedHashSet<>();
    noLonger.forEach(m -> m.clauses().stream().map(pair.names()::clause).forEach(open::add));
    newly.forEach(m -> open.addAll(m.clauses()));
    Causes causes = new Causes(pair, was, is);
    List<Change.OfClause> clauses = causes.clauses(differences, open);
    Set<Edit> edits = Causes.of(clauses);
    edits.addAll(causes.waiting(open));
    Edit award = causes.award();
    if (award != null) {
      edits.add(award);
    }
    if (differences.contains(Change.Difference.AWARD) || edits.isEmpty()) {
      byPart(pair, Edit.Part.AWARD, is.plan().award(), edits);
    }
    if (places != null) {
      PlaceCauses.add(pair, is.plan().award(), places, edits);
    }
    if (edits.isEmpty()) {
      edits.addAll(pair.only());
    }
    return new Compared.Changed(
        new Change(
            source,
            line,
            is.dossier(),
            pair.id(),
            is.candidate(),
            differences,
            Change.Judged.Decided.of(was),
            Change.Judged.Decided.of(is),
            noLonger,
            newly,
            clauses,
            places,
            pair.edits().stream().filter(edits::contains).toList()));
  }

  private static void byPart(Pair pair, Edit.Part part, String id, Set<Edit> edits) {
    Edit edit = pair.edit(part, id);
    if (edit != null) {
      edits.add(edit);
    }
  }

  private static void note(
      Set<Change.Difference> into, Change.Difference difference, boolean holds) {
    if (holds) {
      into.add(difference);
    }
  }

  /** What is missing, told apart by all of it but its words. */
  private static Map<List<Object>, Missing> missing(Decision decision, Names names) {
    Map<List<Object>, Missing> missing = new LinkedHashMap<>();
    for (Missing one : decision.missing()) {
      List<String> clauses = new ArrayList<>();
      one.clauses().forEach(clause -> clauses.add(names.clause(clause)));
      clauses.sort(null);
      List<String> fields = new ArrayList<>(one.fields());
      fields.sort(null);
      missing.put(
          Arrays.asList(one.pointer(), one.type(), one.entry(), fields, one.action(), clauses),
          one);
    }
    return missing;
  }

  private static List<Missing> without(
      Map<List<Object>, Missing> some, Map<List<Object>, Missing> others) {
    return some.entrySet().stream()
        .filter(e -> !others.containsKey(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A dossier that one state alone accepts, or none. */
  private Compared one(
      String source, @Nullable Integer line, @Nullable Pair pair, Result was, Result is) {
    Installed engine = was instanceof Result.Accepted ? impact.before() : impact.after();
    Result accepted = was instanceof Result.Accepted ? was : is;
    Result refused = was instanceof Result.Accepted ? is : was;
    if (accepted instanceof Result.Accepted one
        && refused instanceof Result.Refused other
        && engine.pack(one.dossier().plan()) instanceof PackResult.Ready ready) {
      Decision decision = decide(ready.pack(), one.dossier());
      Change.Judged decided = Change.Judged.Decided.of(decision);
      Change.Judged not = new Change.Judged.Refused(other.refusal().problems());
      boolean lost = was instanceof Result.Accepted;
      return new Compared.Changed(
          new Change(
              source,
              line,
              decision.dossier(),
              one.dossier().plan(),
              decision.candidate(),
              EnumSet.of(Change.Difference.READ),
              lost ? decided : not,
              lost ? not : decided,
              List.of(),
              List.of(),
              List.of(),
              null,
              pair == null ? List.of() : refusing.causes(pair, other.refusal())));
    }
    Refusal refusal = ((Result.Refused) refused).refusal();
    return new Compared.Refused(refusal, null);
  }
}
