package vn.xetkhen.selection.reward;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.RewardClause;

/** What money goes with each place of an award, or why none is computed. */
public sealed interface AwardMoney {

  /** What the plan says of money; null where it says nothing. */
  @Nullable RewardClause clause();

  /**
   * It was computed.
   *
   * @param each what goes to one candidate, by kind
   */
  record Computed(RewardClause clause, Basis basis, Map<Kind, Amount> each) implements AwardMoney {

    /** Keeps its own copy. */
    public Computed {
      Map<Kind, Amount> sorted = new EnumMap<>(Kind.class);
      sorted.putAll(each);
      each = Collections.unmodifiableMap(sorted);
    }

    /** Whether the decree that the plan names is not the one in force on the decision's day. */
    public boolean underAnotherDecree() {
      return !basis.norm().decree().equals(clause.decree());
    }
  }

  /** The plan has no reward clause. */
  record NoClause() implements AwardMoney {
    @Override
    public @Nullable RewardClause clause() {
      return null;
    }
  }

  /** The day of the award decision was not given. */
  record NoDay(RewardClause clause) implements AwardMoney {}

  /** The norm in force on the decision's day has no amount for the plan's certificate. */
  record NoNorm(RewardClause clause, Basis basis) implements AwardMoney {}
}
