package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Excerpts;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** The facts of a recorded dossier, quoted from the text that the record keeps. */
final class RecordedFacts implements Facts {
  /** A fact has about ten fields, each on a line at most. */
  private static final int MOST_LINES = 24;

  private static final Messages MESSAGES = Messages.beside(RecordedFacts.class);

  private final @Nullable Excerpts excerpts;
  private final boolean masked;
  private final List<String> omissions;

  /** The facts of an entry's dossier. */
  RecordedFacts(Recorded entry) {
    Recorded.Kept kept = entry.dossier();
    String text = kept == null ? null : kept.text();
    Integer line = entry.line();
    this.excerpts = text == null ? null : Excerpts.of(text, line == null ? 1 : line);
    this.masked = entry.masked();
    this.omissions = entry.omissions();
  }

  @Override
  public @Nullable Quote at(String pointer) {
    Excerpts.Excerpt excerpt = excerpts == null ? null : excerpts.at(pointer);
    return excerpt == null
        ? null
        : new Quote(masked ? null : excerpt.line(), lines(excerpt.text()));
  }

  @Override
  public Text told() {
    return MESSAGES.text(excerpts == null ? "quote.hash" : masked ? "quote.masked" : "quote.full");
  }

  @Override
  public boolean leavesOut(String pointer) {
    return omissions.contains(pointer);
  }

  /** The lines of a text, moved to the left together. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int indent =
        lines.stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      String line = lines.get(i);
      moved.add(i == 0 ? line : line.substring(Math.min(indent, line.length())));
    }
    if (lines.size() > MOST_LINES) {
      moved.add("…");
    }
    return moved;
  }
}
