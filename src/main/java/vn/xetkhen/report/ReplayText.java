package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.replay.Difference;
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

  /** A value that is longer is told by its beginning. */
  private static final int LONGEST = 160;

  private final Writer out;
  private final Language language;
  private final int width;
  private final Paint paint;
  private final Messages messages = Messages.beside(ReplayText.class);

  /**
   * A report.
   *
   * @param width columns to wrap at
   */
  public ReplayText(Writer out, Language language, int width, Paint paint) {
    this.out = out;
    this.language = language;
    this.width = width;
    this.paint = paint;
  }

  @Override
  public void run(Run run) throws IOException {
    Page page = new Page(width);
    String version = run.engine().xetkhen();
    page.line(
        0,
        "",
        say("replay.run", run.id(), run.command(), VietnamTime.of(run.startedAt()), version),
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
      differs.differences().stream().limit(SHOWN).forEach(one -> difference(page, one));
      int more = differs.differences().size() - SHOWN;
      if (more > 0) {
        page.line(5, say("replay.more", more));
      }
    } else if (replayed instanceof Replayed.Not not && !not.why().toldAtOnce()) {
      page.line(2, "", say("replay.not", entry.address(), name(entry)), this::bad);
      page.line(5, not.text().in(language));
      not.problems().forEach(problem -> page.line(5, "• ", problem.line(language), s -> s));
    }
    flush(page);
  }

  private void difference(Page page, Difference one) {
    String clause = one.clause() == null ? "" : " " + say("replay.clause", one.clause());
    String at = one.pointer().isEmpty() ? say("replay.whole") : one.pointer();
    String content =
        at + clause + ": " + say("replay.values", value(one.recorded()), value(one.again()));
    page.line(5, "• ", content, UnaryOperator.identity());
  }

  private String value(@Nullable String json) {
    if (json == null) {
      return say("replay.none");
    }
    int end = Math.min(json.length(), LONGEST);
    end -= end < json.length() && Character.isHighSurrogate(json.charAt(end - 1)) ? 1 : 0;
    return end < json.length() ? json.substring(0, end) + "…" : json;
  }

  private String name(Recorded entry) {
    return switch (entry.type()) {
      case DECISION -> say("replay.decision", entry.where());
      case REFUSAL -> say("replay.refusal", entry.where());
      case SELECTION -> say("replay.selection");
    };
  }

  @Override
  public void damaged(Run run, Text why) throws IOException {
    flush(new Page(width).line(2, "", why.in(language), this::bad));
  }

  @Override
  public void sum(Run run, Sum sum) throws IOException {
    Page page = new Page(width);
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
    flush(page.gap());
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
