package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds texts that quote a value that is left out: letter for letter, as a day is written in
 * sentences, or spelt otherwise (capitals, marks, blanks, hyphens, as in {@code nguyen-van-a}).
 */
final class Quotes {
  /** Shorter texts are part of too many others; they are left out where they stand. */
  private static final int SHORTEST = 2;

  private static final int SHORTEST_FOLDED = 4;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> values = new HashSet<>();
  private final Set<String> folded = new HashSet<>();

  /** Adds every text of a value. */
  void add(JsonNode value) {
    if (value.isTextual()) {
      add(value.textValue());
    }
    value.forEach(this::add);
  }

  private void add(String text) {
    if (text.length() >= SHORTEST) {
      values.add(text);
    }
    String bare = fold(text);
    if (bare.length() - 2 >= SHORTEST_FOLDED) {
      folded.add(bare);
    }
    try {
      LocalDate day = LocalDate.parse(text);
      values.add(
          String.format(
              Locale.ROOT,
              "%02d/%02d/%04d",
              day.getDayOfMonth(),
              day.getMonthValue(),
              day.getYear()));
    } catch (DateTimeException e) {
      return; // most texts are no day
    }
  }

  /** Whether a value is a text that quotes one of them. */
  boolean in(JsonNode value) {
    if (!value.isTextual() || values.isEmpty()) {
      return false;
    }
    String text = value.textValue();
    if (values.stream().anyMatch(text::contains)) {
      return true;
    }
    String bare = folded.isEmpty() ? "" : fold(text);
    return folded.stream().anyMatch(bare::contains);
  }

  /** Whole words in small letters without marks, a blank before and after each. */
  private static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    return " " + BETWEEN.matcher(bare).replaceAll(" ").strip() + " ";
  }
}
