package vn.xetkhen.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.decision.Outcome.MET;
import static vn.xetkhen.decision.Outcome.NOT_MET;
import static vn.xetkhen.decision.Outcome.UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeferralTest {
  private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
  private static final LocalDate LEAP = LocalDate.of(2024, 2, 28);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  private static vn.xetkhen.decision.Test test(String field, Object actual) {
    return new vn.xetkhen.decision.Test(
        field, Op.ON_OR_AFTER, actual, null, NOT_MET, null, null, null, null, List.of());
  }

  private static Row record(Outcome outcome, LocalDate until) {
    return new Row(
        "/discipline/0",
        "Discipline",
        Map.of(),
        outcome,
        List.of(test("decidedOn", LocalDate.of(2030, 1, 1)), test("effectiveUntil", until)),
        List.of());
  }

  private static Check check(Row... rows) {
    return new Check(
        "I.2.e/decided",
        Quantifier.NONE,
        null,
        NOT_MET,
        new Check.RuleAt("a.drl", 1),
        Arrays.asList(rows));
  }

  private static LocalDate until(Check... checks) {
    return Deferral.until(List.of(checks), "effectiveUntil");
  }

  @Test
  void theDayAfterTheLastRecordThatApplies() {
    assertThat(until(check(record(MET, LEAP)))).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(until(check(record(MET, LAST)))).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(until(check(record(MET, MAY), record(MET, LAST), record(MET, LEAP))))
        .isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(until(check(record(MET, LEAP)), check(record(MET, MAY))))
        .isEqualTo(LocalDate.of(2024, 5, 11));
  }

  @Test
  void recordsThatDoNotApplyAreLeftOut() {
    assertThat(until(check(record(MET, LEAP), record(NOT_MET, LAST))))
        .isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(until(check(record(NOT_MET, LAST)))).isNull();
    assertThat(until(check())).isNull();
    assertThat(until()).isNull();
  }

  /** Whether one that may apply lasts longer than those that do is what nobody knows yet. */
  @Test
  void recordsThatMayApplyLeaveItOpenWhereTheyLastLonger() {
    assertThat(until(check(record(MET, LEAP), record(UNKNOWN, LAST)))).isNull();
    assertThat(until(check(record(UNKNOWN, LAST)), check(record(MET, LEAP)))).isNull();
    assertThat(until(check(record(MET, LEAP), record(UNKNOWN, LEAP))))
        .isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(until(check(record(UNKNOWN, LEAP), record(MET, LAST))))
        .isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(until(check(record(UNKNOWN, LAST)))).isNull();
  }

  @Test
  void oneWithoutAKnownEndLeavesItOpen() {
    assertThat(until(check(record(MET, LEAP), record(UNKNOWN, null)))).isNull();
    assertThat(until(check(record(MET, null)))).isNull();
    Row review =
        new Row(
            "/discipline/1",
            "Discipline",
            Map.of(),
            UNKNOWN,
            List.of(test("status", "UNDER_REVIEW")),
            List.of());
    assertThat(until(check(record(MET, LEAP)), check(review))).isNull();
  }
}
