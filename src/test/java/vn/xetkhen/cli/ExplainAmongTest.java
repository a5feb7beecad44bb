package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explaining a candidate's place beside the verdict. */
class ExplainAmongTest {
  private static final String TAN_YEN = "samples/tan-yen-2021/";
  private static final String NGA_NAM = "samples/nga-nam-2021-2030/";
  private static final String KIEN_GIANG = "samples/kien-giang-2021/";

  @TempDir Path folder;

  private static Ran explain(String... args) {
    List<String> all = new ArrayList<>(List.of("explain"));
    all.addAll(List.of(args));
    return Ran.with(all.toArray(String[]::new));
  }

  /** What the part about the place says. */
  private static String place(Ran ran, String heading) {
    int from = ran.out().indexOf("\n" + heading + "\n");
    assertThat(from).as(ran.out()).isNotNegative();
    return ran.out().substring(from + 1, ran.out().indexOf("\n\n", from + 1) + 1);
  }

  @Test
  void aTieAtTheCutIsExplainedWithWhoStandsBesideIt() {
    Ran ran = explain(NGA_NAM + "14-eligible-same-rank.json", "--among", NGA_NAM, "--width", "200");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(place(ran, "SUẤT KHEN THƯỞNG"))
        .startsWith(
            """
            SUẤT KHEN THƯỞNG
              HỘI ĐỒNG QUYẾT ĐỊNH – trong 15 hồ sơ của hình thức khen thưởng này
            """)
        .contains(
            "Có 2 tập thể ngang nhau cùng xét cho 1 suất", "UBND phường Mẫu 1", "UBND xã Mẫu 4");
  }

  @Test
  void theCouncilsChoiceIsExplained() {
    Ran ran =
        explain(
            NGA_NAM + "14-eligible-same-rank.json",
            "--among",
            NGA_NAM,
            "--council",
            NGA_NAM + "council.yaml",
            "--lang",
            "en");
    assertThat(ran.code()).isZero();
    assertThat(place(ran, "PLACE")).startsWith("PLACE\n  PROPOSED – among the 15 dossiers");
  }

  @Test
  void theMoneyOfOneWhoIsProposedIsTold() {
    Ran ran =
        explain(
            TAN_YEN + "01-eligible-collective.json",
            "--among",
            TAN_YEN,
            "--decided-on",
            "2021-12-31");
    assertThat(place(ran, "SUẤT KHEN THƯỞNG"))
        .endsWith(
            """
              • Tiền thưởng: 900.000 đồng.
              • Mức tiền thưởng kèm giấy khen của Chủ tịch UBND cấp huyện tính theo Nghị định số 91/2017/NĐ-CP (Điều 68 và 73): số
                lần nhân với mức lương cơ sở; mức lương cơ sở đang áp dụng tại ngày 31/12/2021 là 1.490.000 đồng (Nghị định số
                38/2019/NĐ-CP); làm tròn lên 10.000 đồng sau khi nhân.
              • Tập thể: 0,6 × 1.490.000 = 894.000, làm tròn lên 900.000 đồng (91/2017/NĐ-CP, Điều 68 và 73; tập thể bằng 2 lần cá
                nhân).
            """);
  }

  @Test
  void aWaitingIndividualIsToldForWhom() {
    Ran ran =
        explain(KIEN_GIANG + "21-eligible-unit-waits.json", "--among", KIEN_GIANG, "--lang", "en");
    assertThat(place(ran, "PLACE"))
        .startsWith("PLACE\n  NO PLACE YET – waiting for UBND xã Mẫu 3 – among the 21 dossiers");
  }

  @Test
  void moneyUnderADecreeOtherThanThePlansAndNotConfirmedIsToldSo() {
    Ran ran =
        explain(
            "samples/nguyen-binh-2023/02-eligible-individual.json",
            "--among",
            "samples/nguyen-binh-2023",
            "--decided-on",
            "2024-03-29",
            "--width",
            "300");
    assertThat(place(ran, "SUẤT KHEN THƯỞNG"))
        .contains(
            "  • Cá nhân: 0,3 × 1.800.000 = 540.000 đồng (98/2023/NĐ-CP, Điều 53 và 58).\n",
            "  • Kế hoạch (mục IV.1) ghi Nghị định số 91/2017/NĐ-CP; ngày quyết định 29/03/2024",
            "  • Chưa đối chiếu với văn bản gốc: số lần mức lương cơ sở theo Nghị định số 98/2023")
        .doesNotContain("Tập thể: ");
  }

  @Test
  void whoIsIneligibleOrUndeterminedIsToldSo() {
    assertThat(
            place(
                explain(TAN_YEN + "06-ineligible-criterion.json", "--among", TAN_YEN),
                "SUẤT KHEN THƯỞNG"))
        .isEqualTo("SUẤT KHEN THƯỞNG\n  Không đủ điều kiện nên không được xét suất.\n");
    assertThat(
            place(
                explain(TAN_YEN + "11-undetermined-reading-leap.json", "--among", TAN_YEN),
                "SUẤT KHEN THƯỞNG"))
        .contains("nếu đủ điều kiện thì cùng xét");
  }

  @Test
  void aDossierThatThePathsDoNotHaveTakesPartToo() throws IOException {
    String text = Files.readString(Path.of(TAN_YEN + "01-eligible-collective.json"));
    Path own = folder.resolve("own.json");
    Files.writeString(
        own, text.replace("TY21-T01", "X-1").replace("ubnd-xa-mau-1", "x").replace("Mẫu 1", "X"));
    Ran ran = explain(own.toString(), "--among", TAN_YEN);
    assertThat(ran.code()).isZero();
    assertThat(place(ran, "SUẤT KHEN THƯỞNG"))
        .contains("ĐỀ NGHỊ KHEN – trong 18 hồ sơ", "Có 5 tập thể cùng xét cho 5 suất");
  }

  @Test
  void withoutAmongThereIsNoPartAboutThePlaceAndItsOptionsAreRefused() {
    assertThat(explain(TAN_YEN + "01-eligible-collective.json").out())
        .doesNotContain("SUẤT KHEN THƯỞNG");
    Ran ran = explain(TAN_YEN + "01-eligible-collective.json", "--decided-on", "2021-12-31");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--decided-on và --council chỉ dùng cùng với --among");
  }

  @Test
  void aCouncilsFileThatDoesNotFitLeavesTheVerdictExplained() throws IOException {
    Path council = folder.resolve("council.yaml");
    Files.writeString(
        council,
        Files.readString(Path.of(NGA_NAM + "council.yaml"))
            .replace("chosen: [ubnd-xa-mau-3]", "chosen: [nobody]"));
    Ran ran =
        explain(
            NGA_NAM + "14-eligible-same-rank.json",
            "--among",
            NGA_NAM,
            "--council",
            council.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("nobody");
    assertThat(ran.out()).contains("ĐỦ ĐIỀU KIỆN").doesNotContain("SUẤT KHEN THƯỞNG");
  }
}
