package vn.xetkhen.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Head;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunLines;

/**
 * Writes runs of a record as {@code xetkhen.audit-export/1}: a line a decision, a refusal, a
 * candidate of a selection, with what others look for beside the recorded bytes. What was left out
 * of the record stays left out; that the record is intact is not looked at.
 */
public final class RecordExport {
  private final RecordFolder record;
  private final Writer out;

  /** An export to a writer, which stays open. */
  public RecordExport(RecordFolder record, Writer out) {
    this.record = record;
    this.out = out;
  }

  /**
   * How the entries of a run are known.
   *
   * @param head the hash of its last line; null where the file does not end as it must
   */
  record Run(
      int number,
      @Nullable String head,
      boolean signed,
      @Nullable String startedAt,
      @Nullable String command) {

    /** The id shown to people; null where the head is not known. */
    @Nullable String id() {
      return head == null ? null : Head.id(number, head);
    }
  }

  /**
   * Writes one run.
   *
   * @return the numbers of the lines, from 0, that stand there and could not be read
   * @throws IOException where its file cannot be read to the end, or the results cannot be written
   */
  public List<Long> run(int number) throws IOException {
    List<Long> skipped = new ArrayList<>();
    try (RunLines lines = RunLines.open(record.run(number))) {
      Line first = lines.next();
      Run run = run(number, first == null ? null : first.tree());
      long at = 1;
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!line(run, line)) {
          skipped.add(at);
        }
        at++;
      }
    }
    return skipped;
  }

  /** Writes what a line holds; whether it is one of a run. */
  private boolean line(Run run, Line line) throws IOException {
    if (line.is("decision") || line.is("refusal")) {
      JsonNode tree;
      try {
        tree = line.tree();
      } catch (RecordException e) {
        return false;
      }
      if (line.content() == null) {
        return false;
      }
      out.append(ExportLine.entry(run, line, tree)).append('\n');
      return true;
    }
    return line.is("selection") ? selection(run, line) : line.is("end") || line.is("head");
  }

  private Run run(int number, @Nullable JsonNode begun) throws IOException {
    String head = null;
    boolean signed = false;
    for (Line line : RunLines.last(record.run(number))) {
      if (line.is("head")) {
        head = line.hash();
        signed = line.tree().hasNonNull("signature");
      }
    }
    return new Run(
        number,
        head,
        signed,
        begun == null ? null : begun.path("startedAt").textValue(),
        begun == null ? null : begun.path("command").textValue());
  }

  /** A selection may be long: its candidates are read one at a time. */
  private boolean selection(Run run, Line line) throws IOException {
    byte[] content = line.content();
    if (content == null) {
      return false;
    }
    JsonNode omissions = ExportLine.omissions(line);
    try (PlacementBytes placements = new PlacementBytes(content)) {
      int index = 0;
      for (byte[] one = placements.next(); one != null; one = placements.next()) {
        String text = new String(one, StandardCharsets.UTF_8);
        out.append(ExportLine.placement(run, line, index, text, omissions)).append('\n');
        index++;
      }
    }
    return true;
  }
}
