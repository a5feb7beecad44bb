package vn.xetkhen.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;

/** Reads the words and numbers that a plan.yaml chooses from a few. */
final class Choices {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** More places than a country has communes: a larger number is a slip. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final Problems problems;
  private final Values values;

  Choices(Problems problems, Values values) {
    this.problems = problems;
    this.values = values;
  }

  /** The constants of an enum as files write them: small letters and hyphens. */
  static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Choices::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One of the constants, or null after noting what stands there instead. */
  <T extends Enum<T>> @Nullable T one(Node.@Nullable Member member, T[] constants) {
    String written = member == null ? null : values.string(member.value(), Shape.TEXT);
    if (member == null || written == null) {
      return null;
    }
    for (T constant : constants) {
      if (word(constant).equals(written)) {
        return constant;
      }
    }
    problems.unknown(member.value(), "unknown-word", written, words(constants));
    return null;
  }

  /** One of the words, or null after noting what stands there instead. */
  @Nullable String word(Node.Member member, List<String> words) {
    String written = values.string(member.value(), Shape.TEXT);
    if (written != null && !words.contains(written)) {
      problems.unknown(member.value(), "unknown-word", written, words);
      return null;
    }
    return written;
  }

  /** A whole number from 0, or null. */
  @Nullable Integer whole(Node.@Nullable Member member) {
    if (member == null) {
      return null;
    }
    if (member.value() instanceof Node.Num number
        && number.value().signum() >= 0
        && number.value().compareTo(MOST) <= 0
        && number.value().stripTrailingZeros().scale() <= 0) {
      return number.value().intValueExact();
    }
    values.wrong(member.value(), Shape.WHOLE);
    return null;
  }

  /** A share above 0 and up to 100, or null. */
  @Nullable BigDecimal percent(Node.@Nullable Member member) {
    if (member == null) {
      return null;
    }
    if (member.value() instanceof Node.Num number
        && number.value().signum() > 0
        && number.value().compareTo(HUNDRED) <= 0) {
      return number.value();
    }
    values.wrong(member.value(), Shape.PERCENT);
    return null;
  }
}
