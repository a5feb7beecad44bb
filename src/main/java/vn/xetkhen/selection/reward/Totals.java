package vn.xetkhen.selection.reward;

import org.jspecify.annotations.Nullable;

/**
 * How many candidates are proposed, and the money that goes with their places.
 *
 * @param collectives how many collectives
 * @param collectiveDong đồng; null where money is computed for no award concerned
 * @param individuals how many individuals
 * @param individualDong đồng; null where money is computed for no award concerned
 */
public record Totals(
    int collectives,
    @Nullable Long collectiveDong,
    int individuals,
    @Nullable Long individualDong) {

  /** Nobody, and no money computed. */
  static final Totals NONE = new Totals(0, null, 0, null);

  /** How many candidates. */
  public int candidates() {
    return collectives + individuals;
  }

  /** đồng; null where none is computed. */
  public @Nullable Long dong() {
    return sum(collectiveDong, individualDong);
  }

  /** Both together. */
  Totals plus(Totals other) {
    return new Totals(
        collectives + other.collectives,
        sum(collectiveDong, other.collectiveDong),
        individuals + other.individuals,
        sum(individualDong, other.individualDong));
  }

  private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.addExact(one, other);
  }
}
