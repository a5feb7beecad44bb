package vn.xetkhen.rulecheck.search;

import java.util.List;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.rulecheck.Scenario;

/** Searches one pack for dossiers that a check answers in a certain way. */
public final class Search {
  /** How many dossiers are tried where the caller does not say. */
  public static final int MOST = 20_000;

  private final Pack pack;
  private final List<Scenario> seeds;
  private final int most;

  /**
   * A search.
   *
   * @param seeds scenarios of the pack, whose dossiers are tried as well; may be empty
   * @param most how many dossiers are decided at most, for each question
   */
  public Search(Pack pack, List<Scenario> seeds, int most) {
    this.pack = pack;
    this.seeds = List.copyOf(seeds);
    this.most = most;
  }

  /**
   * A small dossier for which a check comes to an outcome under the readings in use.
   *
   * @param check the check's id; one that the award asks of the kind
   */
  public Found outcome(String award, Kind kind, String check, Outcome wanted) {
    throw new UnsupportedOperationException(pack + award + kind + check + wanted + seeds + most);
  }

  /**
   * A small dossier that states, for a test with a bound, the value on one side of it.
   *
   * @param test the test's place in the sentence, from 0; one with a number, a level, a group, a
   *     form or a day as its bound
   */
  public Found side(String award, Kind kind, String check, int test, Side side) {
    throw new UnsupportedOperationException(pack + award + kind + check + test + side);
  }
}
