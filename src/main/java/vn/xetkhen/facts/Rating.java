package vn.xetkhen.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a task was rated in a period.
 *
 * @param task a code of the list {@code task}; PAR covers the tasks of every administrative-reform
 *     plan that binds the subject
 * @param by who rated, a code of the list {@code by}
 * @param completionPercent share of the assigned tasks done, in percent, as written
 * @param evidence free text
 */
public record Rating(
    String pointer,
    @Key Subject subject,
    @Key @Code("task") String task,
    @Key @Period String period,
    @Nullable Level level,
    @Code("by") @Nullable String by,
    @Nullable BigDecimal completionPercent,
    @Nullable Boolean onSchedule,
    @Nullable Boolean qualityAssured,
    @Nullable Boolean effective,
    @Nullable Boolean improved,
    @Nullable String evidence)
    implements Fact {}
