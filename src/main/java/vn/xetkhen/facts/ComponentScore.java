package vn.xetkhen.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one component of an index that was assigned to the candidate.
 *
 * @param component the component's name, free text
 * @param score the score of {@code year}, as written
 * @param previousScore the score of the year before, as written
 */
public record ComponentScore(
    String pointer,
    @Key @Code("index") String index,
    @Key String component,
    @Key int year,
    @Nullable BigDecimal score,
    @Nullable BigDecimal previousScore)
    implements Fact {}
