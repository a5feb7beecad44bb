package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.selection.Selection.Warning;
import vn.xetkhen.text.Shown;

/** What whoever signs has to look at. */
final class Warnings {
  private Warnings() {}

  /** The warnings about all who stand for some awards. */
  static List<Warning> of(List<Book> books) {
    List<Warning> warnings = new ArrayList<>();
    for (Book book : books) {
      for (Selection.SetAside again : book.setAside()) {
        Entry entry = again.entry();
        Entry kept = again.kept();
        warnings.add(
            new Warning(
                "DUPLICATE",
                List.of(entry.dossier().id(), kept.dossier().id()),
                Complaints.say(
                    "warning.duplicate",
                    Ballot.at(entry),
                    Ballot.at(kept),
                    entry.candidate().name())));
      }
    }
    books.forEach(book -> book.namesakes().forEach(pair -> warnings.add(alike(pair))));
    sameIds(books, warnings);
    for (int i = 0; i < books.size(); i++) {
      for (int j = i + 1; j < books.size(); j++) {
        if (overlap(books.get(i), books.get(j))) {
          rewardedTwice(books.get(i), books.get(j), warnings);
        }
      }
    }
    return warnings;
  }

  private static Warning alike(Book.Namesakes pair) {
    Entry entry = pair.entry();
    Entry first = pair.first();
    return new Warning(
        "SAME_NAME",
        List.of(entry.dossier().id(), first.dossier().id()),
        Complaints.say(
            "warning.sameName", Ballot.at(entry), Ballot.at(first), entry.candidate().name()));
  }

  /**
   * A dossier's id names one candidate: where it names two, whoever looks it up finds the wrong.
   */
  private static void sameIds(List<Book> books, List<Warning> warnings) {
    Map<String, Entry> known = new HashMap<>();
    for (Book book : books) {
      for (Entry entry : book.kept()) {
        Entry first = known.putIfAbsent(entry.dossier().id(), entry);
        if (first != null
            && !Identity.of(first.candidate()).equals(Identity.of(entry.candidate()))) {
          warnings.add(
              new Warning(
                  "DOSSIER_ID",
                  List.of(entry.dossier().id()),
                  Complaints.say(
                      "warning.dossierId",
                      Ballot.at(entry),
                      Ballot.at(first),
                      Shown.of(entry.dossier().id()))));
        }
      }
    }
  }

  private static boolean overlap(Book a, Book b) {
    boolean declared =
        a.award().overlaps().contains(b.award().id())
            || b.award().overlaps().contains(a.award().id());
    return a.plan().id().equals(b.plan().id())
        && declared
        && first(a.period()) <= last(b.period())
        && first(b.period()) <= last(a.period());
  }

  private static void rewardedTwice(Book a, Book b, List<Warning> warnings) {
    for (Entry entry : a.kept()) {
      Entry other = b.find(Identity.of(entry.candidate()));
      if (other != null && proposed(a, entry) && proposed(b, other)) {
        warnings.add(
            new Warning(
                "OVERLAP",
                List.of(entry.dossier().id(), other.dossier().id()),
                Complaints.say(
                    "warning.overlap",
                    entry.candidate().name(),
                    a.award().title(),
                    a.period(),
                    b.award().title(),
                    b.period())));
      }
    }
  }

  private static boolean proposed(Book book, Entry entry) {
    Placement placement = book.placement(entry);
    return placement != null && placement.status() == Status.PROPOSED;
  }

  private static int first(String period) {
    return Integer.parseInt(period.substring(0, 4));
  }

  private static int last(String period) {
    return Integer.parseInt(period.substring(period.length() - 4));
  }
}
