package vn.xetkhen.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An initiative or solution of the candidate's.
 *
 * @param recognisedBy who recognised it, a code of the list {@code recognisedBy}
 */
public record Initiative(
    String pointer,
    @Nullable String title,
    @Code("recognisedBy") @Nullable String recognisedBy,
    @Nullable LocalDate recognisedOn,
    @Nullable Boolean novel,
    @Nullable Boolean practical,
    @Nullable Boolean replicable,
    @Nullable Boolean breakthrough,
    @Nullable Boolean outstanding)
    implements Fact {}
