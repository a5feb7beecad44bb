package vn.xetkhen.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RunLines;

/** One closed run: what its first and last lines say of it, and the places it gave. */
final class RecordRun {
  private final int number;
  private final Map<String, Object> about = new LinkedHashMap<>();
  private final RecordPlaces places = new RecordPlaces();

  /**
   * A run.
   *
   * @param number from 1
   */
  RecordRun(int number) {
    this.number = number;
    about.put("run", number);
  }

  int number() {
    return number;
  }

  RecordPlaces places() {
    return places;
  }

  /** What the page's summary says of the run. */
  Map<String, Object> about() {
    return about;
  }

  /** Whether a line holds a decision or a refusal, told by how it begins. */
  static boolean isEntry(Line line) {
    return line.is("decision") || line.is("refusal");
  }

  /** Whether all that was looked at could be read. */
  boolean whole() {
    return !about.containsKey("damaged");
  }

  /** The run cannot be read further. */
  void damaged() {
    about.put("damaged", true);
  }

  /** Takes in what the lines say of the run as a whole; one without its last line is damaged. */
  void look(RunLines lines) throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!isEntry(line)) {
        look(line);
      }
    }
    if (!about.containsKey("head")) {
      damaged();
    }
  }

  private void look(Line read) throws IOException {
    RecordObject line = RecordObject.parse(read);
    switch (line.textOr("type")) {
      case "run" -> {
        for (String name :
            new String[] {
              "command",
              "arguments",
              "startedAt",
              "conditions",
              "dossiers",
              "mask",
              "engine",
              "java"
            }) {
          about.put(name, line.value(name));
        }
      }
      case "selection" -> {
        places.add(line.object("selection"));
        about.put("decidedOn", line.object("selection").text("decidedOn"));
      }
      case "end" -> {
        about.put("endedAt", line.text("endedAt"));
        about.put("exit", line.integer("exit"));
        about.put("counts", line.value("counts"));
        about.put("packs", line.value("packs"));
      }
      case "head" -> {
        about.put("head", read.hash());
        about.put("signed", line.text("signature") != null);
        about.put("key", line.text("key"));
      }
      default -> {
        // a later release may add lines that this page has no place for
      }
    }
  }
}
