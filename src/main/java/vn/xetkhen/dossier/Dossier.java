package vn.xetkhen.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;

/**
 * One candidate for one award, with what is stated about it.
 *
 * @param plan the id of an installed plan
 * @param award one of the plan's awards, the plan's only one where the dossier names none
 * @param period one of the award's periods, its default one where the dossier names none
 * @param candidate as stated: no place that stands in for another
 * @param facts in the order of {@link FactType}, entries of one section in the order of the
 *     dossier; the facts of which there is always one are there also where the dossier is silent
 * @param declared the sections of {@link FactType.World#DECLARED} that are there, empty lists
 *     included
 * @param sha256 of the exact bytes read, in lower-case hexadecimal
 * @param submittedOn the day on which the file was handed in, in the locality's calendar; null
 *     where not stated
 */
public record Dossier(
    String id,
    String plan,
    String award,
    String period,
    Decision.Candidate candidate,
    List<Fact> facts,
    Set<FactType> declared,
    String sha256,
    @Nullable LocalDate submittedOn) {

  /** Keeps its own copies. */
  public Dossier {
    facts = List.copyOf(facts);
    declared = Set.copyOf(declared);
  }
}
