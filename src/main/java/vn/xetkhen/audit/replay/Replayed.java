package vn.xetkhen.audit.replay;

import java.util.List;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** What deciding an entry again came to. */
public sealed interface Replayed {

  /**
   * The same.
   *
   * @param toTheByte whether it is; otherwise another version decided, and all but the versions is
   *     the same
   */
  record Equal(boolean toTheByte) implements Replayed {}

  /**
   * Something else.
   *
   * @param otherVersion whether another version decided then
   * @param differences never empty
   */
  record Differs(boolean otherVersion, List<Difference> differences) implements Replayed {
    /** Keeps its own copy. */
    public Differs {
      differences = List.copyOf(differences);
    }
  }

  /**
   * It was not decided again.
   *
   * @param problems of the recorded pack where it is broken; otherwise empty
   */
  record Not(Why why, Text text, List<Problem> problems) implements Replayed {
    /** Keeps its own copy. */
    public Not {
      problems = List.copyOf(problems);
    }
  }

  /** Why an entry was not decided again. */
  enum Why {
    /** Values were left out. */
    MASKED(false),
    /** No dossier could be read when it was recorded. */
    UNREAD(false),
    /** The dossier asks for a plan of which the run kept no pack. */
    NO_PLAN(false),
    /** A selection of which some dossiers cannot be decided again, none of them by a fault. */
    PARTLY(false),
    /** The dossier was kept by its hash alone, and nobody said where to look for it. */
    HASH_ALONE(true),
    /** The dossier was kept by its hash alone, and was not found. */
    NOT_FOUND(true),
    /** The recorded dossier is not what its hash says. */
    DOSSIER_ALTERED(true),
    /** The pack is not in the record. */
    PACK_MISSING(true),
    /** The pack in the record is not what its hash says. */
    PACK_ALTERED(true),
    /** This version cannot use the recorded pack. */
    PACK_BROKEN(true),
    /** A file that a selection used is not in the record, or not what its hash says. */
    FILE(true),
    /** A selection of which some dossiers could not be decided again by a fault. */
    INCOMPLETE(true),
    /** The council's choice does not fit what is decided again, or no places could be filled. */
    UNFILLED(true);

    private final boolean fault;

    Why(boolean fault) {
      this.fault = fault;
    }

    /** Whether all entries that share it are told at once. */
    public boolean toldAtOnce() {
      return !fault || this == HASH_ALONE;
    }

    /** Whether it is the recorded pack that is at fault, for all entries that need it alike. */
    public boolean ofPack() {
      return this == PACK_MISSING || this == PACK_ALTERED || this == PACK_BROKEN;
    }

    /** Whether something is wrong that should not be. */
    public boolean fault() {
      return fault;
    }
  }
}
