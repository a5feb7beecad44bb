package vn.xetkhen.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** Says whose dossiers the entries are that faults name, as far as their lines can be read. */
final class Whose {
  private static final Messages MESSAGES = Messages.beside(Whose.class);
  private static final Text MASKED = MESSAGES.text("whose.masked");

  private final int run;
  private final Set<Long> wanted = new HashSet<>();
  private final Map<Long, Said> lines = new HashMap<>();

  /** What lines of one number say: null where several say different things, or nothing. */
  private record Said(@Nullable String type, @Nullable Text id, @Nullable Text whose) {
    static final Said NOTHING = new Said(null, null, null);
  }

  private Whose(int run) {
    this.run = run;
  }

  /**
   * Faults of a run with their places in words.
   *
   * @param in the lines of the run, as they stand in its file
   */
  static List<Fault> told(int run, List<Fault> faults, RunLines in) throws IOException {
    Whose whose = new Whose(run);
    faults.forEach(whose::want);
    try {
      int at = 0;
      for (Line line = in.next(); line != null; line = in.next()) {
        whose.read(line, at++);
      }
    } catch (RunLines.Damaged e) {
      return whose.named(faults); // as far as it can be read
    }
    return whose.named(faults);
  }

  private void want(Fault fault) {
    Long first = fault.entry();
    Long last = fault.lastEntry();
    if (first != null && last != null) {
      wanted.addAll(
          fault.kind() == FaultKind.REMOVED ? List.of(first - 1, last + 1) : List.of(first));
    }
  }

  private void read(Line line, int at) {
    Line.Heading heading = line.heading();
    long seq = heading == null ? at : heading.seq();
    if (wanted.contains(seq) && heading != null) {
      Said said = said(line, heading);
      lines.merge(seq, said, (one, other) -> one.equals(other) ? one : Said.NOTHING);
    }
  }

  private static Said said(Line line, Line.Heading heading) {
    String type = heading.type();
    try {
      if (type.equals("refusal")) {
        String source = EntryHead.texts(line.bytes(), type).get("source");
        Text text =
            source == null ? MESSAGES.text("whose.refusal") : MESSAGES.text("whose.source", source);
        return new Said(type, text, text);
      }
      byte[] content = type.equals("decision") ? line.content() : null;
      if (content != null) {
        Map<String, String> decision = EntryHead.texts(content, "verdict");
        Text id = value(decision.get("dossier/id"));
        Text name = value(decision.get("candidate/name"));
        return new Said(
            type, id, id == null || name == null ? id : Text.join(", ", List.of(id, name)));
      }
    } catch (IOException e) {
      return new Said(type, null, null);
    }
    return new Said(type, null, null);
  }

  private static @Nullable Text value(@Nullable String value) {
    return value == null ? null : value.equals(Masking.MASK) ? MASKED : Text.same(value);
  }

  private List<Fault> named(List<Fault> faults) {
    List<Fault> named = new ArrayList<>();
    faults.forEach(fault -> named.add(named(fault)));
    return named;
  }

  /** What was only moved or doubled is as it was recorded. */
  private static Text told(Fault fault, Text whose) {
    boolean same = fault.kind() == FaultKind.REORDERED || fault.kind() == FaultKind.DUPLICATED;
    return same
        ? MESSAGES.text("where.dossier", fault.where(), whose)
        : MESSAGES.text("where.whose", fault.where(), whose);
  }

  private Fault named(Fault fault) {
    Long first = fault.entry();
    Long last = fault.lastEntry();
    if (first == null || last == null) {
      return fault;
    }
    if (fault.kind() == FaultKind.REMOVED) {
      Text before = lines.getOrDefault(first - 1, Said.NOTHING).id();
      Text after = lines.getOrDefault(last + 1, Said.NOTHING).id();
      return before == null || after == null
          ? fault
          : fault.at(MESSAGES.text("where.between", fault.where(), before, after));
    }
    Said said = lines.getOrDefault(first, Said.NOTHING);
    String type = said.type();
    if (type == null
        || !first.equals(last)
        || fault.kind() == FaultKind.CUT_OFF
        || fault.ofHead()) {
      return fault;
    }
    Text whose = said.whose();
    return switch (type) {
      case "run" -> fault.at(MESSAGES.text("where.start", run));
      case "end" -> fault.at(MESSAGES.text("where.end", run));
      case "head" -> fault.at(MESSAGES.text("where.head", run));
      case "selection" -> fault.at(MESSAGES.text("where.selection", fault.where()));
      default -> whose == null ? fault : fault.at(told(fault, whose));
    };
  }
}
