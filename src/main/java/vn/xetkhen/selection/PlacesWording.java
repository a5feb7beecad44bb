package vn.xetkhen.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Places.Count;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Text;

/** Says how the places of a plan's awards are given. */
public final class PlacesWording {
  private final Plan plan;
  private final Terms terms;

  /** Prepares the words for one plan. */
  public PlacesWording(Plan plan) {
    this.plan = plan;
    this.terms = new Terms(plan);
  }

  /** All places of an award in one line, with the citation; null where the plan is silent. */
  public @Nullable Text line(Plan.Award award) {
    Places places = award.places();
    return places == null
        ? null
        : Terms.say(
            "places.all",
            Text.join("; ", places.groups().values().stream().map(this::group).toList()),
            places.citation());
  }

  /** The places of one group: how many, for whom, in what order. */
  public Text group(Places.Group group) {
    List<Text> parts = new ArrayList<>();
    count(group, parts);
    group.limits().forEach(limit -> parts.add(limit(limit)));
    BigDecimal votes = group.votes();
    if (votes != null) {
      parts.add(Terms.say("places.votes", number(votes)));
    }
    if (!group.order().isEmpty()) {
      List<Text> keys = group.order().stream().map(key -> terms.key(key, null)).toList();
      parts.add(Terms.say("places.order", Text.join(", ", keys)));
    } else if (!(group.count() instanceof Count.Unstated) || !group.limits().isEmpty()) {
      parts.add(Terms.say("places.noOrder"));
    }
    for (Places.Requirement requirement : group.requires()) {
      Plan.Award award = plan.awards().get(requirement.award());
      Text title = award == null ? Text.same(requirement.award()) : award.title();
      String whose = requirement.whose() == Condition.Whose.UNIT ? "unit" : "candidate";
      boolean here = award != null && Groups.of(award).groups().containsValue(group);
      String where = here && whose.equals("unit") ? "unit.here" : whose;
      parts.add(Terms.say("places.requires." + where, title));
    }
    return Terms.say("places.group", group.line(), Text.join(", ", parts));
  }

  /** How many places a group has: không quá 5 suất; empty where its limits alone say. */
  public Text count(Places.Group group) {
    List<Text> parts = new ArrayList<>();
    count(group, parts);
    return Text.join(", ", parts);
  }

  private static void count(Places.Group group, List<Text> parts) {
    if (group.count() instanceof Count.Fixed number) {
      parts.add(Terms.say(number.ceiling() ? "places.atMost" : "places.number", number.places()));
    } else if (group.count() instanceof Count.Share share) {
      String rounding = share.rounding().name().toLowerCase(Locale.ROOT);
      parts.add(
          Terms.say(
              share.ceiling() ? "places.share.atMost" : "places.share",
              number(share.percent()),
              Terms.say("places.of." + share.of().name()),
              Terms.say("places.rounding." + rounding)));
      if (share.minimum() != null) {
        parts.add(Terms.say("places.minimum", share.minimum()));
      }
      if (share.maximum() != null) {
        parts.add(Terms.say("places.atMost", share.maximum()));
      }
    } else if (group.limits().isEmpty()) {
      parts.add(Terms.say("places.unstated"));
    }
  }

  /** How a share came to its number of places. */
  static Text share(Count.Share share, Text base, int of) {
    String rounding = share.rounding().name().toLowerCase(Locale.ROOT);
    int rounded = Capacity.unbounded(share, of);
    List<Text> parts = new ArrayList<>();
    parts.add(
        Terms.say(
            "share." + share.of().name(),
            number(share.percent()),
            base,
            number(Capacity.exact(share, of))));
    parts.add(Terms.say("share.rounding." + rounding, rounded));
    Integer minimum = share.minimum();
    Integer maximum = share.maximum();
    if (minimum != null && minimum > rounded) {
      parts.add(Terms.say("share.minimum", minimum));
    }
    if (maximum != null && maximum < rounded) {
      parts.add(Terms.say("share.maximum", maximum));
    }
    return Text.join(", ", parts);
  }

  private Text limit(Places.Limit limit) {
    Text number = Terms.say(limit.ceiling() ? "places.atMost" : "places.number", limit.places());
    List<Text> parts = new ArrayList<>();
    parts.add(Terms.say("places.per." + limit.per().name(), number));
    for (Places.Limit.Exempt exception : limit.exceptions()) {
      parts.add(Terms.say("places.except", terms.listed(exception.where()), exception.places()));
    }
    return Text.join(", ", parts);
  }

  /** A decimal with a comma in Vietnamese and a point in English. */
  static Text number(BigDecimal number) {
    String plain = number.toPlainString();
    return new Text(plain.replace('.', ','), plain);
  }
}
