package vn.xetkhen.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier and the circumstances in which it is to be judged.
 *
 * @param dossier a dossier that a strict reader accepts, its decimals exact; {@code candidate.name}
 *     lists the changes made to the base dossier
 * @param readings reading id to option, without those left to their default
 * @param settings setting key to ISO date, without those left unset
 * @param asOf the as-of date, or null to leave it to {@code submission.submittedOn}
 */
public record Case(
    ObjectNode dossier,
    Map<String, String> readings,
    Map<String, String> settings,
    @Nullable LocalDate asOf) {}
