package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.xetkhen.audit.Signer;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Sha256;

/** What people read of a record: whose dossier it is, and nothing that is not so. */
class VerificationTextTest {
  private static final Signer SIGNER = Specimen.signer();
  private static final Specimen WHOLE = Specimen.of(Specimen.Kind.SIGNED, SIGNER, "mot", 3, 4);
  private static final Specimen MASKED = Specimen.of(Specimen.Kind.MASKED, SIGNER, "hai", 1, 3);
  private static final String AS_IT_WAS = "vẫn như khi ghi";

  private static Trust receipt(int run) {
    return new Trust(List.of(), List.of(new Receipt(run, WHOLE.head(run))));
  }

  private static List<String> text(Verification found, Language language) {
    return VerificationText.paragraphs(found, language).stream()
        .map(paragraph -> paragraph.mark() + paragraph.text())
        .toList();
  }

  private static Specimen edited(Specimen specimen, int entry, String from, String to) {
    List<byte[]> lines = specimen.lines(1);
    String line = new String(lines.get(entry), StandardCharsets.UTF_8);
    assertThat(line).contains(from);
    lines.set(entry, Specimen.utf8(line.replace(from, to)));
    return specimen.copy().lines(1, lines);
  }

  /** A decision of run 1 is another, and all hashes of the run are made anew. */
  private static Specimen rewritten() {
    List<byte[]> lines = WHOLE.lines(1);
    String line = new String(lines.get(2), StandardCharsets.UTF_8);
    String decision = line.substring(line.indexOf(",\"decision\":{") + 12, line.length() - 1);
    String other = decision.replace("\"findings\":[]", "\"findings\":[ ]");
    lines.set(
        2,
        Specimen.utf8(
            line.replace(decision, other)
                .replace(Sha256.hex(Specimen.utf8(decision)), Sha256.hex(Specimen.utf8(other)))));
    return WHOLE.copy().lines(1, Specimen.chained(lines));
  }

  @Test
  void ofARewrittenRunNothingIsVouchedFor() {
    List<String> told = text(rewritten().verified(Specimen.NOTHING), Language.VI);

    assertThat(told).contains("BỊ SỬA (ALTERED): 1");
    assertThat(told).noneMatch(line -> line.contains(AS_IT_WAS));
    assertThat(told)
        .contains(
            "→ Cả lượt 1 không còn được bảo đảm: bất kỳ mục nào trong lượt cũng có thể đã bị thay."
                + " Không dùng mục nào của lượt này làm căn cứ; hãy lấy một bản sao khác của sổ"
                + " lưu, và đối chiếu bản giấy của các kết luận.");
  }

  @Test
  void aReceiptThatDiffersIsTheFirstFault() {
    Specimen altered = rewritten();
    Verification found = altered.verified(receipt(1));

    assertThat(Specimen.told(found)).containsExactly("ALTERED 1:8", "ALTERED 1:8");
    assertThat(found.faults().get(0).ofReceipt()).isTrue();
    List<String> told = text(found, Language.VI);
    assertThat(told.get(0)).endsWith(": 2 lỗi.");
    assertThat(told.get(2))
        .startsWith(
            "BIÊN NHẬN KHÔNG KHỚP – lượt 1: biên nhận ghi "
                + WHOLE.head(1).substring(0, 12)
                + "…, sổ lưu có "
                + altered.head(1).substring(0, 12)
                + "…. Lượt 1 không phải lượt đã được cấp biên nhận");
    assertThat(told)
        .contains(
            "✗ biên nhận của lượt 1: KHÔNG KHỚP",
            "Đã kiểm tra (kể cả những chỗ có lỗi nêu trên):",
            "– Phần cuối của sổ còn đủ – không biên nhận nào đã nêu khớp với sổ lưu này.");
  }

  @Test
  void anAlteredEntryIsNamedByItsDossier() {
    Fault fault =
        edited(WHOLE, 2, "ELIGIBLE", "INELIGIBLE").verified(Specimen.NOTHING).faults().get(0);

    assertThat(fault.where().vi())
        .isEqualTo("Mục 1:2 – hồ sơ mot1-1, Xã Mẫu (theo nội dung hiện có, có thể cũng đã bị sửa)");
    assertThat(fault.meaning().vi()).contains("Các mục sau mục này", AS_IT_WAS);
    assertThat(
            edited(MASKED, 1, "ELIGIBLE", "INELIGIBLE")
                .verified(Specimen.NOTHING)
                .faults()
                .get(0)
                .where()
                .vi())
        .startsWith("Mục 1:1 – hồ sơ hai1-0, (đã che) (");
  }

  @Test
  void anAlteredEntryOfARunThatNobodyVouchesForVouchesForNoOthers() {
    Trust other = new Trust(List.of(), List.of(new Receipt(1, WHOLE.head(2))));
    Verification found = edited(WHOLE, 2, "ELIGIBLE", "INELIGIBLE").verified(other);

    assertThat(Specimen.told(found)).containsExactly("ALTERED 1:8", "ALTERED 1:2");
    assertThat(text(found, Language.VI)).noneMatch(line -> line.contains(AS_IT_WAS));
  }

  @Test
  void closingLinesGapsAndRunsAreNamedAsThat() {
    assertThat(
            edited(WHOLE, 7, "\"exit\":0", "\"exit\":1")
                .verified(Specimen.NOTHING)
                .faults()
                .get(0)
                .where()
                .vi())
        .isEqualTo("Lượt 1 (dòng kết thúc)");
    List<byte[]> lines = new ArrayList<>(WHOLE.lines(1));
    lines.subList(2, 4).clear();
    assertThat(text(WHOLE.copy().lines(1, lines).verified(Specimen.NOTHING), Language.VI))
        .contains("Lượt 1, mục 2–3 (giữa mot1-0 và mot1-3): thiếu 2 mục");
    Specimen less = WHOLE.copy();
    less.files().remove(Specimen.file(2));
    assertThat(text(less.verified(Specimen.NOTHING), Language.VI))
        .contains("BỊ BỎ (REMOVED): 1", "Lượt 2: mất cả lượt");
    assertThat(text(less.verified(Specimen.NOTHING), Language.EN)).contains("REMOVED: 1");
  }

  @Test
  void onlyAReceiptOfTheLastRunMakesItIntact() {
    Verification without = WHOLE.verified(receipt(2));
    assertThat(text(without, Language.VI).get(0))
        .endsWith(
            ": không thấy lỗi trong 3 lượt hiện có. CHƯA CHỨNG MINH được phần cuối còn đủ (xem"
                + " dưới).");
    assertThat(text(WHOLE.verified(receipt(3)), Language.VI).get(0)).endsWith(": nguyên vẹn.");
    assertThat(text(WHOLE.verified(receipt(3)), Language.EN))
        .contains("runs: 3; rightly signed: 3; unsigned: 0", "✓ receipt of run 3: matches");
  }

  @Test
  void whatWasMadeUpIsToldInWords() {
    List<byte[]> lines = WHOLE.lines(3);
    String line = new String(lines.get(1), StandardCharsets.UTF_8);
    lines.set(1, Specimen.utf8(line.replace("\"ELIGIBLE\"", "\"INELIGIBLE\"")));
    Verification found = WHOLE.copy().lines(3, Specimen.chained(lines)).verified(Specimen.NOTHING);

    assertThat(text(found, Language.VI))
        .contains(
            "Mục 3:1 – hồ sơ mot3-0, Xã Mẫu (theo nội dung hiện có, có thể cũng đã bị sửa): mã băm"
                + " ghi trong mục không phải mã băm của kết luận trong mục",
            "Lượt 3 (dòng kết thúc): lượt ghi đủ điều kiện: 4; đếm lại thấy 3");
  }
}
