package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.audit.read.Json;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.SelectionWording;
import vn.xetkhen.selection.Status;
import vn.xetkhen.selection.reward.Money;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** An entry of a record as people read it: what it is, then what was recorded. */
public final class RecordedText {
  /** Of a longer line of a dossier, this many characters are quoted. */
  private static final int LONGEST = 400;

  private final Language language;
  private final int width;
  private final Paint paint;
  private final Messages messages = Messages.beside(RecordedText.class);

  /**
   * A writer.
   *
   * @param width columns to wrap at
   */
  public RecordedText(Language language, int width, Paint paint) {
    this.language = language;
    this.width = width;
    this.paint = paint;
  }

  /**
   * A decision, explained as it was recorded.
   *
   * @param plan as recorded with it
   * @param selection of the run; null where it made none
   */
  public String decision(
      Recorded entry, Decision decision, Plan plan, @Nullable Recorded selection) {
    String tree =
        new DecisionTree(language, width, paint)
            .text(
                decision,
                plan,
                new RecordedFacts(entry),
                page -> place(page, entry, decision, selection));
    return head(entry, decision.plan().rulesSha256()) + read(entry, tree);
  }

  /** A refusal, with the lines of the dossier that it is about. */
  public String refusal(Recorded entry, Refusal refusal) {
    Page page = new Page(width);
    page.line(0, "", say("record.refused"), paint::strong);
    Recorded.Kept kept = entry.dossier();
    String text = kept == null ? null : kept.text();
    List<String> lines = text == null ? List.of() : text.lines().toList();
    int first = entry.line() == null ? 1 : entry.line();
    refusal
        .problems()
        .forEach(
            problem -> {
              page.line(2, "• ", problem.line(language), UnaryOperator.identity());
              int at = problem.at().line() - first;
              if (problem.pointer() != null && at >= 0 && at < lines.size()) {
                String line = lines.get(at).strip();
                String quoted = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
                page.line(
                    4, "│ ", say("quote.line", problem.at().line()) + " " + quoted, paint::faint);
              }
            });
    return head(entry, null) + read(entry, page.toString());
  }

  /** A selection: who was proposed and who was not, and why. */
  public String selection(Recorded entry) {
    Page page = new Page(width);
    for (JsonNode award : tree(entry).path("awards")) {
      JsonNode plan = award.path("plan");
      String title = both(award.path("title")).in(language);
      page.line(
          0,
          "",
          say("record.award", title, plan.path("period").asText(), plan.path("id").asText()),
          paint::strong);
      for (JsonNode placement : tree(entry).path("placements")) {
        if (placement.path("plan").equals(plan)) {
          placement(page, placement, true);
        }
      }
      page.gap();
    }
    tree(entry)
        .path("warnings")
        .forEach(warning -> page.line(2, "! ", both(warning.path("text")).in(language), s -> s));
    return head(entry, null) + read(entry, page.toString());
  }

  /** A text as people read it: what stands in JSON for a value left out is told in words. */
  private String read(Recorded entry, String text) {
    return entry.masked() ? text.replace(Masking.MASK, say("record.left")) : text;
  }

  /** What an entry is, where its tree cannot be shown. */
  public String head(Recorded entry, @Nullable String rulesSha256) {
    Page page = new Page(width);
    new RecordedHead(page, language, paint).write(entry, rulesSha256);
    return page.gap().toString();
  }

  private void place(Page page, Recorded entry, Decision decision, @Nullable Recorded selection) {
    page.gap().line(0, "", messages.text("select.tree").in(language), paint::strong);
    if (selection == null) {
      page.line(2, say("record.noSelection"));
      return;
    }
    page.line(2, say("record.selectionAt", selection.address()));
    JsonNode tree = tree(selection);
    for (JsonNode placement : tree.path("placements")) {
      if (of(placement, entry, decision, "/dossier/id")) {
        placement(page, placement, false);
        return;
      }
    }
    for (JsonNode award : tree.path("awards")) {
      for (JsonNode twice : award.path("setAside")) {
        if (of(twice, entry, decision, "/dossier")) {
          String line = twice.path("keptLine").isInt() ? ":" + twice.path("keptLine") : "";
          page.line(2, say("select.tree.setAside", twice.path("keptSource").asText() + line));
          return;
        }
      }
    }
    page.line(2, say(PlaceLines.leftOut(decision.verdict())));
  }

  /** Whether something of a selection is about an entry; where files are masked, by its dossier. */
  private static boolean of(JsonNode one, Recorded entry, Decision decision, String dossier) {
    boolean known = entry.source() != null;
    boolean where =
        !known
            || (one.path("source").asText().equals(entry.source())
                && one.path("line").asInt() == (entry.line() == null ? 0 : entry.line()));
    JsonNode plan = one.path("plan");
    boolean same =
        plan.isMissingNode() || plan.path("award").asText().equals(decision.plan().award());
    return where && same && one.at(dossier).asText().equals(decision.dossier().id());
  }

  private void placement(Page page, JsonNode placement, boolean named) {
    String status = status(placement.path("status").asText("")).toUpperCase(Locale.ROOT);
    JsonNode candidate = placement.path("candidate");
    String who =
        named
            ? " – "
                + say(
                    "record.who",
                    candidate.path("name").asText(),
                    placement.path("dossier").path("id").asText())
            : "";
    page.line(2, "", status + who, paint::strong);
    page.line(4, both(placement.path("reason").path("text")).in(language));
    JsonNode dong = placement.path("reward").path("dong");
    if (dong.isIntegralNumber()) {
      page.line(4, messages.text("select.tree.reward", Money.dong(dong.longValue())).in(language));
    }
  }

  private String status(String recorded) {
    for (Status one : Status.values()) {
      if (one.name().equals(recorded)) {
        return SelectionWording.status(one).in(language);
      }
    }
    return recorded.equals(PlacementJson.UNDETERMINED) ? say("record.undetermined") : recorded;
  }

  private static Text both(JsonNode text) {
    return new Text(text.path("vi").asText(), text.path("en").asText());
  }

  private static JsonNode tree(Recorded entry) {
    try {
      return Json.tree(entry.content());
    } catch (JsonProcessingException e) {
      return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
  }

  private String say(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
