package vn.xetkhen.oracle;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the oracle concludes on a dossier.
 *
 * @param verdict ELIGIBLE, INELIGIBLE or UNDETERMINED
 * @param ground for INELIGIBLE the weightiest role of a required clause that is not met: EXCLUSION,
 *     SCOPE, CRITERION or PROCEDURE; null otherwise
 * @param clauses clause id to MET, NOT_MET, UNKNOWN or NOT_APPLICABLE, in the plan's order, groups
 *     included
 * @param deferredUntil the first day on which a candidate put off by Ngã Năm's I.2.e may be put
 *     forward again, or null where nothing is put off or the day is not known
 */
public record Judgement(
    String verdict,
    @Nullable String ground,
    Map<String, String> clauses,
    @Nullable LocalDate deferredUntil) {

  /** Keeps the clauses in their order and closed to change. */
  public Judgement {
    clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
  }
}
