package vn.xetkhen.rulecheck.mutation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.search.Draft;

/** What became of a mutant. */
public sealed interface Fate {

  /** The mutant. */
  Mutant mutant();

  /** A scenario no longer holds. */
  record Killed(Mutant mutant, Scenario by) implements Fate {}

  /**
   * Every scenario that it could concern still holds.
   *
   * @param scenarios how many these are
   * @param draft a dossier over which the mutant differs from the pack, or null where none was
   *     found
   * @param expected what the pack itself makes of the draft, where the mutant differs
   * @param tried how many dossiers were tried to find it
   */
  record Survived(
      Mutant mutant, int scenarios, @Nullable Draft draft, Map<String, String> expected, int tried)
      implements Fate {

    /** Keeps its own copy of what is expected, in its order. */
    public Survived {
      expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** The draft as a scenario that would notice, or null where there is none. */
    public @Nullable String scenario() {
      return draft == null ? null : draft.scenario(Written.scenarioName(mutant), expected);
    }
  }
}
