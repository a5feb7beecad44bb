package vn.xetkhen.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.xetkhen.text.Sha256;

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
  static boolean isEntry(String line) {
    return line.startsWith("{\"type\":\"decision\"") || line.startsWith("{\"type\":\"refusal\"");
  }

  /** Takes in what a line says of the run as a whole. */
  void look(String text) throws IOException {
    if (isEntry(text)) {
      return;
    }
    RecordObject line = RecordObject.parse(text);
    switch (line.textOr("type")) {
      case "run" -> {
        for (String name :
            new String[] {
              "command", "arguments", "startedAt", "conditions", "dossiers", "mask", "engine",
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
        about.put("head", Sha256.hex(text.getBytes(StandardCharsets.UTF_8)));
        about.put("signed", line.text("signature") != null);
        about.put("key", line.text("key"));
      }
      default -> {
        // a later release may add lines that this page has no place for
      }
    }
  }
}
