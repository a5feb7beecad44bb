package vn.xetkhen.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Places.Count;
import vn.xetkhen.selection.Placement.Ranked;

/** What holds of any group, whatever its number, limits and order. */
class SelectionPropertiesTest {

  @Provide
  Arbitrary<Trial> small() {
    return trials(6);
  }

  @Provide
  Arbitrary<Trial> larger() {
    return trials(12);
  }

  private static Arbitrary<Trial> trials(int most) {
    Arbitrary<Count> counts =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5).map(n -> new Count.Fixed(n, false)),
            Arbitraries.just(new Count.Unstated()));
    return Combinators.combine(
            counts,
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, most),
            Arbitraries.longs())
        .as(SelectionPropertiesTest::trial);
  }

  private static Trial trial(Count count, int dimensions, int keys, int size, long seed) {
    Random random = new Random(seed);
    List<Places.Limit> limits =
        IntStream.range(0, dimensions)
            .mapToObj(i -> new Places.Limit(Places.Per.DISTRICT, 1, false, List.of()))
            .toList();
    int[][] places = new int[2][3];
    for (int[] dimension : places) {
      for (int i = 0; i < dimension.length; i++) {
        dimension[i] = random.nextInt(4);
      }
    }
    boolean gaps = random.nextInt(3) == 0;
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Integer> values =
          IntStream.range(0, keys)
              .mapToObj(k -> gaps && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3))
              .toList();
      List<Entry.Pool> pools = new ArrayList<>();
      for (int d = 0; d < dimensions; d++) {
        int which = random.nextInt(3);
        pools.add(new Entry.Pool("pool-" + which, "Pool " + which, places[d][which]));
      }
      entries.add(Trial.entry("c" + i, values, pools));
    }
    return new Trial(Trial.group(count, limits, keys), entries);
  }

  @Property(tries = 500)
  void placesAreNeverExceeded(@ForAll("larger") Trial trial) {
    Map<String, Integer> taken = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    trial
        .made()
        .placements()
        .forEach(
            placement -> {
              places(trial, placement.entry()).forEach(places::put);
              if (placement.status() == Status.PROPOSED) {
                places(trial, placement.entry())
                    .keySet()
                    .forEach(pool -> taken.merge(pool, 1, Integer::sum));
              }
            });
    taken.forEach((pool, count) -> assertThat(count).isLessThanOrEqualTo(places.get(pool)));
  }

  private static Map<String, Integer> places(Trial trial, Entry entry) {
    Map<String, Integer> places = new HashMap<>();
    if (trial.group().count() instanceof Count.Fixed fixed) {
      places.put("all", fixed.places());
    }
    List<Entry.Pool> pools = entry.standing().pools();
    for (int i = 0; i < pools.size(); i++) {
      places.put(i + pools.get(i).key(), pools.get(i).places());
    }
    return places;
  }

  /** In every way to break the ties and fill the gaps, the best are taken one by one. */
  @Property(tries = 400)
  void whatIsProposedIsSoHoweverTiesAreBroken(@ForAll("small") Trial trial) {
    List<Set<String>> outcomes = outcomes(trial);
    boolean exact = trial.group().limits().size() < 2;
    Trial.byId(trial.made())
        .forEach(
            (id, placement) -> {
              long in = outcomes.stream().filter(outcome -> outcome.contains(id)).count();
              switch (placement.reason().code()) {
                case NO_NUMBER, ALL_FIT, ABOVE_CUT -> assertThat(in).isEqualTo(outcomes.size());
                case TIE_AT_CUT, NO_ORDER, KEY_ABSENT -> {
                  if (exact) {
                    assertThat(in).isGreaterThan(0).isLessThan(outcomes.size());
                  }
                }
                case AWAITS_COUNCIL -> assertThat(exact).isFalse();
                case BELOW_CUT, ZERO_PLACES -> assertThat(in).isZero();
                default -> throw new AssertionError(placement.reason().code());
              }
            });
  }

  private static List<Set<String>> outcomes(Trial trial) {
    List<Rival> rivals =
        trial.entries().stream().map(entry -> new Rival(0, entry, List.of())).toList();
    List<Set<String>> outcomes = new ArrayList<>();
    extend(trial, rivals, new ArrayList<>(), outcomes);
    return outcomes;
  }

  private static void extend(
      Trial trial, List<Rival> left, List<Rival> order, List<Set<String>> outcomes) {
    if (left.isEmpty()) {
      outcomes.add(taken(trial, order));
      return;
    }
    for (Rival next : left) {
      if (left.stream().noneMatch(other -> Ranking.before(other, next))) {
        List<Rival> rest = left.stream().filter(other -> other != next).toList();
        List<Rival> extended = new ArrayList<>(order);
        extended.add(next);
        extend(trial, rest, extended, outcomes);
      }
    }
  }

  private static Set<String> taken(Trial trial, List<Rival> order) {
    Map<String, Integer> taken = new HashMap<>();
    Set<String> in = new HashSet<>();
    for (Rival rival : order) {
      Map<String, Integer> places = places(trial, rival.entry());
      if (places.entrySet().stream()
          .allMatch(e -> taken.getOrDefault(e.getKey(), 0) < e.getValue())) {
        places.keySet().forEach(pool -> taken.merge(pool, 1, Integer::sum));
        in.add(String.valueOf(rival.entry().candidate().id()));
      }
    }
    return in;
  }

  @Property(tries = 300)
  void theOrderOfTheInputChangesNothing(@ForAll("larger") Trial trial, @ForAll Random random) {
    List<Entry> shuffled = new ArrayList<>(trial.entries());
    Collections.shuffle(shuffled, random);
    assertThat(new Trial(trial.group(), shuffled).made()).isEqualTo(trial.made());
  }

  /** Withdrawing a candidate changes the statuses of exactly those that its explanation names. */
  @Property(tries = 1500)
  void withdrawingChangesWhoWasNamed(@ForAll("larger") Trial trial) {
    Map<String, Placement> before = Trial.byId(trial.made());
    before.forEach(
        (id, placement) -> {
          boolean place = placement.status() == Status.PROPOSED;
          if (!place && placement.status() != Status.COUNCIL_DECIDES) {
            return;
          }
          Map<String, Placement> after = Trial.byId(trial.without(id).made());
          Placement.Next next = ((Ranked) placement.reason()).next();
          assertThat(ids(next.who())).isEqualTo(becoming(Status.PROPOSED, before, after));
          assertThat(ids(next.among()))
              .containsAll(becoming(Status.COUNCIL_DECIDES, before, after))
              .allSatisfy(
                  other -> assertThat(after.get(other).status()).isEqualTo(Status.COUNCIL_DECIDES));
          before.forEach(
              (other, was) -> {
                boolean loses =
                    !other.equals(id)
                        && was.status() == Status.PROPOSED
                        && after.get(other).status() != Status.PROPOSED;
                assertThat(loses && trial.group().limits().size() < 2).isFalse();
              });
        });
  }

  private static Set<String> ids(List<Placement.Who> all) {
    return all.stream().map(who -> String.valueOf(who.id())).collect(Collectors.toSet());
  }

  private static Set<String> becoming(
      Status status, Map<String, Placement> before, Map<String, Placement> after) {
    return after.keySet().stream()
        .filter(id -> after.get(id).status() == status && before.get(id).status() != status)
        .collect(Collectors.toSet());
  }

  /** Any choice that fills the places settles every case, and takes nobody's place away. */
  @Property(tries = 500)
  void theCouncilSettlesItsCasesAndNothingElse(
      @ForAll("larger") Trial trial, @ForAll Random random) {
    if (trial.group().limits().size() > 1) {
      return;
    }
    Selection open = trial.made();
    Map<String, Placement> before = Trial.byId(open);
    List<String> contenders =
        before.entrySet().stream()
            .filter(e -> e.getValue().status() == Status.COUNCIL_DECIDES)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(ArrayList::new));
    if (contenders.isEmpty() || before.values().stream().anyMatch(this::absent)) {
      return;
    }
    Collections.shuffle(contenders, random);
    contenders.sort(Comparator.comparing(id -> position(before.get(id))));
    List<String> chosen = filling(trial, before, contenders);
    Map<String, Placement> after = Trial.byId(trial.made(Trial.choosing(chosen)));
    after.forEach(
        (id, placement) -> {
          Status was = before.get(id).status();
          if (was == Status.COUNCIL_DECIDES) {
            assertThat(placement.status() == Status.PROPOSED).isEqualTo(chosen.contains(id));
            assertThat(placement.status()).isNotEqualTo(Status.COUNCIL_DECIDES);
          } else {
            assertThat(placement.status()).isEqualTo(was);
          }
        });
  }

  /** The plan's order stands before the council's choice; without one, all are equal. */
  private static int position(Placement placement) {
    Integer position =
        placement.reason() instanceof Placement.Ranked ranked ? ranked.position() : null;
    return position == null ? 0 : position;
  }

  private boolean absent(Placement placement) {
    return placement.reason().code() == Code.KEY_ABSENT;
  }

  /** As many of the contenders as fit, one by one. */
  private static List<String> filling(
      Trial trial, Map<String, Placement> before, List<String> contenders) {
    Map<String, Integer> taken = new HashMap<>();
    before
        .values()
        .forEach(
            placement -> {
              if (placement.status() == Status.PROPOSED) {
                places(trial, placement.entry())
                    .keySet()
                    .forEach(pool -> taken.merge(pool, 1, Integer::sum));
              }
            });
    List<String> chosen = new ArrayList<>();
    for (String id : contenders) {
      Map<String, Integer> places = places(trial, before.get(id).entry());
      if (places.entrySet().stream()
          .allMatch(e -> taken.getOrDefault(e.getKey(), 0) < e.getValue())) {
        places.keySet().forEach(pool -> taken.merge(pool, 1, Integer::sum));
        chosen.add(id);
      }
    }
    return chosen;
  }

  /** Without crossing limits, nobody who surely comes first waits while a later one is proposed. */
  @Property(tries = 500)
  void nobodyWaitsBehindAWorseOne(@ForAll("larger") Trial trial) {
    if (!trial.group().limits().isEmpty()) {
      return;
    }
    List<Placement> all = List.copyOf(Trial.byId(trial.made()).values());
    for (Placement proposed : all) {
      for (Placement other : all) {
        if (proposed.status() == Status.PROPOSED && other.status() != Status.PROPOSED) {
          assertThat(
                  Ranking.before(
                      new Rival(0, other.entry(), List.of()),
                      new Rival(0, proposed.entry(), List.of())))
              .isFalse();
        }
      }
    }
  }
}
