package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.audit.replay.Sum;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.VietnamTime;

/** What replaying a record comes to, as lines for people: what is not the same, then the sums. */
public final class ReplayText implements ReplayReport {
  /** One edit of a rule is seen in this many places at most, as a rule. */
  private static final int SHOWN = 12;

  private final Writer out;
  private final Language language;
  private final int width;
  private final Paint paint;
  private final String record;
  private final DifferenceWords words;
  private final Messages messages = Messages.beside(ReplayText.class);
  private final Map<Replayed.Not, List<Recorded>> packs = new LinkedHashMap<>();
  private List<Text> lacks = List.of();

  /**
   * A report.
   *
   * @param width columns to wrap at
   * @param record the record as the user named it
   */
  public ReplayText(Writer out, Language language, int width, Paint paint, String record) {
    this.out = out;
    this.language = language;
    this.width = width;
    this.paint = paint;
    this.record = record;
    this.words = new DifferenceWords(language);
  }

  @Override
  public void run(Run run) throws IOException {
    Page page = new Page(width);
    String version = run.engine().xetkhen();
    page.line(
        0,
        "",
        say("replay.run", run.id(), command(run), VietnamTime.of(run.startedAt()), version),
        paint::strong);
    flush(page);
  }

  @Override
  public void entry(Recorded entry, Replayed replayed) throws IOException {
    Page page = new Page(width);
    if (replayed instanceof Replayed.Differs differs) {
      page.line(2, "", say("replay.differs", entry.address(), name(entry)), this::bad);
      if (differs.otherVersion()) {
        page.line(5, say("replay.version"));
      }
      differs.differences().stream()
          .limit(SHOWN)
          .forEach(one -> page.line(5, "• ", words.said(one), UnaryOperator.identity()));
      int more = differs.differences().size() - SHOWN;
      if (more > 0) {
        page.line(5, say("replay.more", more));
      }
    } else if (replayed instanceof Replayed.Not not && not.why().ofPack()) {
      packs.computeIfAbsent(not, why -> new ArrayList<>()).add(entry);
    } else if (replayed instanceof Replayed.Not not && !not.why().toldAtOnce()) {
      page.line(2, "", say("replay.not", entry.address(), name(entry)), this::bad);
      page.line(5, not.text().in(language));
      not.problems().forEach(problem -> page.line(5, "• ", problem.line(language), s -> s));
    }
    flush(page);
  }

  /** What cannot be replayed for want of one pack, told once. */
  private void packs(Page page) {
    packs.forEach(
        (why, entries) -> {
          String first = entries.get(0).address();
          String last = entries.get(entries.size() - 1).address();
          String which = entries.size() == 1 ? first : first + "–" + last;
          page.line(2, "", say("replay.not.pack", entries.size(), which), this::bad);
          page.line(5, why.text().in(language));
          why.problems().forEach(problem -> page.line(5, "• ", problem.line(language), s -> s));
        });
    packs.clear();
  }

  private String name(Recorded entry) {
    if (entry.type() == Recorded.Type.SELECTION) {
      return say("replay.selection");
    }
    String who = DifferenceWords.who(entry.content());
    String where = entry.where();
    String about = who.isEmpty() || where.isEmpty() ? who + where : who + " (" + where + ")";
    return say(
        entry.type() == Recorded.Type.DECISION ? "replay.decision" : "replay.refusal", about);
  }

  @Override
  public void shortage(Run run, Shortage shortage, List<Text> told) throws IOException {
    lacks = told;
  }

  @Override
  public void lost(String runs, Text told) throws IOException {
    flush(new Page(width).line(0, "", told.in(language), this::bad).gap());
  }

  @Override
  public void damaged(Run run, Text why) throws IOException {
    flush(new Page(width).line(2, "", why.in(language), this::bad));
  }

  @Override
  public void sum(Run run, Sum sum) throws IOException {
    Page page = new Page(width);
    packs(page);
    page.line(2, say("replay.equal", sum.equal()));
    if (sum.otherVersion() > 0) {
      page.line(2, say("replay.equal.version", sum.otherVersion()));
    }
    page.line(
        2,
        "",
        say("replay.differ", sum.differ()),
        sum.differ() > 0 ? this::bad : UnaryOperator.identity());
    if (sum.notInAll() > 0) {
      page.line(2, say("replay.not.sum", sum.notInAll()));
      for (Map.Entry<Replayed.Why, Long> why : sum.not().entrySet()) {
        page.line(5, "• ", say("replay.why." + why.getKey().name(), why.getValue()), s -> s);
      }
    }
    if (sum.differ() > 0) {
      page.line(2, say("replay.todo", record));
    }
    lacks.forEach(lack -> page.line(2, "", lack.in(language), this::bad));
    lacks = List.of();
    flush(page.gap());
  }

  /** What a run's command is called, with the command itself. */
  private String command(Run run) {
    return RecordedHead.command(messages, run).in(language);
  }

  private String bad(String line) {
    return paint.outcome(Outcome.NOT_MET, line);
  }

  private String say(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }

  private void flush(Page page) throws IOException {
    out.write(page.toString());
    out.flush();
  }
}
