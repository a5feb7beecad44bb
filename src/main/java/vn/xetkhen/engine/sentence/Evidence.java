package vn.xetkhen.engine.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;

/**
 * The facts that the left side of a rule collected, none where nothing matches. Drools makes one
 * for each {@code collect} and fills it; {@link #about} tells it, before the right side speaks,
 * what was looked for.
 */
public final class Evidence extends ArrayList<Fact> {
  private static final long serialVersionUID = 1L;

  /**
   * Pointers of one section differ in their index only: the shorter is the smaller, equally long
   * ones compare as text.
   */
  private static final Comparator<Fact> IN_DOSSIER_ORDER =
      (one, other) -> {
        int shorter = Integer.compare(one.pointer().length(), other.pointer().length());
        return shorter != 0 ? shorter : one.pointer().compareTo(other.pointer());
      };

  private transient @Nullable Sought sought;

  /**
   * What a pattern looked for.
   *
   * @param type the kind of fact
   * @param entry the identity fields constrained and their values, in the order of the type's
   *     fields; unmodifiable
   * @param declared whether the dossier declares the section
   * @param sectionSize how many entries the section has in all
   */
  public record Sought(
      FactType type, Map<String, Object> entry, boolean declared, int sectionSize) {}

  /** An empty one. */
  public Evidence() {}

  /** Tells what was looked for. */
  public void about(Sought what) {
    sought = what;
  }

  /** What was looked for. */
  Sought sought() {
    if (sought == null) {
      throw new IllegalStateException("evidence of an unknown pattern");
    }
    return sought;
  }

  /** The facts in the order of the dossier. */
  List<Fact> inOrder() {
    if (size() < 2) {
      return this;
    }
    List<Fact> facts = new ArrayList<>(this);
    facts.sort(IN_DOSSIER_ORDER);
    return facts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
