package vn.xetkhen.bench.floor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Level;

/** Tests as decisions record them. */
final class Asked {
  private Asked() {}

  static Test isTrue(String field, @Nullable Boolean actual) {
    return test(field, Op.IS_TRUE, actual, null, outcome(actual), null, null);
  }

  static Test is(String field, @Nullable String actual, String required) {
    Outcome outcome = actual == null ? Outcome.UNKNOWN : Outcome.of(actual.equals(required));
    return test(field, Op.IS, actual, required, outcome, null, null);
  }

  static Test isOneOf(String field, @Nullable String actual, List<String> required) {
    Outcome outcome = actual == null ? Outcome.UNKNOWN : Outcome.of(required.contains(actual));
    return test(field, Op.IS_ONE_OF, actual, required, outcome, null, null);
  }

  static Test is(@Nullable Level actual, Level required) {
    return level(Op.IS, actual, required, actual == required);
  }

  static Test atLeast(@Nullable Level actual, Level required) {
    return level(Op.AT_LEAST, actual, required, actual != null && actual.step() >= required.step());
  }

  private static Test level(Op op, @Nullable Level actual, Level required, boolean holds) {
    if (actual == null) {
      return test("level", op, null, required.name(), Outcome.UNKNOWN, null, null);
    }
    return holds
        ? test("level", op, actual.name(), required.name(), Outcome.MET, null, null)
        : test(
            "level",
            op,
            actual.name(),
            required.name(),
            Outcome.NOT_MET,
            Math.abs(actual.step() - required.step()),
            Test.Unit.STEPS);
  }

  static Test atLeastReprimand(@Nullable Form actual) {
    String required = Form.REPRIMAND.name();
    if (actual == null) {
      return test("form", Op.AT_LEAST, null, required, Outcome.UNKNOWN, null, null);
    }
    return actual == Form.NONE
        ? test("form", Op.AT_LEAST, actual.name(), required, Outcome.NOT_MET, 1, Test.Unit.STEPS)
        : test("form", Op.AT_LEAST, actual.name(), required, Outcome.MET, null, null);
  }

  static Test fallsIn(String field, @Nullable LocalDate actual, int year) {
    Outcome outcome = actual == null ? Outcome.UNKNOWN : Outcome.of(actual.getYear() == year);
    return test(field, Op.FALLS_IN, actual, year, outcome, null, null);
  }

  static Test test(
      String field,
      Op op,
      @Nullable Object actual,
      @Nullable Object required,
      Outcome outcome,
      @Nullable Number distance,
      Test.@Nullable Unit unit) {
    return new Test(field, op, actual, required, outcome, distance, unit, null, null, List.of());
  }

  private static Outcome outcome(@Nullable Boolean value) {
    return value == null ? Outcome.UNKNOWN : Outcome.of(value);
  }
}
