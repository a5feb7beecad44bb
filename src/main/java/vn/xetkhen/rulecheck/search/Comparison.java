package vn.xetkhen.rulecheck.search;

import java.util.List;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.rulecheck.Scenario;

/** Searches for dossiers that two versions of a pack decide differently. */
public final class Comparison {
  private final Pack before;
  private final Pack after;
  private final List<Scenario> seeds;
  private final int most;

  /**
   * A comparison of packs of the same plan id.
   *
   * @param seeds scenarios of either, whose dossiers are tried as well; may be empty
   * @param most how many dossiers are decided at most, for each question
   */
  public Comparison(Pack before, Pack after, List<Scenario> seeds, int most) {
    this.before = before;
    this.after = after;
    this.seeds = List.copyOf(seeds);
    this.most = most;
  }

  /**
   * The checks that both packs have and of which the rule asks something else now, and those that
   * one of them alone has, in the order of the rules; names of variables, comments and places do
   * not count.
   */
  public List<String> changedChecks() {
    throw new UnsupportedOperationException(before + "" + after);
  }

  /** The clauses whose tree or role is another, in the plan's order. */
  public List<String> changedClauses() {
    throw new UnsupportedOperationException(before + "" + after);
  }

  /**
   * A small dossier over which the packs differ, whatever changed.
   *
   * @param wanted what counts as a difference; the first of them that some dossier shows is taken
   */
  public Found find(List<Difference> wanted) {
    throw new UnsupportedOperationException(wanted + "" + seeds + most);
  }

  /**
   * A small dossier that shows what the change of one check or clause does.
   *
   * @param changed the id of a check or a clause, one of those changed
   * @param wanted what counts as a difference; the first of them that some dossier shows is taken
   */
  public Found find(String changed, List<Difference> wanted) {
    throw new UnsupportedOperationException(changed + wanted);
  }
}
