package vn.xetkhen.selection;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places;
import vn.xetkhen.selection.Placement.Dependent;
import vn.xetkhen.selection.Placement.Who;

/** Looks at the places that a candidate needs before it may compete. */
final class Required {
  /** Finds the others who stand for an award, with the places of that kind given. */
  interface Books {
    /** Those who stand for the award in the period that goes with a book's; null where nobody. */
    @Nullable Book settled(Book from, String award, Kind kind);
  }

  private final Books books;
  private final Complaints problems;

  Required(Books books, Complaints problems) {
    this.books = books;
    this.problems = problems;
  }

  /** What keeps a candidate from competing, or null where nothing does. */
  @Nullable Dependent missing(Book book, Places.Group group, Entry entry) {
    Dependent open = null;
    for (Places.Requirement requirement : group.requires()) {
      Dependent missing = missing(book, requirement, entry);
      if (missing != null && missing.code() != Code.REQUIRED_PLACE_OPEN) {
        return missing;
      }
      open = open == null ? missing : open;
    }
    return open;
  }

  private @Nullable Dependent missing(Book book, Places.Requirement requirement, Entry entry) {
    boolean unit = requirement.whose() == Condition.Whose.UNIT;
    String award = requirement.award();
    String id = unit ? entry.standing().unit() : entry.candidate().id();
    Who who = unit ? unit(entry) : Who.of(entry);
    if (unit && id == null) {
      if (entry.verdict() == Verdict.ELIGIBLE) {
        problems.add(entry, "/candidate/unit/id", "unit.unnamed", Ballot.shown(entry), award);
      }
      return new Dependent(Code.UNIT_NOT_NAMED, award, who, null, null);
    }
    Kind kind = unit ? Kind.COLLECTIVE : entry.candidate().kind();
    String identity =
        unit && id != null ? Identity.byId(kind.name(), id) : Identity.of(entry.candidate());
    Book other = books.settled(book, award, kind);
    Entry found = other == null ? null : other.find(identity);
    if (other == null || found == null) {
      if (unit && entry.verdict() == Verdict.ELIGIBLE) {
        problems.add(
            entry, "/candidate/unit/id", "unit.missing", String.valueOf(id), award, book.period());
      }
      Code code = unit ? Code.UNIT_WITHOUT_DOSSIER : Code.REQUIRED_PLACE_LACKING;
      return new Dependent(code, award, who, null, null);
    }
    Placement placement = other.placement(found);
    Status status = placement == null ? null : placement.status();
    if (status == Status.PROPOSED) {
      return null;
    }
    Code code = open(found, placement) ? Code.REQUIRED_PLACE_OPEN : Code.REQUIRED_PLACE_LACKING;
    return new Dependent(code, award, Who.of(found), status, found.verdict());
  }

  /** Whether it may still be given: by the council, by completing a dossier, or after another's. */
  private static boolean open(Entry found, @Nullable Placement placement) {
    if (placement == null) {
      return found.verdict() == Verdict.UNDETERMINED;
    }
    return placement.status() == Status.COUNCIL_DECIDES
        || placement.reason().code() == Code.REQUIRED_PLACE_OPEN
        || placement.reason().code() == Code.AWAITS_COUNCIL
        || placement.reason().code() == Code.CONTRADICTED
        || placement.reason().code() == Code.UNIT_CONTRADICTED;
  }

  private static Who unit(Entry entry) {
    Decision.Unit unit = entry.candidate().unit();
    String id = unit == null ? null : unit.id();
    String name = unit == null ? null : unit.name();
    return new Who(null, id, name != null ? name : id != null ? id : "");
  }
}
