package vn.xetkhen.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object of a dossier, or its absence; every field of an absent part is absent, so every test on
 * it is UNKNOWN.
 */
record Part(JsonNode node) {
  static final Part ABSENT = new Part(MissingNode.getInstance());

  private static final List<String> LEVELS =
      List.of("NOT_COMPLETED", "COMPLETED", "GOOD", "EXCELLENT");
  private static final List<String> FORMS =
      List.of(
          "NONE", "REPRIMAND", "WARNING", "SALARY_REDUCTION", "DEMOTION", "REMOVAL", "DISMISSAL");

  Part part(String field) {
    return new Part(node.path(field));
  }

  /** The entries of a section, or null if the section is not declared. */
  @Nullable List<Part> list(String field) {
    JsonNode section = node.path(field);
    if (!section.isArray()) {
      return null;
    }
    List<Part> entries = new ArrayList<>();
    section.forEach(entry -> entries.add(new Part(entry)));
    return entries;
  }

  /** A text in NFC, or null if it is absent, null or made of spaces only. */
  @Nullable String text(String field) {
    JsonNode value = node.path(field);
    boolean blank = !value.isTextual() || value.textValue().codePoints().allMatch(Part::isSpace);
    return blank ? null : Normalizer.normalize(value.textValue(), Normalizer.Form.NFC);
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  String text(String field, String otherwise) {
    String text = text(field);
    return text == null ? otherwise : text;
  }

  @Nullable LocalDate day(String field) {
    String text = text(field);
    return text == null ? null : LocalDate.parse(text);
  }

  @Nullable BigDecimal number(String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? value.decimalValue() : null;
  }

  boolean isOf(int year) {
    return node.path("year").asInt() == year;
  }

  Answer is(String field, String... codes) {
    String text = text(field);
    return text == null ? Answer.UNKNOWN : Answer.of(List.of(codes).contains(text));
  }

  Answer has(String field) {
    return text(field) == null ? Answer.UNKNOWN : Answer.MET;
  }

  Answer yes(String field) {
    JsonNode value = node.path(field);
    return value.isBoolean() ? Answer.of(value.booleanValue()) : Answer.UNKNOWN;
  }

  Answer date(String field, Predicate<LocalDate> test) {
    LocalDate day = day(field);
    return day == null ? Answer.UNKNOWN : Answer.of(test.test(day));
  }

  Answer notAfter(String field, LocalDate last) {
    return date(field, day -> !day.isAfter(last));
  }

  Answer atLeast(String field, int least) {
    BigDecimal number = number(field);
    return number == null
        ? Answer.UNKNOWN
        : Answer.of(number.compareTo(BigDecimal.valueOf(least)) >= 0);
  }

  Answer level(String least) {
    return reaches(LEVELS, "level", least);
  }

  Answer form(String least) {
    return reaches(FORMS, "form", least);
  }

  private Answer reaches(List<String> scale, String field, String least) {
    String text = text(field);
    return text == null ? Answer.UNKNOWN : Answer.of(scale.indexOf(text) >= scale.indexOf(least));
  }

  /**
   * Whether the duties named include one of these; duties that are not stated are unknown, an empty
   * list is none.
   */
  Answer duty(String... codes) {
    JsonNode duties = node.path("duties");
    if (!duties.isArray()) {
      return Answer.UNKNOWN;
    }
    for (JsonNode duty : duties) {
      if (List.of(codes).contains(duty.asText())) {
        return Answer.MET;
      }
    }
    return Answer.NOT_MET;
  }
}
