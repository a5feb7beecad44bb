package vn.xetkhen.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the dossiers of one plan are made: from one that is eligible, by changes that touch what its
 * clauses ask.
 */
interface Blueprint {
  /** Reading id to its options, the default first. */
  Map<String, List<String>> readings();

  /**
   * Fills a dossier that is eligible under the default readings; the dice choose among the kinds of
   * candidate.
   */
  void eligible(Draft draft, Dice dice);

  /**
   * The changes that make sense for the kind of candidate; one that matters more may stand there
   * more than once.
   */
  List<Edit> edits(boolean collective);

  /** The settings that are set. */
  default Map<String, String> settings(Dice dice) {
    return Map.of();
  }

  /** The as-of date, which only a clause on what is in force looks at. */
  default @Nullable LocalDate asOf(Dice dice) {
    return dice.oneIn(4) ? LocalDate.of(2021, 6, 30) : null;
  }
}
