package vn.xetkhen.rulecheck.scaffold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * What a new pack's writer has said of the plan. What is not said has a preset, mostly a
 * placeholder with {@code …} where something is to be filled in. Not for use by several threads.
 */
public final class Answers {
  /** Stands in every placeholder, and in no other preset. */
  static final String OPEN = "…";

  private static final Messages MESSAGES = Messages.beside(Answers.class);

  private final String id;
  private final Map<Question, String> given = new EnumMap<>(Question.class);

  /**
   * Nothing is said yet.
   *
   * @param id the plan's id, for which {@link PlanId#refusal} has nothing to say
   */
  public Answers(String id) {
    this.id = id;
  }

  /** The plan's id. */
  public String id() {
    return id;
  }

  /**
   * Keeps an answer. Questions are answered in their order: the last day is held against the first.
   *
   * @return why it does not fit, and then it is not kept; null where it fits
   */
  public @Nullable Text answer(Question question, String written) {
    if (question == Question.DISTRICT && written.isBlank()) {
      given.put(question, "");
      return null;
    }
    Written read =
        switch (question) {
          case PERIOD -> Written.period(written);
          case FROM -> Written.day(written);
          case TO -> Written.day(written, LocalDate.parse(value(Question.FROM)));
          default -> Written.line(written);
        };
    if (read.refusal() == null) {
      given.put(question, read.value());
    }
    return read.refusal();
  }

  /** Whether a question was answered. */
  public boolean answered(Question question) {
    return given.containsKey(question);
  }

  /**
   * What holds where a question is not answered; empty for a province's plan without district; null
   * where it has to be answered: the period of an id that ends in no year.
   */
  public @Nullable String preset(Question question) {
    return switch (question) {
      case TITLE_VI -> MESSAGES.text("preset.title").vi();
      case TITLE_EN -> MESSAGES.text("preset.title").en();
      case NUMBER_VI -> MESSAGES.text("preset.number").vi();
      case NUMBER_EN -> MESSAGES.text("preset.number").en();
      case AUTHORITY_VI -> MESSAGES.text("preset.authority").vi();
      case AUTHORITY_EN -> MESSAGES.text("preset.authority").en();
      case PROVINCE -> MESSAGES.text("preset.province").vi();
      case DISTRICT -> "";
      case PERIOD -> PlanId.years(id);
      case FROM -> period() == null ? null : years().get(0) + "-01-01";
      case TO -> period() == null ? null : lastDay();
    };
  }

  /** The questions whose answer is still a placeholder. */
  public List<Question> open() {
    return Arrays.stream(Question.values()).filter(q -> value(q).contains(OPEN)).toList();
  }

  /**
   * The answer, or else the preset.
   *
   * @throws IllegalStateException where there is neither
   */
  String value(Question question) {
    String value = given.containsKey(question) ? given.get(question) : preset(question);
    if (value == null) {
      throw new IllegalStateException(question + " has to be answered");
    }
    return value;
  }

  /** The first and the last year of the period. */
  List<Integer> years() {
    String[] years = value(Question.PERIOD).split("-", -1);
    return List.of(Integer.valueOf(years[0]), Integer.valueOf(years[years.length - 1]));
  }

  private @Nullable String period() {
    return given.containsKey(Question.PERIOD) ? given.get(Question.PERIOD) : PlanId.years(id);
  }

  /** The end of the period's last year, or of the year in which the plan comes into force. */
  private String lastDay() {
    int from = LocalDate.parse(value(Question.FROM)).getYear();
    return Math.max(from, years().get(1)) + "-12-31";
  }
}
