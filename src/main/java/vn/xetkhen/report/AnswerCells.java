package vn.xetkhen.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.xetkhen.audit.query.Answer;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Test;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.selection.Status;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;

/** Values of an answer as people read them. */
final class AnswerCells {
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9:.]+))?");

  private final Language language;
  private final boolean plain;
  private final Map<String, Text> words = new HashMap<>();

  /**
   * Values for a table.
   *
   * @param plain whether codes and NULL stay as the database has them
   */
  AnswerCells(Language language, boolean plain) {
    this.language = language;
    this.plain = plain;
    if (!plain) {
      Labels labels = new Labels();
      Messages statuses = Messages.beside(Status.class);
      for (Status status : Status.values()) {
        words.put(status.name(), statuses.text("status." + status.name()));
      }
      for (Verdict verdict : Verdict.values()) {
        words.put(verdict.name(), labels.of(verdict));
      }
      for (Test.Unit unit : Test.Unit.values()) {
        words.put(unit.name(), labels.of(unit));
      }
      for (Lack.Action action : Lack.Action.values()) {
        words.put(action.name(), labels.of(action));
      }
      for (Role role : Role.values()) {
        words.put("ground." + role.name(), labels.ground(role));
      }
      Messages own = Messages.beside(AnswerCells.class);
      words.put("true", own.text("answer.yes"));
      words.put("false", own.text("answer.no"));
    }
  }

  /** A value of a column. */
  String text(Answer.Head head, JsonNode value) throws IOException {
    if (value.isNull()) {
      return plain ? "NULL" : "–";
    }
    String text = AnswerRows.text(value);
    if (head.type().equals("JSON")) {
      return text;
    }
    if (head.type().equals("DATE") || head.type().startsWith("TIMESTAMP")) {
      return day(text);
    }
    Text word = words.get(head.name().equals("ground") ? "ground." + text : text);
    return word == null ? text : word.in(language);
  }

  /** Days are written as the language writes them. */
  private String day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return text;
    }
    String time = day.group(4) == null ? "" : " " + day.group(4);
    return language == Language.VI
        ? day.group(3) + "/" + day.group(2) + "/" + day.group(1) + time
        : day.group(1) + "-" + day.group(2) + "-" + day.group(3) + time;
  }
}
