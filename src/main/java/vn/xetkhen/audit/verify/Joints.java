package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;

/**
 * Where runs do not follow one another, tells which of the two is not what it was: each names the
 * head of the run before, as each line does within a run.
 */
final class Joints {
  /** Digits by which people tell heads. */
  private static final int SHOWN = 12;

  private final NavigableMap<Integer, RunCheck> runs;
  private final Trust trust;
  private final List<Fault> faults;
  private final Set<Integer> open = new TreeSet<>();
  private final Set<Integer> told = new HashSet<>();

  /**
   * Of a record.
   *
   * @param runs by number
   * @param faults where faults are added
   */
  Joints(NavigableMap<Integer, RunCheck> runs, Trust trust, List<Fault> faults) {
    this.runs = runs;
    this.trust = trust;
    this.faults = faults;
    for (Fault fault : faults) {
      Integer number = fault.run();
      RunCheck run = number == null ? null : runs.get(number);
      if (run != null && run.head() != null && fault.names(run.last())) {
        told.add(run.number());
      }
    }
  }

  /** Adds the faults of joints, signatures and receipts. */
  void check() {
    for (int number : runs.keySet()) {
      if (!joined(number)) {
        open.add(number);
      }
    }
    open.forEach(this::blame);
    runs.forEach(this::own);
    trust.receipts().forEach(this::receipt);
  }

  /** Whether a run follows the one before it, as far as both are there. */
  private boolean joined(int number) {
    Head head = head(number);
    RunCheck before = runs.get(number - 1);
    if (head == null || (number > 1 && (before == null || before.hash() == null))) {
      return true;
    }
    return Objects.equals(head.previousHead(), before == null ? null : before.hash());
  }

  private @Nullable Head head(int number) {
    RunCheck run = runs.get(number);
    return run == null ? null : run.head();
  }

  /** Of two runs that do not follow one another, tells which is not what it was. */
  private void blame(int number) {
    boolean later = laterIsWrong(number);
    int wrong = later ? number : number - 1;
    RunCheck run = runs.get(wrong);
    Head head = run == null ? null : run.head();
    if (run == null || head == null || !told.add(wrong)) {
      return;
    }
    RunCheck before = runs.get(number - 1);
    boolean slip = later && Link.nearly(head.previousHead(), before == null ? null : before.hash());
    boolean foreign = later && !slip && run.canonical() && trust.signed(run) != Trust.Signed.BAD;
    faults.add(
        Fault.head(
            foreign ? FaultKind.FOREIGN : FaultKind.ALTERED,
            wrong,
            run.last(),
            foreign ? "run.foreign" : later ? "run.joint-altered" : "run.rewritten",
            number - 1,
            number));
  }

  private boolean laterIsWrong(int number) {
    RunCheck before = runs.get(number - 1);
    Head earlier = head(number - 1);
    Head later = head(number);
    if (before == null || earlier == null || later == null) {
      return true;
    }
    if (Link.nearly(later.previousHead(), before.hash()) || receipted(number - 1)) {
      return true;
    }
    if (receipted(number) || before.headTold()) {
      return false;
    }
    boolean bad = bad(number);
    if (bad != bad(number - 1)) {
      return bad;
    }
    if (open.contains(number - 1) || open.contains(number + 1)) {
      return !open.contains(number - 1);
    }
    List<String> keys = others(number);
    return keys.contains(key(earlier)) && !keys.contains(key(later));
  }

  private boolean bad(int number) {
    RunCheck run = runs.get(number);
    return run != null && (trust.signed(run) == Trust.Signed.BAD || !run.canonical());
  }

  /** The keys of all runs but two that follow one another. */
  private List<String> others(int number) {
    List<String> keys = new ArrayList<>();
    for (int other : runs.keySet()) {
      Head one = head(other);
      if (one != null && other != number && other != number - 1) {
        keys.add(key(one));
      }
    }
    return keys;
  }

  private static String key(Head head) {
    String key = head.key();
    return key == null ? "" : key;
  }

  private boolean receipted(int number) {
    RunCheck run = runs.get(number);
    return trust.of(number).stream()
        .anyMatch(receipt -> run != null && receipt.head().equals(run.hash()));
  }

  /** What a head says of itself. */
  private void own(int number, RunCheck run) {
    Head head = run.head();
    if (head == null) {
      return;
    }
    Trust.Signed signed = trust.signed(run);
    boolean already = told.contains(number);
    if (signed == Trust.Signed.BAD && !already) {
      faults.add(Fault.head(FaultKind.WRONG_KEY, number, run.last(), "key.bad"));
    } else if (signed == Trust.Signed.OTHER_KEY) {
      String own = String.valueOf(Trust.fingerprint(head));
      faults.add(Fault.head(FaultKind.WRONG_KEY, number, run.last(), "key.other", own));
    } else if (signed == Trust.Signed.NOT && !trust.keys().isEmpty()) {
      faults.add(Fault.head(FaultKind.UNSIGNED, number, run.last(), "key.unsigned"));
    } else if (!already && !run.canonical()) {
      faults.add(Fault.head(FaultKind.CONTENT, number, run.last(), "head.form"));
    }
  }

  private void receipt(Receipt receipt) {
    RunCheck run = runs.get(receipt.run());
    int last = runs.isEmpty() ? 0 : runs.lastKey();
    if (receipt.run() > last) {
      faults.add(
          Fault.runs(
              FaultKind.CUT_OFF, last + 1, receipt.run(), "receipt.cut", last, receipt.run()));
      return;
    }
    String hash = run == null ? null : run.hash();
    if (run != null && hash != null && !receipt.head().equals(hash)) {
      faults.add(
          Fault.head(
              FaultKind.ALTERED,
              receipt.run(),
              run.last(),
              "receipt.other",
              receipt.run(),
              receipt.head().substring(0, SHOWN),
              hash.substring(0, SHOWN)));
    }
  }
}
