package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;

/**
 * Everyone who stands for one award and period, each candidate once, and what was found about them
 * so far.
 */
final class Book {
  private final Plan plan;
  private final Plan.Award award;
  private final String period;
  private final List<Entry> kept = new ArrayList<>();
  private final IdentityHashMap<Entry, Entry> contradicted = new IdentityHashMap<>();
  private final List<Selection.SetAside> setAside = new ArrayList<>();
  private final IdentityHashMap<Entry, String> clashes = new IdentityHashMap<>();
  private final List<Namesakes> alike = new ArrayList<>();
  private final Map<String, Entry> byIdentity = new HashMap<>();
  private final IdentityHashMap<Entry, Placement> placements = new IdentityHashMap<>();
  private final Map<String, Filled> filled = new HashMap<>();

  /** Two of the same kind, name and place that are not known to be the same. */
  record Namesakes(Entry entry, Entry first) {}

  /** A group whose places are given. */
  record Filled(Selection.Group group, List<Selection.Undetermined> undetermined) {}

  /**
   * Tells apart who stands for an award.
   *
   * @param entries of that award and period, in any order
   */
  Book(Plan plan, Plan.Award award, String period, List<Entry> entries) {
    this.plan = plan;
    this.award = award;
    this.period = period;
    Map<String, List<Entry>> same = new LinkedHashMap<>();
    entries.stream()
        .sorted(ByCodePoints.ENTRIES)
        .forEach(
            entry ->
                same.computeIfAbsent(Identity.of(entry.candidate()), key -> new ArrayList<>())
                    .add(entry));
    same.forEach(this::add);
    compareNames();
  }

  private void add(String identity, List<Entry> entries) {
    Map<String, Entry> different = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Entry first = different.putIfAbsent(entry.factsSha256(), entry);
      if (first == null) {
        kept.add(entry);
      } else {
        setAside.add(new Selection.SetAside(entry, first));
      }
    }
    Entry first = entries.get(0);
    byIdentity.put(identity, first);
    if (different.size() > 1) {
      List<Entry> all = List.copyOf(different.values());
      all.subList(1, all.size()).forEach(entry -> contradicted.put(entry, first));
      contradicted.put(first, all.get(1));
    }
  }

  /** Sets aside who is there again without an id, and notes who may be. */
  private void compareNames() {
    Map<String, Map<String, Entry>> known = new HashMap<>();
    for (Entry entry : List.copyOf(kept)) {
      Map<String, Entry> namesakes =
          known.computeIfAbsent(Identity.namesake(entry.candidate()), key -> new HashMap<>());
      Entry first = namesakes.putIfAbsent(Identity.unitName(entry.candidate().unit()), entry);
      if (first == null || sameIdentity(entry, first)) {
        continue;
      }
      boolean again =
          entry.candidate().id() == null
              && first.candidate().id() != null
              && entry.factsSha256().equals(first.factsSha256())
              && !contradicted.containsKey(entry);
      if (again) {
        kept.remove(entry);
        byIdentity.put(Identity.of(entry.candidate()), first);
        setAside.add(new Selection.SetAside(entry, first));
      } else {
        alike.add(new Namesakes(entry, first));
      }
    }
  }

  private static boolean sameIdentity(Entry entry, Entry first) {
    return Identity.of(entry.candidate()).equals(Identity.of(first.candidate()));
  }

  /** Takes over what the units' own dossiers state, and who states otherwise. */
  void hold(Units units) {
    kept.replaceAll(units::revised);
    byIdentity.replaceAll((identity, entry) -> units.revised(entry));
    for (Entry entry : kept) {
      String pointer = units.clash(entry);
      if (pointer != null) {
        clashes.put(entry, pointer);
      }
    }
  }

  /** The field of its unit that a candidate states otherwise than others; null where none. */
  @Nullable String clash(Entry entry) {
    return clashes.get(entry);
  }

  /** Those of the same name and place under different ids. */
  List<Namesakes> namesakes() {
    return alike;
  }

  Plan plan() {
    return plan;
  }

  Plan.Award award() {
    return award;
  }

  String period() {
    return period;
  }

  Places places() {
    return Groups.of(award);
  }

  /** Each candidate once; of those that are contradicted, one for each statement. */
  List<Entry> kept() {
    return kept;
  }

  /** The dossiers that state again what another one states. */
  List<Selection.SetAside> setAside() {
    return setAside;
  }

  /** Another dossier that states different facts about the same candidate, or null. */
  @Nullable Entry contradicts(Entry entry) {
    return contradicted.get(entry);
  }

  /** The candidate of that identity, or null. */
  @Nullable Entry find(String identity) {
    return byIdentity.get(identity);
  }

  /** Those of a group who are not contradicted. */
  List<Entry> of(Places.Group group) {
    return kept.stream()
        .filter(entry -> group.id().equals(entry.standing().group()))
        .filter(entry -> !contradicted.containsKey(entry) && !clashes.containsKey(entry))
        .toList();
  }

  /** How many of all came to a verdict. */
  int count(Verdict verdict) {
    return (int) kept.stream().filter(entry -> entry.verdict() == verdict).count();
  }

  /** Keeps what a group came to. */
  void put(Places.Group group, Filled result) {
    filled.put(group.id(), result);
    result.group().placements().forEach(this::put);
  }

  /** Keeps what a candidate ends as. */
  void put(Placement placement) {
    placements.put(placement.entry(), placement);
  }

  /** What a group came to; null where its places are not given yet. */
  @Nullable Filled filled(String group) {
    return filled.get(group);
  }

  /** What an eligible candidate ends as; null where its group's places are not given yet. */
  @Nullable Placement placement(Entry entry) {
    return placements.get(entry);
  }
}
