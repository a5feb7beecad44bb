package vn.xetkhen.engine.sentence;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases that stand for several tests, for what plans ask again and again. */
@SuppressWarnings(
    "ImmutableEnumChecker") // the lists are made once and never change; the JDK has no type that
// says so
public enum Phrase {
  /**
   * A disciplinary record counts in a year: it is decided, and the violation or the decision falls
   * in the year.
   */
  COUNTS_IN(
      "countsIn",
      List.of(
          new Part(List.of("decided"), Verb.IS_TRUE),
          new Part(List.of("violatedOn", "decidedOn"), Verb.FALLS_IN))),
  /** A violation that is decided on falls in a year, whenever it was decided. */
  VIOLATED_IN(
      "violatedIn",
      List.of(
          new Part(List.of("decided"), Verb.IS_TRUE),
          new Part(List.of("violatedOn"), Verb.FALLS_IN)));

  /**
   * One of the tests; a verb that needs an argument is given the phrase's.
   *
   * @param fields one field, or two of which either may answer
   */
  public record Part(List<String> fields, Verb verb) {}

  private final String word;
  private final List<Part> parts;

  Phrase(String word, List<Part> parts) {
    this.word = word;
    this.parts = parts;
  }

  /** The word as rules write it. */
  public String word() {
    return word;
  }

  /** The tests it stands for. */
  public List<Part> parts() {
    return parts;
  }

  /** The phrase written so, or null where there is none. */
  public static @Nullable Phrase of(String word) {
    return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst().orElse(null);
  }
}
