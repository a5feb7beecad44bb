package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Places.OrderKey;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Placement.Dependent;
import vn.xetkhen.selection.Placement.Outside;
import vn.xetkhen.selection.Placement.Ranked;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/**
 * Says in both languages why a candidate has a place under one plan, has none, or waits for one.
 * Immutable, and safe for use by several threads.
 */
public final class SelectionWording {
  private final Plan plan;
  private final Terms terms;
  private final PlacesWording places;
  private final Wording wording;

  /** Prepares the words for one plan. */
  public SelectionWording(Plan plan) {
    this.plan = plan;
    this.terms = new Terms(plan);
    this.places = new PlacesWording(plan);
    this.wording = new Wording(plan);
  }

  /** What a candidate ends as, in a word. */
  public static Text status(Status status) {
    return Terms.say("status." + status.name());
  }

  /** Why a candidate ends as it does, in a sentence or two. */
  public Text reason(Placement placement) {
    if (placement.reason() instanceof Ranked ranked) {
      return new RankedWording(this).reason(placement.entry(), ranked);
    }
    if (placement.reason() instanceof Dependent dependent) {
      return dependent(dependent);
    }
    Outside outside = (Outside) placement.reason();
    return Terms.say("reason." + outside.code().name(), String.join(", ", outside.fields()));
  }

  /** What an undetermined candidate would compete for, and what it lacks. */
  public Text undetermined(Selection.Undetermined undetermined) {
    Entry entry = undetermined.entry();
    List<Text> lacks = entry.missing().stream().map(wording::missing).toList();
    Text lacking = Text.join("; ", lacks);
    Places.Group group = group(entry);
    if (group == null) {
      return Terms.say("undetermined.anywhere", lacking);
    }
    Selection.Effect effect = undetermined.effect();
    Text then =
        effect == null
            ? Terms.say("undetermined.competes", group.line())
            : new EffectWording(entry).then(group, effect);
    Text keys = keys(entry, entry.standing().keys());
    return keys.vi().isEmpty()
        ? Terms.say("undetermined", then, lacking)
        : Terms.say("undetermined.keys", then, keys, lacking);
  }

  /** All places of an award in one line, with the citation; null where the plan is silent. */
  public @Nullable Text places(Plan.Award award) {
    return places.line(award);
  }

  /**
   * How a share of a group came to its number of places; null where the number is no share.
   *
   * @param award the award that the group belongs to
   */
  public static @Nullable Text share(Plan.Award award, Selection.Group group) {
    Places.Group declared = Groups.of(award).groups().get(group.id());
    Integer base = group.base();
    return declared == null || base == null || !(declared.count() instanceof Places.Count.Share s)
        ? null
        : PlacesWording.share(s, count(group.kind(), base), base);
  }

  /** How many places a group has in all. */
  public static Text count(Selection.Group group) {
    Integer number = group.places();
    return number == null ? Terms.say("places.unstated") : places(number);
  }

  /** A key by which a group is ordered. */
  public Text key(OrderKey key) {
    return terms.key(key, null);
  }

  /** A key by which a group is ordered, with the year or period it looks at for a candidate. */
  public Text key(OrderKey key, Entry entry) {
    Plan.Award award = plan.awards().get(entry.plan().award());
    String when =
        key instanceof OrderKey.Of of && award != null
            ? Keys.when(plan, award, entry.plan().period(), entry.readings(), of)
            : null;
    return terms.key(key, when);
  }

  /** A candidate's value for a key. */
  public Text value(OrderKey key, KeyValue value) {
    return terms.value(key, value);
  }

  /** The keys of a group with values, the weightiest first; empty where it has no order. */
  public Text keys(Entry entry, List<KeyValue> values) {
    List<OrderKey> order = order(entry);
    List<Text> parts = new ArrayList<>();
    for (int i = 0; i < order.size() && i < values.size(); i++) {
      parts.add(Terms.say("keyed", key(order.get(i), entry), value(order.get(i), values.get(i))));
    }
    return Text.join("; ", parts);
  }

  /** The keys that order the group of an entry; empty where there are none. */
  public List<OrderKey> order(Entry entry) {
    Places.Group group = group(entry);
    return group == null ? List.of() : group.order();
  }

  /** So many candidates of a kind. */
  public static Text count(Kind kind, int count) {
    return Terms.say("count." + kind.name(), count);
  }

  /** So many places. */
  public static Text places(int places) {
    return Terms.say("places", places);
  }

  private Text dependent(Dependent dependent) {
    Plan.Award award = plan.awards().get(dependent.award());
    Text title = award == null ? Text.same(dependent.award()) : award.title();
    Text state =
        dependent.status() != null
            ? Terms.say("state." + dependent.status().name())
            : dependent.verdict() != null
                ? Terms.say("state." + dependent.verdict().name())
                : Terms.say("state.none");
    boolean said =
        dependent.status() == Status.NO_PLACE && dependent.code() == Code.REQUIRED_PLACE_LACKING;
    return Terms.say(
        "reason." + dependent.code().name() + (said ? ".none" : ""),
        dependent.required().name(),
        title,
        state);
  }

  /** Where a limit counts, after a number of places; empty for the group as a whole. */
  Text pool(Entry.@Nullable Pool pool) {
    return pool == null ? Text.same("") : Terms.say("pool", pool.name());
  }

  Places.@Nullable Group group(Entry entry) {
    Plan.Award award = plan.awards().get(entry.plan().award());
    String id = entry.standing().group();
    return award == null || id == null ? null : Groups.of(award).groups().get(id);
  }
}
