package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.xetkhen.selection.Filling.Fate;
import vn.xetkhen.text.Shown;

/** Gives the council's choice effect in one group, and notes where it does not fit. */
final class Choosing implements Settling.Objections {
  private final Ballot ballot;
  private final Contest contest;
  private final IdentityHashMap<Entry, Placement> others = new IdentityHashMap<>();
  private final Complaints problems;
  private final Map<Rival, Council.Named> names = new HashMap<>();

  /**
   * A choice to be given effect.
   *
   * @param others those of the group who do not compete
   */
  Choosing(Ballot ballot, Contest contest, List<Placement> others, Complaints problems) {
    this.ballot = ballot;
    this.contest = contest;
    this.problems = problems;
    others.forEach(placement -> this.others.put(placement.entry(), placement));
  }

  /** Does so. */
  void choose() {
    boolean voted = contest.group().votes() != null;
    IdentityHashMap<Entry, Rival> rivals = new IdentityHashMap<>();
    contest.pools().rivals().forEach(rival -> rivals.put(rival.entry(), rival));
    List<Rival> open = new ArrayList<>();
    Map<Rival, Council.Named> passed = new HashMap<>();
    ballot
        .chosen()
        .forEach(
            (entry, named) -> {
              Rival rival = rivals.get(entry);
              if (rival == null) {
                notCompeting(entry, named);
              } else if (voted && !ballot.votes().containsKey(entry)) {
                problems.add(ballot.council(), named, "council.vote.absent", name(named));
              } else if (voted && contest.fate(rival) == Fate.IN) {
                passed.put(rival, named);
              } else {
                names.put(rival, named);
                open.add(rival);
              }
            });
    if (voted) {
      unvoted(contest.pools().rivals().stream().filter(this::standing).toList());
      holdPassed(passed);
    } else {
      ballot.choice().votes().keySet().forEach(named -> holdVote(named, rivals));
      if (!ballot.choice().chooses()) {
        unvoted(contest.pools().rivals().stream().filter(this::besideVoted).toList());
      }
    }
    if (ballot.choice().chooses()) {
      open.sort((a, b) -> Integer.compare(a.number(), b.number()));
      new Settling(contest, this).choose(open);
    }
  }

  private boolean standing(Rival rival) {
    return contest.fate(rival) == Fate.IN || contest.fate(rival) == Fate.COUNCIL;
  }

  /** Whether it competes for the same places as someone with votes. */
  private boolean besideVoted(Rival rival) {
    return contest.fate(rival) == Fate.COUNCIL
        && rival.pools().stream()
            .filter(contest::contended)
            .flatMap(pool -> contest.contenders(pool).stream())
            .anyMatch(other -> ballot.votes().containsKey(other.entry()));
  }

  /** Notes those of some who are for the council to vote on and on whom it did not. */
  private void unvoted(Collection<Rival> rivals) {
    for (Rival rival : rivals) {
      Entry entry = rival.entry();
      boolean told = contest.group().votes() != null && ballot.chosen().containsKey(entry);
      if (!ballot.votes().containsKey(entry) && !told) {
        problems.add(
            ballot.council(),
            ballot.choice().votesAt(),
            "council.unvoted",
            Shown.of(Ballot.shown(entry)),
            contest.group().id());
      }
    }
  }

  /** Of those who have their place by the vote, the minutes name all or none. */
  private void holdPassed(Map<Rival, Council.Named> passed) {
    List<Rival> in =
        contest.pools().rivals().stream().filter(rival -> contest.fate(rival) == Fate.IN).toList();
    List<Rival> left = in.stream().filter(rival -> !passed.containsKey(rival)).toList();
    if (!passed.isEmpty() && !left.isEmpty()) {
      problems.add(
          ballot.council(),
          ballot.choice().chosenAt(),
          "council.passed",
          listed(left),
          listed(in.stream().filter(passed::containsKey).toList()));
    }
  }

  @Override
  public void about(Collection<Rival> contenders) {
    if (contest.group().votes() == null && !ballot.choice().votes().isEmpty()) {
      unvoted(contenders);
    }
  }

  /** A vote where the plan asks for none settles nothing: it may only accompany a choice. */
  private void holdVote(Council.Named named, IdentityHashMap<Entry, Rival> rivals) {
    for (Map.Entry<Entry, Rival> one : rivals.entrySet()) {
      boolean meant =
          named.name().equals(one.getKey().candidate().id())
              || named.name().equals(one.getKey().dossier().id());
      if (meant && contest.fate(one.getValue()) != Fate.COUNCIL) {
        notOpen(named, contest.fate(one.getValue()));
      }
    }
  }

  private void notCompeting(Entry entry, Council.Named named) {
    Placement placement = others.get(entry);
    Code code = placement == null ? Code.NO_GROUP : placement.reason().code();
    problems.add(
        ballot.council(),
        named,
        "council.notCompeting",
        name(named),
        Complaints.say("code." + code.name()));
  }

  @Override
  public void tooMany(int named, int open, List<Rival> contenders) {
    problems.add(
        ballot.council(),
        ballot.choice().chosenAt(),
        "council.tooMany",
        named,
        open,
        contenders.size(),
        listed(contenders));
  }

  @Override
  public void tooFew(int named, int open, List<Rival> contenders) {
    problems.add(
        ballot.council(),
        ballot.choice().chosenAt(),
        "council.tooFew",
        named,
        open,
        contenders.size(),
        listed(contenders));
  }

  @Override
  public void outOfOrder(Rival named, Rival better) {
    Council.Named at = names.getOrDefault(named, ballot.choice().chosenAt());
    problems.add(
        ballot.council(),
        at,
        "council.outOfOrder",
        name(at),
        Shown.of(Ballot.shown(better.entry())));
  }

  @Override
  public void notOpen(Rival rival, Fate fate) {
    notOpen(names.getOrDefault(rival, ballot.choice().chosenAt()), fate);
  }

  private void notOpen(Council.Named named, Fate fate) {
    problems.add(ballot.council(), named, "council.notOpen." + fate.name(), name(named));
  }

  private static String name(Council.Named named) {
    return Shown.of(named.name());
  }

  private static String listed(List<Rival> rivals) {
    return Shown.all(
        rivals.stream().map(rival -> Ballot.shown(rival.entry())).collect(Collectors.toList()));
  }
}
