package vn.xetkhen.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number measured for a subject in a period; the unit is the measure's own, given with its code.
 */
public record Measure(
    String pointer,
    @Key Subject subject,
    @Key @Code("measure") String code,
    @Key @Period String period,
    @Nullable BigDecimal value)
    implements Fact {}
