package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.xetkhen.audit.verify.Verification;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Text;

class VerificationPageTest {
  @Test
  void linesAreBrokenAtTheWidth() {
    Verification found =
        new Verification(
            "so-luu",
            new Verification.Totals(1, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1),
            null,
            List.of(),
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(Text.same("một điều không chứng minh được ".repeat(6).strip())));

    String text = VerificationPage.text(found, Language.VI, 60);
    assertThat(text.lines()).allMatch(line -> Cells.width(line) <= 60);
    assertThat(text)
        .startsWith(
            "so-luu: không thấy lỗi trong 1 lượt hiện có. CHƯA CHỨNG MINH\n"
                + "được phần cuối còn đủ (xem dưới).\n\nĐã kiểm tra:\n")
        .endsWith(
            "  – một điều không chứng minh được một điều không chứng minh\n"
                + "    được một điều không chứng minh được một điều không chứng\n"
                + "    minh được một điều không chứng minh được một điều không\n"
                + "    chứng minh được\n");
  }
}
