package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;

/**
 * Looks through one run, line by line; only where its lines do not follow one another are they read
 * a second time, to tell what was done. Safe for use by several threads.
 */
final class RunChecker {
  private static final Set<String> ENTRIES = Set.of("decision", "refusal", "selection");

  private final RecordFolder record;

  RunChecker(RecordFolder record) {
    this.record = record;
  }

  /** What is found in a run. */
  RunCheck check(int number) {
    Pass pass = new Pass(number);
    RunLines.@Nullable Damaged damaged = null;
    try (RunLines lines = RunLines.open(record.run(number))) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        pass.add(line);
      }
    } catch (RunLines.Damaged e) {
      damaged = e;
    } catch (IOException e) {
      return unreadable(number, e);
    }
    List<Fault> faults = new ArrayList<>();
    if (damaged != null && (!damaged.cut() || pass.broken >= 0)) {
      long entry = pass.broken < 0 ? pass.count : pass.broken;
      String key = pass.headSeen() && pass.broken < 0 ? "stream.behind" : "stream.altered";
      faults.add(Fault.entry(FaultKind.ALTERED, number, entry, key));
      return new RunCheck(
          number, null, null, -1, null, pass.content.counted(faults), whose(number, faults));
    }
    boolean cut = damaged != null;
    if (pass.broken >= 0 || cut || !pass.headSeen()) {
      long end;
      try {
        Tampering tampering = tampering(number, cut, pass.content.unsound());
        faults.addAll(tampering.faults());
        end = tampering.last();
      } catch (IOException e) {
        return unreadable(number, e);
      }
      boolean complete = faults.stream().noneMatch(fault -> fault.kind() == FaultKind.CUT_OFF);
      keep(faults, pass.content.faults());
      return ended(number, complete ? pass.last : null, end, pass, faults);
    }
    faults.addAll(pass.structure);
    faults.addAll(pass.content.faults());
    faults.addAll(pass.content.whole());
    return ended(number, pass.last, pass.count - 1L, pass, faults);
  }

  private static RunCheck unreadable(int number, IOException e) {
    Fault fault =
        Fault.run(FaultKind.UNREADABLE, number, "run.unreadable", RecordException.reason(e));
    return new RunCheck(number, null, null, -1, null, RunCheck.Content.NONE, List.of(fault));
  }

  private RunCheck ended(int number, @Nullable Line last, long end, Pass pass, List<Fault> faults) {
    Head head = null;
    try {
      head = last == null ? null : Head.of(last);
    } catch (RecordException e) {
      faults.removeIf(fault -> fault.names(end)); // told as what it is
      faults.add(Fault.head(FaultKind.ALTERED, number, end, "head.json"));
    }
    RunCheck.Content content = pass.content.counted(faults);
    Boolean signed = head == null ? null : Trust.verifies(head);
    return new RunCheck(
        number, head == null ? null : last, head, end, signed, content, whose(number, faults));
  }

  private List<Fault> whose(int number, List<Fault> faults) {
    if (faults.isEmpty()) {
      return faults;
    }
    try (RunLines lines = RunLines.open(record.run(number))) {
      return Whose.told(number, faults, lines);
    } catch (IOException e) {
      return faults; // told without names
    }
  }

  /** What does not fit in entries that nothing is told of yet. */
  private static void keep(List<Fault> faults, List<Fault> more) {
    for (Fault fault : more) {
      Long entry = fault.entry();
      if (entry == null || faults.stream().noneMatch(told -> told.names(entry))) {
        faults.add(fault);
      }
    }
  }

  private Tampering tampering(int number, boolean cut, Set<Integer> unsound) throws IOException {
    List<Link> links = new ArrayList<>();
    try (RunLines lines = RunLines.open(record.run(number))) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        links.add(new Link(links.size(), line.heading(), line.hash()));
      }
    } catch (RunLines.Damaged e) {
      return new Tampering(number, links, cut, unsound);
    }
    return new Tampering(number, links, cut, unsound);
  }

  /** The first reading. */
  private static final class Pass {
    private final int number;
    private final RunContent content;
    private final List<Fault> structure = new ArrayList<>();
    private int count;
    private long broken = -1;
    private @Nullable String hash;
    private @Nullable Line last;

    Pass(int number) {
      this.number = number;
      this.content = new RunContent(number);
    }

    boolean headSeen() {
      return last != null && last.is("head");
    }

    void add(Line line) {
      Line.Heading heading = line.heading();
      boolean follows =
          heading != null && heading.seq() == count && Objects.equals(heading.prev(), hash);
      if (!follows && broken < 0) {
        broken = count;
      }
      if (broken < 0 && !belongs(line)) {
        structure.add(Fault.entry(FaultKind.CONTENT, number, count, "content.order"));
      }
      content.add(line, count);
      hash = line.hash();
      last = line;
      count++;
    }

    /** First the run, then entries, the end, and the head. */
    private boolean belongs(Line line) {
      Line before = last;
      if (before == null) {
        return line.is("run");
      }
      Line.Heading heading = line.heading();
      boolean entry = heading != null && ENTRIES.contains(heading.type());
      if (before.is("end")) {
        return line.is("head");
      }
      return !before.is("head") && (entry || line.is("end"));
    }
  }
}
