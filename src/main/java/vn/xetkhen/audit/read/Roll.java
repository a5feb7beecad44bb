package vn.xetkhen.audit.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;

/** Calls the roll of a run's entries while it is read. For use by one thread. */
final class Roll {
  /** No run has as many; a number beyond was made up, and counts as this one. */
  private static final int MOST = 1 << 28;

  private final BitSet seen = new BitSet();
  private long last;
  private long dossiers;
  private long selections;
  private long twice;
  private @Nullable Long end;

  /** Notes a line. */
  void line(Line line, Recorded.@Nullable Type type) {
    Line.Heading heading = line.heading();
    if (heading == null) {
      return;
    }
    long seq = Math.min(heading.seq(), MOST);
    if (type == null) {
      end = line.is("end") ? Long.valueOf(seq) : end;
      return;
    }
    if (type == Recorded.Type.SELECTION) {
      selections++;
    } else {
      dossiers++;
    }
    twice += seq <= last || seen.get((int) seq) ? 1 : 0;
    seen.set((int) seq);
    last = Math.max(last, seq);
  }

  /** What the run lacks; to be asked after its last line. */
  Shortage shortage(Run run) {
    Long ended = end;
    long top = ended == null ? last : Math.max(last, ended - 1);
    List<Shortage.Gap> gaps = new ArrayList<>();
    for (int from = seen.nextClearBit(1); from <= top; ) {
      int next = seen.nextSetBit(from);
      long to = next < 0 ? top : next - 1L;
      gaps.add(new Shortage.Gap(from, to));
      from = next < 0 ? MOST + 1 : seen.nextClearBit(next);
    }
    long found = dossiers + selections;
    boolean counted = ended != null;
    long told = counted ? run.dossiers() + selections : found;
    long promised = gaps.isEmpty() ? told : Math.max(top, told);
    return new Shortage(gaps, promised, found, twice, counted);
  }
}
