package vn.xetkhen.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Entry;

/**
 * Takes from a decision what a list tells of it; what is the same for many is kept once. Safe for
 * use by several threads.
 */
public final class Judging {
  private final Views views = new Views();
  private final ConcurrentMap<List<String>, List<String>> clauses = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<Sensitivity>, List<Sensitivity>> changes =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<List<Note>, List<Note>> notes = new ConcurrentHashMap<>();
  private final ConcurrentMap<Map<String, @Nullable LocalDate>, Map<String, @Nullable LocalDate>>
      settings = new ConcurrentHashMap<>();

  /** What a list tells of a dossier that was decided under {@code plan}. */
  public Judged of(Entry entry, Decision decision, Plan plan) {
    List<String> deciding =
        decision.verdict() == Verdict.INELIGIBLE
            ? views.of(decision, plan).deciding().stream().map(Finding::clause).distinct().toList()
            : List.of();
    return new Judged(
        entry,
        once(clauses, deciding),
        once(changes, decision.sensitivity()),
        once(notes, decision.notes()),
        once(settings, decision.settings()));
  }

  private static <T> T once(ConcurrentMap<T, T> kept, T one) {
    return kept.computeIfAbsent(one, same -> same);
  }
}
