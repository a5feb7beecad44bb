package vn.xetkhen.selection.reward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.RewardClause;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.Status;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/**
 * The award money of a selection.
 *
 * @param decidedOn the day of the award decision; null where not given
 * @param awards one for each award of the selection, in its order
 * @param total over all awards
 */
public record Rewards(@Nullable LocalDate decidedOn, List<OfAward> awards, Totals total) {

  /** Keeps its own copy. */
  public Rewards {
    awards = List.copyOf(awards);
  }

  /**
   * The money of one award.
   *
   * @param money what goes with each place
   * @param totals over the candidates that are proposed
   */
  public record OfAward(AwardMoney money, Totals totals) {

    /** What goes to a candidate; null where it is not proposed, or no money is computed. */
    public @Nullable Amount of(Placement placement) {
      return placement.status() == Status.PROPOSED && money instanceof AwardMoney.Computed computed
          ? computed.each().get(placement.entry().candidate().kind())
          : null;
    }
  }

  /** What the plan of an award says of money. */
  public interface Clauses {
    /** The clause; null where the plan has none for the award. */
    @Nullable RewardClause of(String plan, String award);
  }

  /**
   * Computes the money of a selection.
   *
   * @param decidedOn the day of the award decision; null where not given
   * @param basis what money is computed from on that day; null where it is not given, or no award
   *     has a clause
   */
  public static Rewards of(
      Selection selection, Clauses clauses, @Nullable LocalDate decidedOn, @Nullable Basis basis) {
    List<OfAward> awards = new ArrayList<>();
    Totals total = Totals.NONE;
    for (Selection.Filled filled : selection.awards()) {
      AwardMoney money = money(clauses.of(filled.plan().id(), filled.plan().award()), basis);
      Totals totals = totals(filled, money);
      awards.add(new OfAward(money, totals));
      total = total.plus(totals);
    }
    return new Rewards(decidedOn, awards, total);
  }

  /**
   * The dossiers of a selection that were handed in after the day of the award decision: they
   * cannot have been before whoever decided.
   *
   * @param entries what was selected from; the problems come in its order
   */
  public static List<Problem> late(Selection selection, List<Entry> entries, LocalDate decidedOn) {
    Messages messages = Messages.beside(Rewards.class);
    Stream<Entry> undetermined =
        selection.awards().stream()
            .flatMap(award -> award.undetermined().stream())
            .map(Selection.Undetermined::entry);
    Set<Entry> concerned =
        Stream.concat(selection.placements().map(Placement::entry), undetermined)
            .filter(entry -> after(entry.submittedOn(), decidedOn))
            .collect(Collectors.toSet());
    List<Problem> late = new ArrayList<>();
    entries.stream()
        .filter(concerned::contains)
        .forEach(
            entry -> {
              LocalDate submitted = entry.submittedOn();
              if (submitted != null) {
                Integer line = entry.line();
                late.add(
                    new Problem(
                        entry.source(),
                        line == null ? Position.START : new Position(line, 1),
                        "/submission/submittedOn",
                        messages.text(
                            "decided.early", Money.day(submitted), Money.day(decidedOn))));
              }
            });
    return late;
  }

  private static boolean after(@Nullable LocalDate submitted, LocalDate decidedOn) {
    return submitted != null && submitted.isAfter(decidedOn);
  }

  private static AwardMoney money(@Nullable RewardClause clause, @Nullable Basis basis) {
    if (clause == null) {
      return new AwardMoney.NoClause();
    }
    if (basis == null) {
      return new AwardMoney.NoDay(clause);
    }
    Map<Kind, Amount> each = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Amount amount = basis.of(clause.certificate(), kind);
      if (amount != null) {
        each.put(kind, amount);
      }
    }
    return each.isEmpty()
        ? new AwardMoney.NoNorm(clause, basis)
        : new AwardMoney.Computed(clause, basis, each);
  }

  private static Totals totals(Selection.Filled filled, AwardMoney money) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    filled.groups().stream()
        .flatMap(group -> group.of(Status.PROPOSED).stream())
        .forEach(p -> counts.merge(p.entry().candidate().kind(), 1, Integer::sum));
    int collectives = counts.getOrDefault(Kind.COLLECTIVE, 0);
    int individuals = counts.getOrDefault(Kind.INDIVIDUAL, 0);
    return new Totals(
        collectives,
        dong(money, Kind.COLLECTIVE, collectives),
        individuals,
        dong(money, Kind.INDIVIDUAL, individuals));
  }

  private static @Nullable Long dong(AwardMoney money, Kind kind, int count) {
    Amount each = money instanceof AwardMoney.Computed computed ? computed.each().get(kind) : null;
    return each == null ? null : Math.multiplyExact(each.dong(), (long) count);
  }
}
