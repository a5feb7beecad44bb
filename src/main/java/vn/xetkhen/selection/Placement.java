package vn.xetkhen.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;

/**
 * What an eligible candidate ends as, and why.
 *
 * @param group the id of the group it competes in; null where there is none
 */
public record Placement(Entry entry, @Nullable String group, Status status, Reason reason) {

  /** Why a candidate ends as it does. */
  public sealed interface Reason {

    /** What it comes to, in one word. */
    Code code();
  }

  /**
   * It competes with others.
   *
   * @param pool the limit that decides about it, or that it is closest to; null where that is the
   *     group's own number
   * @param places how many places there are within the pool or the group; null where the plan
   *     states no number
   * @param competing how many compete for them
   * @param position from 1, counting those that surely come first; equal candidates share the first
   *     of their positions; null where there is no order or its own place in it is not known
   * @param equal how many share the position, itself included
   * @param open how many places the council has to give among {@link #contending}; null unless the
   *     council decides or decided
   * @param contending how many the council chooses among; null unless the council decides or
   *     decided
   * @param given how many of the open places the council gave; null unless the council decided
   * @param minutes the number of the minutes by which it decided; null unless the council decided
   * @param keys its values in the order of the group's keys
   * @param above who stands right above, of those that are not equal to it or that the council
   *     chose before it; null where nobody does or there is no order
   * @param below who stands right below, likewise
   * @param reserve its number among those that wait, from 1; equal candidates share the first of
   *     their numbers; null unless it waits, and while the council has yet to choose among those
   *     above, some of whom will wait before it
   * @param reserveLast the last of the numbers that it shares with its equals; null where {@code
   *     reserve} is
   * @param next what would become of others if the candidate were withdrawn; nothing where it has
   *     no place and the council does not decide about it
   * @param vote what the council's minutes record; null where they record none
   */
  public record Ranked(
      Code code,
      Entry.@Nullable Pool pool,
      @Nullable Integer places,
      int competing,
      @Nullable Integer position,
      int equal,
      @Nullable Integer open,
      @Nullable Integer contending,
      @Nullable Integer given,
      @Nullable String minutes,
      List<KeyValue> keys,
      @Nullable Neighbour above,
      @Nullable Neighbour below,
      @Nullable Integer reserve,
      @Nullable Integer reserveLast,
      Next next,
      @Nullable Vote vote)
      implements Reason {

    /** Keeps its own copies. */
    public Ranked {
      keys = List.copyOf(keys);
    }
  }

  /**
   * It needs a place that someone else, or it elsewhere, has to have first.
   *
   * @param award the award in which the place has to be
   * @param required who has to have it: the unit, or the candidate itself; its id is known where
   *     its name is not
   * @param status what that one ends as; null where it is not eligible, or has no dossier
   * @param verdict what was decided about that one; null where it has no dossier
   */
  public record Dependent(
      Code code, String award, Who required, @Nullable Status status, @Nullable Verdict verdict)
      implements Reason {}

  /**
   * It does not compete at all.
   *
   * @param fields the dossier's fields that would have to be stated; empty where that would not
   *     help
   */
  public record Outside(Code code, List<String> fields) implements Reason {

    /** Keeps its own copy. */
    public Outside {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Another candidate.
   *
   * @param dossier its dossier's id; null where it has none
   * @param id its id; null where not stated
   */
  public record Who(@Nullable String dossier, @Nullable String id, String name) {

    /** The candidate of an entry. */
    static Who of(Entry entry) {
      return new Who(entry.dossier().id(), entry.candidate().id(), entry.candidate().name());
    }
  }

  /**
   * The candidate next to one in an order.
   *
   * @param keys its values in the order of the group's keys
   * @param decidedBy the place, from 0, of the first key on which the two differ; -1 where they are
   *     equal or cannot be compared
   */
  public record Neighbour(Who who, List<KeyValue> keys, int decidedBy) {

    /** Keeps its own copy. */
    public Neighbour {
      keys = List.copyOf(keys);
    }
  }

  /**
   * What happens when a candidate is withdrawn.
   *
   * @param who those that would then have a place, in their order; empty where nobody would
   * @param among those that the council would then have to decide about, and of whom it has not to
   *     now, or now with fewer places to give
   */
  public record Next(List<Who> who, List<Who> among) {

    /** Nothing changes for anybody. */
    static final Next NOBODY = new Next(List.of(), List.of());

    /** Keeps its own copies. */
    public Next {
      who = List.copyOf(who);
      among = List.copyOf(among);
    }

    /** Whether the council would have to decide. */
    public boolean council() {
      return !among.isEmpty();
    }
  }

  /**
   * The council's votes for a candidate.
   *
   * @param votesFor 0 to {@code of}
   * @param of how many voted, more than 0
   */
  public record Vote(int votesFor, int of) {}
}
