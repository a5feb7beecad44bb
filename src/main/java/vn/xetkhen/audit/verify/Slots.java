package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;

/** Gives each run the number that it was closed with, whatever its file is called now. */
final class Slots {
  private final NavigableMap<Integer, RunCheck> files;
  private final Trust trust;
  private final NavigableMap<Integer, RunCheck> placed = new TreeMap<>();
  private final Set<Integer> strange = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final List<Fault> faults;

  /**
   * Of a record.
   *
   * @param files the runs by the numbers that their files bear
   * @param faults where faults are added
   */
  Slots(NavigableMap<Integer, RunCheck> files, Trust trust, List<Fault> faults) {
    this.files = files;
    this.trust = trust;
    this.faults = faults;
    files
        .values()
        .forEach(
            run -> {
              Head head = run.head();
              String previous = head == null ? null : head.previousHead();
              if (previous != null) {
                named.add(previous);
              }
            });
  }

  /** The runs by their own numbers; those that do not belong to the record are left out. */
  NavigableMap<Integer, RunCheck> placed() {
    List<Integer> displaced = new ArrayList<>();
    files.forEach(
        (number, run) -> {
          Head head = run.head();
          if (head == null || head.run() == number || run.headTold()) {
            placed.put(number, run);
          } else {
            displaced.add(number);
          }
        });
    for (int number : displaced) {
      place(number, files.get(number));
    }
    twice();
    missing();
    return placed;
  }

  private void place(int number, @Nullable RunCheck run) {
    Head head = run == null ? null : run.head();
    if (run == null || head == null) {
      return;
    }
    int own = head.run();
    RunCheck there = placed.get(own);
    if (there != null && Objects.equals(there.hash(), run.hash())) {
      strange.add(number);
      faults.add(Fault.run(FaultKind.DUPLICATED, number, "run.twice", own));
    } else if (renumbered(number, run, head)) {
      placed.put(number, run);
      faults.add(Fault.head(FaultKind.ALTERED, number, run.last(), "run.renumbered", own, number));
    } else if (there == null && belongs(own, run, head)) {
      placed.put(own, run);
      faults.add(Fault.run(FaultKind.REORDERED, number, "run.moved", own, number));
    } else {
      strange.add(number);
      faults.add(Fault.run(FaultKind.FOREIGN, number, "run.strange-number", own));
    }
  }

  /** Whether the number in the head was altered, not the name of the file. */
  private boolean renumbered(int number, RunCheck run, Head head) {
    RunCheck before = files.get(number - 1);
    RunCheck after = files.get(number + 1);
    Head beforeHead = before == null ? null : before.head();
    Head afterHead = after == null ? null : after.head();
    boolean follows = Objects.equals(head.previousHead(), before == null ? null : before.hash());
    boolean shifted = beforeHead != null && beforeHead.run() - (number - 1) == head.run() - number;
    boolean vouched = afterHead != null && Objects.equals(afterHead.previousHead(), run.hash());
    Trust.Signed signed = trust.signed(run);
    boolean unsure = signed == Trust.Signed.BAD || (signed == Trust.Signed.NOT && !vouched);
    return follows && !shifted && unsure;
  }

  private boolean belongs(int own, RunCheck run, Head head) {
    RunCheck before = files.get(own - 1);
    boolean follows =
        head.previousHead() != null
            && files.values().stream()
                .anyMatch(other -> Objects.equals(other.hash(), head.previousHead()));
    boolean first = own == 1 && head.previousHead() == null && before == null;
    return follows || first || named.contains(String.valueOf(run.hash()));
  }

  /** A run that was begun once is there once. */
  private void twice() {
    Map<String, Integer> seen = new HashMap<>();
    placed.forEach(
        (number, run) -> {
          String nonce = run.content().nonce();
          Integer first = nonce == null ? null : seen.putIfAbsent(nonce, number);
          if (first != null && run.faults().isEmpty()) {
            faults.add(Fault.run(FaultKind.DUPLICATED, number, "run.again", first));
          }
        });
  }

  private void missing() {
    int last =
        Math.max(placed.isEmpty() ? 0 : placed.lastKey(), files.isEmpty() ? 0 : files.lastKey());
    for (int number = 1; number <= last; number++) {
      int first = number;
      while (number <= last && !placed.containsKey(number) && !strange.contains(number)) {
        number++;
      }
      if (number > first) {
        faults.add(Fault.runs(FaultKind.REMOVED, first, number - 1, "run.removed", number - first));
      }
    }
  }
}
