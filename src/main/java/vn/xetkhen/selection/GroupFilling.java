package vn.xetkhen.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Places;
import vn.xetkhen.selection.Placement.Dependent;
import vn.xetkhen.selection.Placement.Next;
import vn.xetkhen.selection.Placement.Outside;
import vn.xetkhen.selection.Placement.Ranked;
import vn.xetkhen.selection.Placement.Vote;

/** Fills the places of one group. */
final class GroupFilling {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Book book;
  private final Places.Group group;
  private final Required required;
  private final @Nullable Ballot ballot;
  private final Complaints problems;
  private final Complaints refused;
  private final IdentityHashMap<Entry, Vote> votes;
  private final List<Entry> competing = new ArrayList<>();
  private final List<Placement> others = new ArrayList<>();

  /**
   * A group to fill.
   *
   * @param ballot what the council's file says about it; null where it says nothing
   * @param problems takes what could not be used
   * @param refused takes what is wrong with the council's choice
   */
  GroupFilling(
      Book book,
      Places.Group group,
      Required required,
      @Nullable Ballot ballot,
      Complaints problems,
      Complaints refused) {
    this.book = book;
    this.group = group;
    this.required = required;
    this.ballot = ballot;
    this.problems = problems;
    this.refused = refused;
    this.votes = ballot == null ? new IdentityHashMap<>() : ballot.votes();
  }

  /**
   * What the group comes to.
   *
   * @param planFile the plan.yaml as the user would name it, for problems
   */
  Book.Filled fill(String planFile) {
    List<Entry> members = book.of(group);
    List<Entry> eligible =
        members.stream().filter(entry -> entry.verdict() == Verdict.ELIGIBLE).toList();
    Capacity capacity = Capacity.of(group.count(), eligible.size(), members.size());
    Integer places = capacity.places();
    Integer base = capacity.base();
    BigDecimal exact = capacity.exact();
    if (group.count() instanceof Places.Count.Share share
        && base != null
        && exact != null
        && places != null
        && places == 0
        && base > 0) {
      problems.add(
          planFile,
          share.at(),
          "/awards/" + book.award().id() + "/places/groups/" + group.id(),
          "share.zero",
          group.id(),
          PlacesWording.number(share.percent()),
          base,
          PlacesWording.number(exact));
    }
    eligible.forEach(this::sort);
    Pools pools = new Pools(competing, places, group.limits().size());
    Contest contest = new Contest(group, pools);
    if (ballot != null) {
      new Choosing(ballot, contest, others, refused).choose();
    }
    List<Placement> placements =
        new ArrayList<>(new Details(contest, votes, capacity.shrinks(), minutes()).placements());
    placements.addAll(others);
    placements.sort(Comparator.comparing(Placement::status));
    List<Selection.Undetermined> undetermined =
        new Reach(
                book,
                contest,
                required,
                votes,
                capacity,
                new Foresight(group, eligible.size(), members.size(), competing, placements, votes))
            .of(members.stream().filter(e -> e.verdict() == Verdict.UNDETERMINED).toList());
    return new Book.Filled(
        new Selection.Group(
            group.id(), group.kind(), group.line(), places, base, competing.size(), placements),
        undetermined);
  }

  private @Nullable String minutes() {
    return ballot == null ? null : ballot.council().minutes().number();
  }

  /** Whether an eligible candidate competes; what keeps it from it where it does not. */
  private void sort(Entry entry) {
    if (!entry.standing().unknown().isEmpty()) {
      others.add(placed(entry, new Outside(Code.LIMIT_UNKNOWN, entry.standing().unknown())));
      return;
    }
    Dependent missing = required.missing(book, group, entry);
    if (missing != null) {
      others.add(placed(entry, missing));
    } else if (tooLow(group, votes.get(entry))) {
      others.add(
          placed(
              entry,
              new Ranked(
                  Code.VOTE_TOO_LOW,
                  null,
                  null,
                  0,
                  null,
                  1,
                  null,
                  null,
                  null,
                  null,
                  entry.standing().keys(),
                  null,
                  null,
                  null,
                  null,
                  Next.NOBODY,
                  votes.get(entry))));
    } else {
      competing.add(entry);
    }
  }

  /** Whether the council's votes are fewer than the group asks for. */
  static boolean tooLow(Places.Group group, @Nullable Vote vote) {
    BigDecimal least = group.votes();
    return least != null
        && vote != null
        && BigDecimal.valueOf(vote.votesFor())
                .multiply(HUNDRED)
                .compareTo(least.multiply(BigDecimal.valueOf(vote.of())))
            < 0;
  }

  private Placement placed(Entry entry, Placement.Reason reason) {
    return new Placement(entry, group.id(), Status.NO_PLACE, reason);
  }
}
