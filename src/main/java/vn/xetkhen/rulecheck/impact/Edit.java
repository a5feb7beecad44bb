package vn.xetkhen.rulecheck.impact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;

/**
 * Something that differs between two states of a pack in what it says, not in where or how it is
 * laid out.
 *
 * @param id what was edited, by its name afterwards; by its name before where it was removed. A
 *     rule's or clause's id; {@code award/group} of places; {@code list/CODE} of a code
 * @param was its name before where it was renamed; otherwise null
 * @param kinds the kinds of candidate whose criteria tree was edited; empty where none was
 * @param before null where it was added
 * @param after null where it was removed
 */
public record Edit(
    Part part,
    Change change,
    String id,
    @Nullable String was,
    Set<Kind> kinds,
    @Nullable Side before,
    @Nullable Side after) {

  /** Keeps its own copy. */
  public Edit {
    Set<Kind> own = EnumSet.noneOf(Kind.class);
    own.addAll(kinds);
    kinds = Collections.unmodifiableSet(own);
  }

  /** The parts of a pack; in the order in which edits are listed. */
  public enum Part {
    RULE,
    CLAUSE,
    AWARD,
    READING,
    SETTING,
    PLACES,
    /** A code of the pack or of the common vocabulary. */
    CODE,
    /** The plan's own place, which rules ask for. */
    PLACE,
    /** Lines for people, which decide nothing. */
    WORDING,
    /** The rest: title, days in force, award money, notes, awards left to others. */
    OTHER
  }

  /** What became of a part. */
  public enum Change {
    ADDED,
    REMOVED,
    EDITED,
    /** The same content under another name. */
    RENAMED
  }

  /**
   * A part as it stands in its file.
   *
   * @param file relative to the pack's folder, with {@code /}; {@code ../vocabulary.yaml} for the
   *     common vocabulary
   * @param line from 1
   * @param lines what stands there, one entry for each line of a rule or member of a group
   */
  public record Side(String file, int line, List<String> lines) {
    /** Keeps its own copy. */
    public Side {
      lines = List.copyOf(lines);
    }
  }

  /** Whether it may bear on what is decided: neither lines for people nor a mere other name. */
  public boolean decides() {
    return change != Change.RENAMED
        && part != Part.WORDING
        && (part != Part.OTHER || id.equals("in-force"));
  }

  /** By what a change names it: {@code rule:III.2.a-4/top}. */
  public String key() {
    return part.name().toLowerCase(Locale.ROOT) + ":" + id;
  }

  /** The lines of one side that the other does not have; all of them where none is its own. */
  public static List<String> own(@Nullable Side side, @Nullable Side other) {
    if (side == null) {
      return List.of();
    }
    List<String> own =
        side.lines().stream()
            .filter(line -> other == null || !other.lines().contains(line))
            .toList();
    return own;
  }
}
