package vn.xetkhen.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where an index placed a body in a year.
 *
 * @param ranked false says that the index does not rank the body: it has no rank and no group
 * @param rank 1 is best
 * @param outOf how many bodies were ranked
 */
public record Ranking(
    String pointer,
    @Key Subject subject,
    @Key @Code("index") String index,
    @Key int year,
    @Nullable Boolean ranked,
    @Nullable Integer rank,
    @Nullable Integer outOf,
    @Nullable Group group,
    @Nullable BigDecimal score)
    implements Fact {

  @Override
  public boolean surelyLacks(String field) {
    return Boolean.FALSE.equals(ranked) && (field.equals("rank") || field.equals("group"));
  }
}
