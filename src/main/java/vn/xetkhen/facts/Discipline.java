package vn.xetkhen.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A disciplinary case.
 *
 * @param employment the employment of the person it concerns, a code of the list {@code employment}
 * @param effectiveUntil the last day on which the measure is in force
 */
public record Discipline(
    String pointer,
    @Key(unique = false) Subject subject,
    @Code("employment") @Nullable String employment,
    @Nullable Status status,
    @Nullable Form form,
    @Nullable LocalDate violatedOn,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate effectiveUntil)
    implements Fact {

  /**
   * Whether a violation was decided on: unknown while the case is under review or its status is not
   * given.
   */
  @Derived(from = "status")
  public @Nullable Boolean decided() {
    return (status == null || status == Status.UNDER_REVIEW)
        ? null
        : (Boolean) (status == Status.DECIDED);
  }

  @Override
  public boolean awaits(String field) {
    return field.equals("decided") && status == Status.UNDER_REVIEW;
  }
}
