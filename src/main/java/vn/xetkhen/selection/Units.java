package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places;
import vn.xetkhen.text.Shown;

/**
 * Holds what individuals state of their units against each other, and against the unit's own
 * dossier where a place of the unit is required: that one decides what the unit is.
 */
final class Units {
  private static final List<String> FIELDS = List.of("category", "province", "district", "duties");

  private final Owners owners;
  private final Complaints problems;
  private final IdentityHashMap<Entry, Entry> revised = new IdentityHashMap<>();
  private final IdentityHashMap<Entry, String> clashes = new IdentityHashMap<>();

  /** Finds those who stand for an award. */
  interface Owners {
    /** Those who stand for the award in the period that goes with a book's; null where nobody. */
    @Nullable Book of(Book from, String award);
  }

  /**
   * Compares everyone of some books.
   *
   * @param problems takes who states otherwise than another
   */
  Units(List<Book> books, Owners owners, Complaints problems) {
    this.owners = owners;
    this.problems = problems;
    books.forEach(this::hold);
  }

  /** The candidate with its unit as the unit's own dossier states it. */
  Entry revised(Entry entry) {
    return revised.getOrDefault(entry, entry);
  }

  /** The field of its unit that a candidate states otherwise than others; null where none. */
  @Nullable String clash(Entry entry) {
    return clashes.get(entry);
  }

  private void hold(Book book) {
    Map<String, List<Entry>> alone = new LinkedHashMap<>();
    for (Places.Group group : book.places().groups().values()) {
      if (group.kind() == Kind.INDIVIDUAL) {
        for (Entry entry : book.of(group)) {
          if (entry.verdict() == Verdict.INELIGIBLE || Stated.organisation(entry) == null) {
            continue;
          }
          Entry owner = owner(book, group, entry);
          if (owner != null) {
            hold(entry, owner, group);
          } else if (entry.candidate().unit() != null && depends(group)) {
            String unit = Identity.unit(entry.candidate().unit());
            alone.computeIfAbsent(unit, key -> new ArrayList<>()).add(entry);
          }
        }
      }
    }
    alone.forEach(
        (unit, all) -> {
          if (!unit.isEmpty()) {
            FIELDS.forEach(field -> compare(all, field));
          }
        });
  }

  /** Whether the places of a group depend on what a unit is. */
  private static boolean depends(Places.Group group) {
    return group.where() != null || !group.limits().isEmpty();
  }

  /** The unit's own dossier where its place is required; null where none stands alone for it. */
  private @Nullable Entry owner(Book book, Places.Group group, Entry entry) {
    String unit = entry.standing().unit();
    for (Places.Requirement requirement : group.requires()) {
      if (unit != null && requirement.whose() == Condition.Whose.UNIT) {
        Book other = owners.of(book, requirement.award());
        Entry found =
            other == null ? null : other.find(Identity.byId(Kind.COLLECTIVE.name(), unit));
        if (other != null && found != null && other.contradicts(found) == null) {
          return found;
        }
      }
    }
    return null;
  }

  private void hold(Entry entry, Entry owner, Places.Group group) {
    for (String field : FIELDS) {
      Object own = Stated.stated(entry, field);
      Object other = Stated.stated(owner, field);
      if (own != null
          && other != null
          && !Stated.comparable(own).equals(Stated.comparable(other))) {
        clash(entry, field, "unit.differs", own, owner, other);
        return;
      }
    }
    Organisation said = Stated.organisation(entry);
    Organisation unit = Stated.organisation(owner);
    if (said != null && unit != null && !entry.standing().pools().isEmpty()) {
      revised.put(entry, under(entry, Stated.merged(said, unit), group));
    }
  }

  private static Entry under(Entry entry, Organisation unit, Places.Group group) {
    List<Fact> about = new ArrayList<>(List.of(unit));
    for (Fact fact : entry.standing().about()) {
      if (fact instanceof Person person) {
        about.add(Stated.within(person, unit));
      }
    }
    TreeSet<String> unknown = new TreeSet<>();
    Facts facts = new Facts(Kind.INDIVIDUAL, about, entry.readings());
    List<Entry.Pool> pools = Limits.of(group, entry.candidate(), facts, unknown);
    Entry.Competing before = entry.standing();
    return entry.competing(
        new Entry.Competing(
            before.group(),
            List.copyOf(unknown),
            before.unit(),
            before.keys(),
            pools,
            before.about()));
  }

  /** Individuals of one unit, of which no dossier decides what it is. */
  private void compare(List<Entry> all, String field) {
    Map<Object, Entry> different = new LinkedHashMap<>();
    for (Entry entry : all) {
      Object value = Stated.stated(entry, field);
      if (value != null) {
        different.putIfAbsent(Stated.comparable(value), entry);
      }
    }
    if (different.size() < 2) {
      return;
    }
    for (Entry entry : all) {
      Object own = Stated.stated(entry, field);
      if (own != null) {
        Entry other =
            different.entrySet().stream()
                .filter(one -> !one.getKey().equals(Stated.comparable(own)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        Object value = Stated.stated(other, field);
        clash(entry, field, "unit.differs.peer", own, other, value == null ? "" : value);
      }
    }
  }

  private void clash(
      Entry entry, String field, String key, Object own, Entry other, Object otherValue) {
    String pointer = "/candidate/unit/" + field;
    if (clashes.putIfAbsent(entry, pointer) == null) {
      problems.add(
          entry,
          pointer,
          key,
          Ballot.shown(entry),
          field,
          shown(own),
          Ballot.at(other),
          shown(otherValue));
    }
  }

  private static String shown(Object value) {
    return value instanceof List<?> list
        ? Shown.all(list.stream().map(String::valueOf).toList())
        : Shown.of(String.valueOf(value));
  }
}
