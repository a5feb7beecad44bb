package vn.xetkhen.rulecheck.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.ScenarioFile;

/**
 * How much of a pack its scenarios show.
 *
 * @param counts of every kind of thing, in the order of {@link Item.Part}
 * @param missing what no scenario shows, in the order of {@link Items#all()}
 */
public record Coverage(Map<Item.Part, Count> counts, List<Missing> missing) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Keeps its own copy. */
  public Coverage {
    missing = List.copyOf(missing);
  }

  /**
   * So many of so many.
   *
   * @param all may be none: then all are covered
   */
  public record Count(int covered, int all) {

    /** In percent with one decimal, rounded down: 100 says that nothing is missing. */
    public BigDecimal percent() {
      return all == 0
          ? WHOLE.setScale(1)
          : BigDecimal.valueOf(covered)
              .multiply(WHOLE)
              .divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
    }

    /** Whether it is a share of {@code percent} or more, compared exactly. */
    public boolean reaches(BigDecimal percent) {
      return BigDecimal.valueOf(covered)
              .multiply(WHOLE)
              .compareTo(percent.multiply(BigDecimal.valueOf(all)))
          >= 0;
    }
  }

  /** Something that no scenario shows, and where one for it would stand. */
  public record Missing(Item item, Place place) {}

  /**
   * Where a scenario belongs.
   *
   * @param path the file in the pack's folder, which may not be there yet
   * @param after the last line of the scenario that it follows, from 1; null where the file has
   *     none that concerns the same clause
   */
  public record Place(String path, @Nullable Integer after) {}

  /** What was shown of a pack. */
  public static Coverage of(PackTrials.Tried tried) {
    Items items = new Items(tried.pack());
    Set<Item> shown = new HashSet<>();
    tried.trials().forEach(trial -> shown.addAll(items.shown(trial)));
    tried.places().forEach(trial -> shown.addAll(items.shown(trial)));
    ScenarioPlaces places =
        new ScenarioPlaces(
            tried.pack(),
            tried.files().stream().map(ScenarioFile::path).toList(),
            tried.files().stream().flatMap(file -> file.scenarios().stream()).toList());
    Map<Item.Part, Count> counts = new EnumMap<>(Item.Part.class);
    for (Item.Part part : Item.Part.values()) {
      List<Item> all = items.all().stream().filter(item -> item.part() == part).toList();
      counts.put(
          part,
          new Count(Math.toIntExact(all.stream().filter(shown::contains).count()), all.size()));
    }
    List<Missing> missing = new ArrayList<>();
    for (Item item : items.all()) {
      if (!shown.contains(item)) {
        missing.add(new Missing(item, place(places, item)));
      }
    }
    missing.sort(Comparator.comparing(one -> one.item().part()));
    return new Coverage(counts, missing);
  }

  /** All kinds together. */
  public Count whole() {
    return new Count(
        counts.values().stream().mapToInt(Count::covered).sum(),
        counts.values().stream().mapToInt(Count::all).sum());
  }

  /** How many of a kind. */
  public Count count(Item.Part part) {
    return Objects.requireNonNull(counts.get(part));
  }

  private static Place place(ScenarioPlaces places, Item item) {
    if (item.clauses().isEmpty()) {
      return new Place("scenarios/places.yaml", null);
    }
    String check =
        item instanceof Item.Seen seen
            ? seen.check()
            : item instanceof Item.Limit limit ? limit.check() : null;
    return places.of(check, item.clauses());
  }
}
