package vn.xetkhen.rulecheck.mutation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.coverage.Coverage;
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
   * @param drafted a scenario that would notice, or null where none was found
   * @param tried how many dossiers were tried to find it
   */
  record Survived(Mutant mutant, int scenarios, @Nullable Drafted drafted, int tried)
      implements Fate {

    /** The draft as a scenario that would notice, or null where there is none. */
    public @Nullable String scenario() {
      return drafted == null ? null : drafted.text();
    }
  }

  /**
   * A scenario that would notice a mutant.
   *
   * @param name the scenario's
   * @param place where in the pack it belongs
   * @param draft a dossier over which the mutant differs from the pack
   * @param expected what the pack itself makes of the draft, where the mutant differs
   */
  record Drafted(String name, Coverage.Place place, Draft draft, Map<String, String> expected) {

    /** Keeps its own copy of what is expected, in its order. */
    public Drafted {
      expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** As an item of a file of scenarios. */
    public String text() {
      return draft.scenario(name, expected);
    }

    /**
     * Whether it notices the mutant of another draft as well: of the same dossier, by something.
     */
    public boolean notices(Drafted other) {
      return draft.scenario("", Map.of()).equals(other.draft.scenario("", Map.of()))
          && expected.keySet().stream().anyMatch(other.expected::containsKey);
    }

    /** The same by another name. */
    Drafted named(String other) {
      return new Drafted(other, place, draft, expected);
    }
  }
}
