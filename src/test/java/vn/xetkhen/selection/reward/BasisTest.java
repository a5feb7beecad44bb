package vn.xetkhen.selection.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Certificate;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.RewardNorms;
import vn.xetkhen.plan.RewardsReader;

class BasisTest {

  /** Amounts of the decrees, reckoned by hand. */
  @ParameterizedTest
  @CsvSource({
    // the base salary of 2019 under decree 91/2017
    "2021-12-31, DISTRICT, INDIVIDUAL, 0.3, 450000",
    "2021-12-31, DISTRICT, COLLECTIVE, 0.6, 900000",
    "2021-12-31, PROVINCE, INDIVIDUAL, 1, 1490000",
    "2021-12-31, PROVINCE, COLLECTIVE, 2, 2980000",
    "2021-12-31, COMMUNE, INDIVIDUAL, 0.15, 230000",
    "2021-12-31, COMMUNE, COLLECTIVE, 0.3, 450000",
    // the day before the base salary of 2023, and that day
    "2023-06-30, DISTRICT, INDIVIDUAL, 0.3, 450000",
    "2023-07-01, DISTRICT, INDIVIDUAL, 0.3, 540000",
    "2023-12-31, DISTRICT, INDIVIDUAL, 0.3, 540000",
    "2023-12-31, DISTRICT, COLLECTIVE, 0.6, 1080000",
    // the last day of decree 91/2017 and the first of 98/2023
    "2023-12-31, PROVINCE, INDIVIDUAL, 1, 1800000",
    "2024-01-01, PROVINCE, INDIVIDUAL, 1.5, 2700000",
    // twice 702 000 is 1 404 000: rounding first would give 1 420 000
    "2024-08-15, DISTRICT, INDIVIDUAL, 0.3, 710000",
    "2024-08-15, DISTRICT, COLLECTIVE, 0.6, 1410000",
    "2024-08-15, PROVINCE, INDIVIDUAL, 1.5, 3510000",
    "2026-06-30, DISTRICT, INDIVIDUAL, 0.3, 710000",
    "2026-07-01, DISTRICT, INDIVIDUAL, 0.3, 760000",
    "2026-07-01, PROVINCE, COLLECTIVE, 3, 7590000",
    "2018-07-01, DISTRICT, INDIVIDUAL, 0.3, 420000",
    "2027-03-01, DISTRICT, COLLECTIVE, 0.6, 1520000",
  })
  void comesOutToTheDong(
      LocalDate day, Certificate certificate, Kind kind, BigDecimal multiplier, long dong)
      throws IOException {
    assertThat(basis(day).of(certificate, kind)).isEqualTo(new Amount(multiplier, dong));
  }

  @Test
  void aCertificateWithoutANormHasNoAmount() throws IOException {
    assertThat(basis(LocalDate.of(2025, 7, 1)).of(Certificate.COMMUNE, Kind.INDIVIDUAL)).isNull();
    assertThat(basis(LocalDate.of(2025, 6, 30)).of(Certificate.COMMUNE, Kind.INDIVIDUAL))
        .isEqualTo(new Amount(new BigDecimal("0.15"), 360_000));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-06-30, false",
    "2019-07-01, true",
    "2024-01-01, false",
    "2025-06-30, false",
    "2025-07-01, true"
  })
  void knowsWhetherEverythingItRestsOnIsConfirmed(LocalDate day, boolean confirmed)
      throws IOException {
    assertThat(basis(day).confirmed()).isEqualTo(confirmed);
  }

  @Test
  void aDayBeforeAnyKnownBaseSalaryIsTold() throws IOException {
    InForce.Unknown unknown =
        (InForce.Unknown) InForce.on(norms(), "rules/rewards.yaml", LocalDate.of(2018, 6, 30));
    assertThat(unknown.message().vi())
        .isEqualTo(
            "thấy ngày quyết định 30/06/2018, cần một ngày từ 01/07/2018 trở đi vì"
                + " rules/rewards.yaml không có mức lương cơ sở nào trước đó; hãy sửa --decided-on,"
                + " hoặc bổ sung mức lương cơ sở của thời gian đó vào tệp");
    assertThat(unknown.message().en())
        .isEqualTo(
            "saw the decision's day 2018-06-30, expected one from 2018-07-01 on, since"
                + " rules/rewards.yaml has no base salary before it; correct --decided-on, or add"
                + " the base salary of that time to the file");
  }

  @Test
  void aDayAfterTheLastNormIsTold() throws IOException {
    InForce.Unknown unknown =
        (InForce.Unknown) InForce.on(norms(), "rules/rewards.yaml", LocalDate.of(2027, 3, 2));
    assertThat(unknown.message().vi())
        .startsWith(
            "thấy ngày quyết định 02/03/2027, mà định mức tiền thưởng theo Nghị định 152/2025/NĐ-CP"
                + " chỉ có hiệu lực đến hết 01/03/2027;");
    assertThat(unknown.message().en())
        .isEqualTo(
            "saw the decision's day 2027-03-02, but the reward norm of decree 152/2025/NĐ-CP is in"
                + " force until 2027-03-01 only; correct --decided-on, or add the norm of that time"
                + " to rules/rewards.yaml");
  }

  /**
   * An amount is a multiple of the step, never less than the exact product, and less than a step
   * above it.
   */
  @Property
  void isTheLeastMultipleOfTheStepThatIsEnough(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long salary,
      @ForAll @LongRange(min = 1, max = 2_000) long hundredths,
      @ForAll @LongRange(min = 1, max = 100_000) long step) {
    BigDecimal multiplier = BigDecimal.valueOf(hundredths, 2);
    RewardNorms norms = made(salary, multiplier, step);
    Basis basis = ((InForce.Known) InForce.on(norms, "x", LocalDate.EPOCH)).basis();
    Amount amount = basis.of(Certificate.DISTRICT, Kind.COLLECTIVE);
    BigDecimal exact =
        multiplier.multiply(BigDecimal.valueOf(2)).multiply(BigDecimal.valueOf(salary));
    assertThat(amount).isNotNull();
    assertThat(amount.dong() % step).isZero();
    assertThat(BigDecimal.valueOf(amount.dong())).isGreaterThanOrEqualTo(exact);
    assertThat(BigDecimal.valueOf(amount.dong() - step)).isLessThan(exact);
  }

  private static RewardNorms made(long salary, BigDecimal multiplier, long step) {
    String text =
        """
        format: xetkhen.rewards/1
        base-salaries:
          - {decree: 1/2000/NĐ-CP, amount: %d, from: 1970-01-01, status: confirmed, source: {vi: x, en: x}}
        norms:
          - decree: 1/2000/NĐ-CP
            articles: [1]
            multipliers: {district: %s}
            collective: 2
            round-up-to: %d
            status: confirmed
            source: {vi: x, en: x}
        """
            .formatted(salary, multiplier.toPlainString(), step);
    return read(text);
  }

  private static Basis basis(LocalDate day) throws IOException {
    return ((InForce.Known) InForce.on(norms(), "rules/rewards.yaml", day)).basis();
  }

  private static RewardNorms norms() throws IOException {
    return read(Files.readString(Path.of("rules", "rewards.yaml")));
  }

  private static RewardNorms read(String text) {
    return ((Parsed.Good<RewardNorms>)
            RewardsReader.read(
                "rewards.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .value();
  }
}
