package vn.xetkhen.audit.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults in the order in which they are told. */
final class FaultOrder {
  private FaultOrder() {}

  /** Receipts that do not match first, then by run and entry, then what is of no run. */
  static List<Fault> told(List<Fault> faults) {
    return sorted(vouched(faults));
  }

  /** Where a whole run is not vouched for, its altered entries vouch for no others. */
  private static List<Fault> vouched(List<Fault> faults) {
    Set<Integer> lost = new HashSet<>();
    for (Fault fault : faults) {
      Integer run = fault.run();
      if (run != null && fault.ofWholeRun()) {
        lost.add(run);
      }
    }
    List<Fault> vouched = new ArrayList<>();
    for (Fault fault : faults) {
      Integer run = fault.run();
      boolean alone = run != null && lost.contains(run) && fault.key().equals("entry.altered");
      vouched.add(alone ? fault.alone() : fault);
    }
    return vouched;
  }

  private static List<Fault> sorted(List<Fault> faults) {
    List<Fault> sorted = new ArrayList<>(faults);
    sorted.sort(
        (one, other) -> {
          int runs = Integer.compare(order(one.run()), order(other.run()));
          int entries = Long.compare(order(one.entry()), order(other.entry()));
          if (one.ofReceipt() != other.ofReceipt()) {
            return one.ofReceipt() ? -1 : 1;
          }
          return runs != 0 ? runs : entries != 0 ? entries : one.kind().compareTo(other.kind());
        });
    return sorted;
  }

  private static int order(@Nullable Integer run) {
    return run == null ? Integer.MAX_VALUE : run;
  }

  private static long order(@Nullable Long entry) {
    return entry == null ? -1 : entry;
  }
}
