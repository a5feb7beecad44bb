package vn.xetkhen.rulecheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/** Reads what the council chose in a scenario of places, by group. */
final class ScenarioCouncil {
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  private final Plan plan;
  private final String file;
  private final Complaints complaints;
  private final Parts parts;

  ScenarioCouncil(Plan plan, String file, Complaints complaints, Parts parts) {
    this.plan = plan;
    this.file = file;
    this.complaints = complaints;
    this.parts = parts;
  }

  /**
   * What the council chose; null where the scenario does not say.
   *
   * @param candidates their names in the scenario
   */
  @Nullable Council read(Map<String, Node.Member> scenario, Collection<String> candidates) {
    Node.Member member = scenario.get("council");
    if (member == null) {
      return null;
    }
    Node.Member award = scenario.get("award");
    Node.Member period = scenario.get("period");
    List<Council.Choice> choices = new ArrayList<>();
    for (Node.Member group : parts.members(member.value()).values()) {
      Map<String, Node.Member> own =
          parts.group(group.value(), List.of("chosen", "votes"), List.of());
      Council.Named at = name(group.name(), group.value());
      String named = parts.line(award);
      known(group, named == null ? only() : named);
      String when = parts.line(period);
      choices.add(
          new Council.Choice(
              name(plan.id(), group.value()),
              name(named == null ? only() : named, group.value()),
              when == null ? null : name(when, group.value()),
              at,
              chosen(own.get("chosen"), candidates),
              own.containsKey("chosen"),
              votes(own.get("votes"), candidates),
              at,
              at));
    }
    Selection.Minutes minutes = new Selection.Minutes("", LocalDate.EPOCH, "");
    return new Council(file, minutes, Position.START, choices);
  }

  /** A group that the award does not have is noted; what an unknown award has nobody knows. */
  private void known(Node.Member group, String award) {
    Plan.Award declared = plan.awards().get(award);
    if (declared == null) {
      return;
    }
    Places places = declared.places();
    Collection<String> groups = places == null ? List.of() : places.groups().keySet();
    if (!groups.contains(group.name())) {
      complaints.unknown(group, "group", groups);
    }
  }

  private String only() {
    return plan.awards().keySet().iterator().next();
  }

  private List<Council.Named> chosen(Node.@Nullable Member member, Collection<String> candidates) {
    List<Council.Named> names = new ArrayList<>();
    boolean nobody = member != null && member.value() instanceof Node.Arr l && l.items().isEmpty();
    if (member != null && !nobody) {
      for (Node item : parts.items(member.value())) {
        String name = parts.line(new Node.Member("chosen", item.at(), item));
        if (name != null && !candidates.contains(name)) {
          complaints.unknown(item, "candidate", name, candidates);
        } else if (name != null) {
          names.add(name(name, item));
        }
      }
    }
    return names;
  }

  private Map<Council.Named, Placement.Vote> votes(
      Node.@Nullable Member member, Collection<String> candidates) {
    Map<Council.Named, Placement.Vote> votes = new LinkedHashMap<>();
    if (member != null) {
      for (Node.Member one : parts.members(member.value()).values()) {
        if (!candidates.contains(one.name())) {
          complaints.unknown(one, "candidate", candidates);
        }
        Map<String, Node.Member> own =
            parts.group(one.value(), List.of("for", "of"), List.of("for", "of"));
        votes.put(
            name(one.name(), one.value()),
            new Placement.Vote(whole(own.get("for")), Math.max(1, whole(own.get("of")))));
      }
    }
    return votes;
  }

  private int whole(Node.@Nullable Member member) {
    if (member == null) {
      return 0;
    }
    if (member.value() instanceof Node.Num number
        && number.value().signum() >= 0
        && number.value().compareTo(MOST) < 0
        && number.value().stripTrailingZeros().scale() <= 0) {
      return number.value().intValueExact();
    }
    complaints.wrong(member.value(), "whole");
    return 0;
  }

  private static Council.Named name(String name, Node node) {
    return new Council.Named(name, node.at(), node.pointer());
  }
}
