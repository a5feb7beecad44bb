package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places;
import vn.xetkhen.text.Shown;

/** The choices of a council's file, each brought to the group that it is about. */
final class Ballots {
  private final Map<Book, Map<String, Ballot>> ballots = new HashMap<>();
  private final Complaints problems;

  /**
   * Brings the choices to their groups.
   *
   * @param council null where the council has not chosen
   * @param books by plan, award and period
   */
  Ballots(
      @Nullable Council council,
      Map<String, Map<String, Map<String, Book>>> books,
      Complaints problems) {
    this.problems = problems;
    if (council != null) {
      council.choices().forEach(choice -> bring(council, choice, books));
    }
  }

  /** What the council's file says about a group; null where it says nothing. */
  @Nullable Ballot of(Book book, Places.Group group) {
    return ballots.getOrDefault(book, Map.of()).get(group.id());
  }

  private void bring(
      Council council, Council.Choice choice, Map<String, Map<String, Map<String, Book>>> books) {
    Map<String, Map<String, Book>> awards = books.get(choice.plan().name());
    if (awards == null) {
      unknown(council, choice.plan(), "plan", books);
      return;
    }
    Map<String, Book> periods = awards.get(choice.award().name());
    if (periods == null) {
      unknown(council, choice.award(), "award", awards);
      return;
    }
    Council.Named named = choice.period();
    if (named == null && periods.size() > 1) {
      String all = String.join(", ", periods.keySet());
      problems.add(council, choice.award(), "council.period", choice.award().name(), all);
      return;
    }
    Book book = named == null ? periods.values().iterator().next() : periods.get(named.name());
    if (book == null) {
      unknown(council, named == null ? choice.award() : named, "period", periods);
      return;
    }
    Places.Group group = book.places().groups().get(choice.group().name());
    if (group == null) {
      unknown(council, choice.group(), "group", book.places().groups());
      return;
    }
    Ballot ballot = Ballot.of(council, choice, book, group, problems);
    Ballot first =
        ballots.computeIfAbsent(book, key -> new HashMap<>()).putIfAbsent(group.id(), ballot);
    if (first != null) {
      problems.add(
          council,
          choice.group(),
          "council.group.twice",
          Shown.of(group.id()),
          first.choice().group().at().line());
    }
  }

  private void unknown(Council council, Council.Named named, String what, Map<String, ?> all) {
    List<String> known = new ArrayList<>(all.keySet());
    problems.unknown(council.file(), named.at(), named.pointer(), what, named.name(), known);
  }
}
