package vn.xetkhen.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
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
  private static final Pattern VERDICT =
      Pattern.compile("\\b(?:ELIGIBLE|INELIGIBLE|UNDETERMINED)\\b");
  private static final String MASKED = "[masked]";

  /** Records tell times in UTC; where people read them it is Vietnam's. */
  private static final int VIETNAM = 7;

  private final Language language;
  private final boolean plain;
  private final String masked;
  private final Map<String, Text> words = new HashMap<>();

  /**
   * Values for a table.
   *
   * @param plain whether codes, times and NULL stay as the database has them
   */
  AnswerCells(Language language, boolean plain) {
    this.language = language;
    this.plain = plain;
    Messages own = Messages.beside(AnswerCells.class);
    this.masked = own.text("answer.masked").in(language);
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
      words.put("REFUSED", own.text("table.refused"));
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
    String type = head.type();
    if (head.number()) {
      return language == Language.VI ? text.replace('.', ',') : text;
    }
    if (type.equals("DATE") || type.startsWith("TIMESTAMP")) {
      return day(type.equals("TIMESTAMP") && !plain ? vietnam(text) : text);
    }
    text = text.replace(MASKED, masked);
    if (plain || type.equals("JSON")) {
      return text;
    }
    if (head.name().equals("verdicts")) {
      return VERDICT
          .matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
    }
    return word(head.name().equals("ground") ? "ground." + text : text, text);
  }

  private String word(String code) {
    return word(code, code);
  }

  private String word(String key, String otherwise) {
    Text word = words.get(key);
    return word == null ? otherwise : word.in(language);
  }

  private static String vietnam(String text) {
    try {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
          LocalDateTime.parse(text).plusHours(VIETNAM));
    } catch (DateTimeParseException e) {
      return text;
    }
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
