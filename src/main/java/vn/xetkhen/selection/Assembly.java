package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;

/** Puts together what was found about one award and period. */
final class Assembly {
  private Assembly() {}

  /**
   * All about one award and period.
   *
   * @param rulesSha256 of the rules that decided
   */
  static Selection.Filled filled(Book book, String rulesSha256) {
    List<Selection.Group> groups = new ArrayList<>();
    List<Selection.Undetermined> undetermined = new ArrayList<>();
    book.places()
        .groups()
        .keySet()
        .forEach(
            id -> {
              Book.Filled filled = book.filled(id);
              if (filled != null) {
                groups.add(with(book, filled.group()));
                undetermined.addAll(filled.undetermined());
              }
            });
    List<Placement> outside = new ArrayList<>();
    for (Entry entry : book.kept()) {
      Placement placement = book.placement(entry);
      if (placement != null && placement.group() == null) {
        outside.add(placement);
      }
      boolean ungrouped = entry.standing().group() == null;
      if (entry.verdict() == Verdict.UNDETERMINED
          && ungrouped
          && !entry.standing().unknown().isEmpty()
          && book.contradicts(entry) == null) {
        undetermined.add(new Selection.Undetermined(entry, null, null));
      }
    }
    return new Selection.Filled(
        new Decision.PlanRef(book.plan().id(), book.award().id(), book.period(), rulesSha256),
        groups,
        outside,
        undetermined,
        book.setAside(),
        new Selection.Counts(
            book.kept().size(),
            book.count(Verdict.ELIGIBLE),
            book.count(Verdict.INELIGIBLE),
            book.count(Verdict.UNDETERMINED)));
  }

  /** The group, with those of it who are contradicted and therefore did not compete. */
  private static Selection.Group with(Book book, Selection.Group group) {
    List<Placement> all = new ArrayList<>(group.placements());
    for (Entry entry : book.kept()) {
      Placement placement = book.placement(entry);
      if (placement != null
          && (placement.reason().code() == Code.CONTRADICTED
              || placement.reason().code() == Code.UNIT_CONTRADICTED)
          && group.id().equals(placement.group())) {
        all.add(placement);
      }
    }
    all.sort(Comparator.comparing(Placement::status));
    return new Selection.Group(
        group.id(),
        group.kind(),
        group.line(),
        group.places(),
        group.base(),
        group.competing(),
        all);
  }
}
