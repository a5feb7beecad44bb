package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Placement.Dependent;
import vn.xetkhen.selection.Placement.Neighbour;
import vn.xetkhen.selection.Placement.Ranked;
import vn.xetkhen.selection.Placement.Who;
import vn.xetkhen.text.Text;

/** Says who stands beside a candidate, and what changes if one of them is withdrawn. */
public final class Outlook {
  /** More names than these are not read; the rest are counted. */
  private static final int MOST = 10;

  private final Plan plan;
  private final SelectionWording wording;

  /** Prepares the words for one plan. */
  public Outlook(Plan plan) {
    this.plan = plan;
    this.wording = new SelectionWording(plan);
  }

  /**
   * Further lines about a candidate, each a sentence: who stands right above and below, who moves
   * up if it is withdrawn, whose withdrawal would move it up, and who depends on its place.
   *
   * @param award the award and period that the placement is of
   */
  public List<Text> of(Selection.Filled award, Placement placement) {
    List<Text> lines = new ArrayList<>();
    if (placement.reason() instanceof Ranked ranked) {
      neighbour("above", placement.entry(), ranked.above(), lines);
      equals(award, placement, ranked, lines);
      neighbour("below", placement.entry(), ranked.below(), lines);
      if (placement.status() == Status.PROPOSED) {
        withdrawn(ranked, lines);
        dependents(award, placement.entry(), lines);
      } else if (placement.status() == Status.COUNCIL_DECIDES) {
        fewer(placement.entry(), ranked, lines);
        waiting(award, placement.entry(), lines);
      } else if (ranked.code() != Code.VOTE_TOO_LOW && ranked.code() != Code.ZERO_PLACES) {
        moves(award, placement, lines);
      }
    }
    return lines;
  }

  private void neighbour(
      String where, Entry entry, @Nullable Neighbour neighbour, List<Text> lines) {
    if (neighbour != null) {
      Text keys = wording.keys(entry, neighbour.keys());
      lines.add(Terms.say("outlook." + where, neighbour.who().name(), keys));
    }
  }

  /** Who shares its position; after the council's choice, those on whom it decided alike. */
  private static void equals(
      Selection.Filled award, Placement placement, Ranked own, List<Text> lines) {
    if (own.position() == null || own.equal() < 2) {
      return;
    }
    List<Who> who = new ArrayList<>();
    for (Selection.Group group : award.groups()) {
      if (group.id().equals(placement.group())) {
        group.placements().stream()
            .filter(other -> !other.entry().equals(placement.entry()))
            .filter(other -> other.reason() instanceof Ranked ranked && alike(own, ranked))
            .forEach(other -> who.add(Who.of(other.entry())));
      }
    }
    if (!who.isEmpty()) {
      lines.add(Terms.say("outlook.equal", names(who)));
    }
  }

  private static boolean alike(Ranked own, Ranked other) {
    boolean chosen = own.code() == Code.CHOSEN;
    return Objects.equals(own.pool(), other.pool())
        && Objects.equals(own.position(), other.position())
        && own.keys().equals(other.keys())
        && chosen == (other.code() == Code.CHOSEN);
  }

  private static void withdrawn(Ranked ranked, List<Text> lines) {
    List<Who> who = ranked.next().who();
    if (!who.isEmpty()) {
      String key =
          switch (who.size()) {
            case 1 -> "outlook.next";
            case 2 -> "outlook.next.both";
            default -> "outlook.next.all";
          };
      lines.add(Terms.say(key, names(who)));
    }
    if (ranked.next().council()) {
      lines.add(Terms.say("outlook.council", names(ranked.next().among())));
    } else if (who.isEmpty()) {
      lines.add(Terms.say("outlook.nobody"));
    }
  }

  /** What one contender less would change. */
  private static void fewer(Entry entry, Ranked ranked, List<Text> lines) {
    Integer open = ranked.open();
    Integer contending = ranked.contending();
    if (open == null || contending == null || contending <= open || contending < 2) {
      return;
    }
    Text left = SelectionWording.count(entry.candidate().kind(), contending - 1);
    String all = open == 1 ? "outlook.fewer.one" : "outlook.fewer.all";
    String key = contending - 1 == open ? all : "outlook.fewer";
    lines.add(Terms.say(key, left, SelectionWording.places(open)));
  }

  /** Whose withdrawal would give a waiting candidate its place. */
  private static void moves(Selection.Filled award, Placement placement, List<Text> lines) {
    List<Who> sure = new ArrayList<>();
    List<Who> maybe = new ArrayList<>();
    for (Selection.Group group : award.groups()) {
      for (Placement other : group.placements()) {
        if (group.id().equals(placement.group()) && other.reason() instanceof Ranked ranked) {
          Who self = Who.of(placement.entry());
          if (ranked.next().who().contains(self)) {
            sure.add(Who.of(other.entry()));
          } else if (ranked.next().among().contains(self)) {
            maybe.add(Who.of(other.entry()));
          }
        }
      }
    }
    if (!sure.isEmpty()) {
      lines.add(Terms.say("outlook.moves", names(sure)));
    }
    if (!maybe.isEmpty()) {
      lines.add(Terms.say("outlook.moves.council", names(maybe)));
    }
    if (sure.isEmpty() && maybe.isEmpty() && placement.status() == Status.RESERVE) {
      lines.add(Terms.say("outlook.moves.later"));
    }
  }

  /** The individuals who could not be given theirs without this one's place. */
  private void dependents(Selection.Filled award, Entry entry, List<Text> lines) {
    List<Who> who = new ArrayList<>();
    for (Selection.Group group : award.groups()) {
      if (needsUnit(award, group.id())) {
        group.placements().stream()
            .filter(other -> other.status() == Status.PROPOSED)
            .filter(other -> isUnit(entry, other.entry()))
            .forEach(other -> who.add(Who.of(other.entry())));
      }
    }
    if (!who.isEmpty()) {
      lines.add(Terms.say("outlook.dependents", names(who)));
    }
  }

  /** Those who cannot compete before this one's place is settled. */
  private static void waiting(Selection.Filled award, Entry entry, List<Text> lines) {
    List<Who> who = new ArrayList<>();
    for (Selection.Group group : award.groups()) {
      group.placements().stream()
          .filter(
              other ->
                  other.reason() instanceof Dependent dependent
                      && dependent.code() == Code.REQUIRED_PLACE_OPEN
                      && dependent.required().equals(Who.of(entry)))
          .forEach(other -> who.add(Who.of(other.entry())));
    }
    if (!who.isEmpty()) {
      lines.add(Terms.say("outlook.waiting", names(who)));
    }
  }

  private boolean needsUnit(Selection.Filled award, String group) {
    Plan.Award declared = plan.awards().get(award.plan().award());
    Places.Group found = declared == null ? null : Groups.of(declared).groups().get(group);
    return found != null
        && found.requires().stream()
            .anyMatch(
                requirement ->
                    requirement.whose() == Condition.Whose.UNIT
                        && requirement.award().equals(award.plan().award()));
  }

  private static boolean isUnit(Entry unit, Entry individual) {
    String id = individual.standing().unit();
    return id != null && id.equals(unit.candidate().id());
  }

  /** Some candidates with their ids, a few of many. */
  static Text names(List<Who> who) {
    String shown =
        String.join(
            ", ",
            who.stream()
                .limit(MOST)
                .map(one -> one.id() == null ? one.name() : one.name() + " (" + one.id() + ")")
                .toList());
    return who.size() > MOST
        ? Terms.say("outlook.more", shown, who.size() - MOST)
        : Text.same(shown);
  }
}
