package vn.xetkhen.rulecheck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Intake;
import vn.xetkhen.selection.Judgement;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeWriter;

/**
 * Candidates of whom the verdict is given, and what each ends as when the places are filled.
 *
 * @param plan the plan's id
 * @param file the file as the user named it
 * @param at where it begins in the file
 * @param readings the options to use where they are not the default, by reading
 * @param council what the council chose, or null
 * @param candidates by name: the candidate's id, and its dossier's
 * @param expected by name: a {@link vn.xetkhen.selection.Status}, a {@link
 *     vn.xetkhen.selection.Code}, or {@value #LISTED} or {@value #OUT_OF_REACH} for an undetermined
 *     candidate
 */
public record PlacesScenario(
    String plan,
    String file,
    Position at,
    String name,
    Map<String, String> readings,
    @Nullable Council council,
    Map<String, Candidate> candidates,
    Map<String, List<String>> expected) {

  /** An undetermined candidate that could take a place if completed. */
  public static final String LISTED = "UNDETERMINED";

  /** An undetermined candidate that could take none. */
  public static final String OUT_OF_REACH = "OUT_OF_REACH";

  /** Keeps its own copies, in the order of the file. */
  public PlacesScenario {
    candidates = Collections.unmodifiableMap(new LinkedHashMap<>(candidates));
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /**
   * One candidate.
   *
   * @param dossier a complete dossier: positions are those in the file, pointers those in the
   *     dossier
   */
  public record Candidate(Node.Obj dossier, Verdict verdict) {}

  /**
   * What filling places takes of the candidates, as from dossiers that were decided.
   *
   * @param problems takes what is wrong with a dossier; its candidate is left out
   */
  public List<Entry> entries(Plan declared, DossierReader reader, List<Problem> problems) {
    Intake intake = new Intake();
    Map<String, String> inUse = new LinkedHashMap<>();
    declared
        .readings()
        .forEach(
            (id, reading) -> inUse.put(id, readings.getOrDefault(id, reading.defaultOption())));
    return candidates.values().stream()
        .flatMap(
            candidate -> {
              String hash = Sha256.hex(TreeWriter.json(candidate.dossier()));
              Result result =
                  reader.read(file, null, new Tree(candidate.dossier(), List.of()), hash);
              if (result instanceof Result.Refused refused) {
                problems.addAll(refused.refusal().problems());
                return Stream.empty();
              }
              Dossier dossier = ((Result.Accepted) result).dossier();
              Judgement given = new Judgement("", candidate.verdict(), null, List.of(), inUse);
              return Stream.of(intake.entry(declared, file, null, dossier, given));
            })
        .toList();
  }
}
