package vn.xetkhen.selection;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Places;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;

/**
 * What the council's file says about one group, its names turned into candidates; notes names that
 * cannot be chosen.
 *
 * @param votes by entry
 * @param chosen the candidates chosen, each with the name that the file uses
 */
record Ballot(
    Council council,
    Council.Choice choice,
    IdentityHashMap<Entry, Placement.Vote> votes,
    IdentityHashMap<Entry, Council.Named> chosen) {

  /** Reads the names of a choice. */
  static Ballot of(
      Council council, Council.Choice choice, Book book, Places.Group group, Complaints problems) {
    IdentityHashMap<Entry, Placement.Vote> votes = new IdentityHashMap<>();
    choice
        .votes()
        .forEach(
            (named, vote) -> {
              Entry entry = find(council, named, book, group, problems);
              if (entry != null && votes.put(entry, vote) != null) {
                problems.add(council, named, "council.twice", Shown.of(named.name()));
              }
            });
    IdentityHashMap<Entry, Council.Named> chosen = new IdentityHashMap<>();
    for (Council.Named named : choice.chosen()) {
      Entry entry = find(council, named, book, group, problems);
      if (entry != null && chosen.put(entry, named) != null) {
        problems.add(council, named, "council.twice", Shown.of(named.name()));
      }
    }
    return new Ballot(council, choice, votes, chosen);
  }

  /** The candidate of a name: by its own id, or by its dossier's. */
  private static @Nullable Entry find(
      Council council, Council.Named named, Book book, Places.Group group, Complaints problems) {
    String name = named.name();
    List<Entry> byId =
        book.kept().stream()
            .filter(entry -> name.strip().equals(Identity.trimmed(entry.candidate().id())))
            .toList();
    List<Entry> byDossier =
        book.kept().stream().filter(entry -> name.equals(entry.dossier().id())).toList();
    List<Entry> own = byId.stream().filter(e -> e.candidate().kind() == group.kind()).toList();
    List<Entry> found = !own.isEmpty() ? own : !byId.isEmpty() ? byId : byDossier;
    if (found.isEmpty()) {
      TreeSet<String> known = new TreeSet<>();
      book.of(group).stream()
          .filter(entry -> entry.verdict() == Verdict.ELIGIBLE)
          .forEach(entry -> known.add(shown(entry)));
      problems.unknown(council.file(), named.at(), named.pointer(), "candidate", name, known);
      return null;
    }
    Entry entry = found.get(0);
    Entry other = book.contradicts(entry);
    if (other != null) {
      problems.add(council, named, "council.contradicted", Shown.of(name), at(entry), at(other));
    } else if (book.clash(entry) != null) {
      problems.add(council, named, "council.unitContradicted", Shown.of(name), at(entry));
    } else if (found.size() > 1) {
      Entry second = found.get(1);
      problems.add(council, named, "council.ambiguous", Shown.of(name), at(entry), at(second));
    } else if (entry.verdict() != Verdict.ELIGIBLE) {
      String key = "council." + entry.verdict().name();
      problems.add(council, named, key, Shown.of(name), at(entry), Text.same(ground(entry)));
    } else if (!group.id().equals(entry.standing().group())) {
      String there = entry.standing().group();
      Text where =
          there == null ? Complaints.say("council.group.none") : Text.same(Shown.of(there));
      problems.add(council, named, "council.group.other", Shown.of(name), group.id(), where);
    } else {
      return entry;
    }
    return null;
  }

  private static String ground(Entry entry) {
    return entry.ground() == null ? "" : entry.ground().name();
  }

  /** The name by which a council's file may call a candidate. */
  static String shown(Entry entry) {
    String id = entry.candidate().id();
    return id == null ? entry.dossier().id() : id;
  }

  /** Where a dossier stands, for people. */
  static String at(Entry entry) {
    return entry.line() == null ? entry.source() : entry.source() + ":" + entry.line();
  }
}
