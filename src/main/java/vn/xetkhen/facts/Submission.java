package vn.xetkhen.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The handing-in of the file; always present, also where the dossier is silent about it.
 *
 * @param submittedOn the day on which the file was handed in, in the locality's calendar
 * @param copies how many sets of originals
 */
public record Submission(
    String pointer, @Nullable LocalDate submittedOn, @Completable @Nullable Integer copies)
    implements Fact {}
