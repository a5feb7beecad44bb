package vn.xetkhen.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.VietnamTime;

/**
 * Writes what an entry of a record is: of which run, when, by what, about what, what is left out.
 */
final class RecordedHead {
  private static final int LABEL = 22;

  private final Page page;
  private final Language language;
  private final Paint paint;
  private final Messages messages = Messages.beside(RecordedHead.class);

  RecordedHead(Page page, Language language, Paint paint) {
    this.page = page;
    this.language = language;
    this.paint = paint;
  }

  /**
   * Writes it.
   *
   * @param rulesSha256 the hash of the rules; null where there are none
   */
  void write(Recorded entry, @Nullable String rulesSha256) {
    Run run = entry.run();
    String type = say("record.type." + entry.type().name());
    page.line(0, "", say("record.title", type, entry.address()), paint::strong);
    item(
        "record.run",
        say("record.runLine", run.id(), command(messages, run), VietnamTime.of(run.startedAt())));
    item("record.version", say("tree.engine", run.engine().xetkhen(), run.engine().drools()));
    String conditions = conditions(run);
    if (!conditions.isEmpty()) {
      item("record.conditions", conditions);
    }
    if (entry.type() != Recorded.Type.SELECTION) {
      item("record.source", entry.source() == null ? masked() : entry.where());
      Recorded.Kept kept = entry.dossier();
      String hash = kept == null ? say("record.unread") : kept.sha256();
      item("record.dossier", hash == null ? masked() : hash);
    }
    if (rulesSha256 != null) {
      item("record.rules", rulesSha256);
    }
    if (entry.rewards() != null) {
      item("record.rewards", entry.rewards());
    }
    if (entry.council() != null) {
      item("record.council", entry.council());
    }
    item("record.hash", entry.hash());
    String content = Sha256.hex(entry.content().getBytes(StandardCharsets.UTF_8));
    item("record.contentHash." + entry.type().name(), content);
    item("record.signature", say(run.signed() ? "record.signed" : "record.unsigned"));
    if (!entry.omissions().isEmpty()) {
      item("record.masked", say("record.maskedCount", entry.omissions().size()));
      entry.omissions().forEach(pointer -> page.line(2 + LABEL, pointer));
    }
    page.line(2, "", say("record.asRecorded"), paint::faint);
  }

  private String masked() {
    return say("record.left");
  }

  private static String conditions(Run run) {
    List<String> given = new ArrayList<>();
    if (run.asOf() != null) {
      given.add("--as-of " + run.asOf());
    }
    for (Map.Entry<String, String> one : run.readings().entrySet()) {
      given.add("--reading " + one.getKey() + "=" + one.getValue());
    }
    run.settings().forEach((key, day) -> given.add("--set " + key + "=" + day));
    if (run.decidedOn() != null) {
      given.add("--decided-on " + run.decidedOn());
    }
    return String.join(" ", given);
  }

  private void item(String key, String content) {
    String label = say(key);
    if (Cells.width(label) < LABEL) {
      page.line(2, Cells.pad(label, LABEL), content, UnaryOperator.identity());
    } else {
      page.line(2, label);
      page.line(2 + LABEL, content);
    }
  }

  /** What a run's command is called, with the command itself: {@code xếp suất (select)}. */
  static Text command(Messages messages, Run run) {
    String key = "record.command." + run.command();
    return messages.has(key) ? messages.text(key) : Text.same(run.command());
  }

  private String say(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
