package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Placement.Outside;

/**
 * Fills the places of awards with those who are eligible: as the plan says, and where it does not
 * say, as the council chose. The same entries, whatever their order, and the same choice give the
 * same result.
 */
public final class Selector {
  private final Map<String, Rules> rules;

  /**
   * A plan and where it stands.
   *
   * @param file its plan.yaml as the user would name it, for messages
   */
  public record Rules(Plan plan, String file) {}

  /**
   * Fills places under some plans.
   *
   * @param rules by the plans' ids
   */
  public Selector(Map<String, Rules> rules) {
    this.rules = Map.copyOf(rules);
  }

  /**
   * Fills the places of every award and period that someone stands for.
   *
   * @param entries whose plans are all known
   * @param council what the council chose; null where it has not chosen
   * @throws IllegalArgumentException where an entry's plan or award is not known
   */
  public Selected select(Collection<Entry> entries, @Nullable Council council) {
    Run run = new Run(entries, council);
    run.fill();
    return run.refused.none()
        ? new Selected.Made(run.selection())
        : new Selected.Refused(run.refused.sorted());
  }

  /** One run: it keeps what is found on the way. */
  private final class Run implements Required.Books {
    private final @Nullable Council council;
    private final Map<String, Map<String, Map<String, Book>>> books = new LinkedHashMap<>();
    private final Complaints problems = new Complaints();
    private final Complaints refused = new Complaints();
    private final Ballots ballots;
    private final Required required = new Required(this, problems);
    private final Map<Book, String> hashes = new HashMap<>();

    Run(Collection<Entry> entries, @Nullable Council council) {
      this.council = council;
      Map<String, Map<String, Map<String, List<Entry>>>> sorted = new HashMap<>();
      for (Entry entry : entries) {
        Decision.PlanRef ref = entry.plan();
        sorted
            .computeIfAbsent(ref.id(), key -> new HashMap<>())
            .computeIfAbsent(ref.award(), key -> new HashMap<>())
            .computeIfAbsent(ref.period(), key -> new ArrayList<>())
            .add(entry);
      }
      List<String> plans = new ArrayList<>(sorted.keySet());
      plans.sort(ByCodePoints.TEXTS);
      plans.forEach(id -> books.put(id, books(plan(id), sorted.getOrDefault(id, Map.of()))));
      Units units = new Units(all(), this::standing, problems);
      all().forEach(book -> book.hold(units));
      this.ballots = new Ballots(council, books, refused);
    }

    private Plan plan(String id) {
      Rules known = rules.get(id);
      if (known == null) {
        throw new IllegalArgumentException("no plan " + id);
      }
      return known.plan();
    }

    private String file(Plan plan) {
      Rules known = rules.get(plan.id());
      return known == null ? "" : known.file();
    }

    /** The books of a plan, in the order of its awards and their periods. */
    private Map<String, Map<String, Book>> books(
        Plan plan, Map<String, Map<String, List<Entry>>> entries) {
      Map<String, Map<String, Book>> byAward = new LinkedHashMap<>();
      for (Plan.Award award : plan.awards().values()) {
        Map<String, List<Entry>> own = entries.getOrDefault(award.id(), Map.of());
        for (String period : award.periods()) {
          List<Entry> standing = own.get(period);
          if (standing != null) {
            Book book = new Book(plan, award, period, standing);
            hashes.put(book, standing.get(0).plan().rulesSha256());
            byAward.computeIfAbsent(award.id(), key -> new LinkedHashMap<>()).put(period, book);
          }
        }
      }
      return byAward;
    }

    void fill() {
      List<Book> all = all();
      all.forEach(this::sort);
      for (Book book : all) {
        book.places().groups().values().forEach(group -> fill(book, group));
      }
    }

    /** Keeps apart those who do not compete, whatever the places. */
    private void sort(Book book) {
      for (Entry entry : book.kept()) {
        Entry other = book.contradicts(entry);
        if (other != null) {
          problems.add(
              entry,
              "/candidate",
              "duplicate.differs",
              Ballot.shown(entry),
              Ballot.at(other),
              book.award().id(),
              book.period());
        }
        outside(book, entry, other != null);
      }
    }

    private void outside(Book book, Entry entry, boolean contradicted) {
      if (entry.verdict() != Verdict.ELIGIBLE) {
        return;
      }
      String group = entry.standing().group();
      String clash = book.clash(entry);
      List<String> unknown = entry.standing().unknown();
      if (contradicted) {
        Outside reason = new Outside(Code.CONTRADICTED, List.of());
        book.put(new Placement(entry, group, Status.NO_PLACE, reason));
      } else if (clash != null) {
        Outside reason = new Outside(Code.UNIT_CONTRADICTED, List.of(clash));
        book.put(new Placement(entry, group, Status.NO_PLACE, reason));
      } else if (group == null) {
        Code code = unknown.isEmpty() ? Code.NO_GROUP : Code.GROUP_UNKNOWN;
        book.put(new Placement(entry, null, Status.NO_PLACE, new Outside(code, unknown)));
      }
    }

    private void fill(Book book, Places.Group group) {
      if (book.filled(group.id()) == null) {
        book.put(
            group,
            new GroupFilling(book, group, required, ballots.of(book, group), problems, refused)
                .fill(file(book.plan())));
      }
    }

    @Override
    public @Nullable Book settled(Book from, String award, Kind kind) {
      Book book = standing(from, award);
      if (book != null) {
        book.places().groups().values().stream()
            .filter(group -> group.kind() == kind)
            .forEach(group -> fill(book, group));
      }
      return book;
    }

    /** Those who stand for an award in the period that goes with a book's. */
    private @Nullable Book standing(Book from, String award) {
      Map<String, Book> periods =
          books.getOrDefault(from.plan().id(), Map.of()).getOrDefault(award, Map.of());
      Plan.Award other = from.plan().awards().get(award);
      String period =
          other != null && other.periods().size() == 1 && !other.periods().contains(from.period())
              ? other.periods().get(0)
              : from.period();
      return periods.get(period);
    }

    private List<Book> all() {
      return books.values().stream()
          .flatMap(b -> b.values().stream().flatMap(p -> p.values().stream()))
          .toList();
    }

    Selection selection() {
      List<Book> all = all();
      return new Selection(
          all.stream().map(book -> Assembly.filled(book, hashes.getOrDefault(book, ""))).toList(),
          council == null ? null : council.minutes(),
          problems.sorted(),
          Warnings.of(all));
    }
  }
}
