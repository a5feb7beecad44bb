package vn.xetkhen.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.text.Sha256;

class ReceiptTest {
  private static Receipt receipt(int run, int seed) {
    return new Receipt(run, Sha256.hex(Specimen.utf8("" + seed)));
  }

  @Property(tries = 300)
  void whatIsPrintedIsReadAgain(
      @ForAll @IntRange(min = 1, max = 999_999_999) int run,
      @ForAll int seed,
      @ForAll boolean upper,
      @ForAll @IntRange(max = 3) int how)
      throws RecordException {
    Receipt receipt = receipt(run, seed);
    String text = receipt.text("2026-11-21T22:00:00Z", 17, how == 0 ? null : "0123456789abcdef");
    String given =
        switch (how) {
          case 0, 1 -> text;
          case 2 -> receipt.code();
          default -> receipt.code().replace('-', ' ').replace('0', 'O').replace('1', 'l');
        };
    given = upper ? given.toUpperCase(Locale.ROOT) : given;
    given = given.replace("XKl", "XK1").replace("XKL", "XK1");

    assertThat(Receipt.parse(given)).isEqualTo(receipt);
  }

  @Property(tries = 1000)
  void aDigitThatIsMistypedIsToldAsThat(
      @ForAll int seed,
      @ForAll @IntRange(max = 63) int at,
      @ForAll @IntRange(min = 1, max = 15) int by) {
    Receipt receipt = receipt(12, seed);
    char[] digits = receipt.head().toCharArray();
    digits[at] = Character.forDigit((Character.digit(digits[at], 16) + by) % 16, 16);
    String typed = receipt.code().substring(0, 7);
    String check = receipt.code().substring(receipt.code().length() - 4);

    assertThatThrownBy(() -> Receipt.parse(typed + new String(digits) + "-" + check))
        .isInstanceOf(RecordException.class)
        .hasMessageStartingWith(
            "The receipt of run 12 was mistyped: its last 4 characters "
                + "(which tell mistakes in typing) do not fit.");
  }

  @Test
  void whatIsNoReceiptIsTold() {
    Receipt receipt = receipt(7, 1);
    String code = receipt.code();
    assertThatThrownBy(() -> Receipt.parse("biên bản"))
        .hasMessageStartingWith("There is no receipt");
    assertThatThrownBy(() -> Receipt.parse(code.substring(0, code.length() - 1)))
        .hasMessageStartingWith("The receipt was mistyped or is not whole: 67 digits");
    assertThatThrownBy(() -> Receipt.parse(code + "0"))
        .hasMessageStartingWith("The receipt was mistyped or is not whole: 69 digits");
    assertThatThrownBy(() -> Receipt.parse("XK1-7-g" + code.substring(7)))
        .hasMessageStartingWith("The receipt was mistyped: “g”, character 1 ");
    assertThatThrownBy(() -> Receipt.parse(code.replaceFirst("XK1-7", "XK1-8")))
        .hasMessageStartingWith("The receipt of run 8 was mistyped");
  }

  @Test
  void theTextIsForPaper() {
    Receipt receipt = new Receipt(12, "0123456789abcdef".repeat(4));
    assertThat(receipt.text("2026-11-21T22:00:00Z", 17, null))
        .isEqualTo(
            """
            xetkhen.receipt/1
            BIÊN NHẬN SỔ LƯU KẾT LUẬN / RECEIPT OF A RECORD OF DECISIONS
            Lượt / Run: 12
            Mã lượt / Run id: 000012-0123456789ab
            Đóng lúc / Closed: 05:00:00 ngày 22/11/2026 (giờ Việt Nam) = 2026-11-21T22:00:00Z
            Số mục / Entries: 17
            Dấu khóa / Key fingerprint: không ký / not signed
            Giữ ở nơi khác với sổ lưu; đối chiếu bằng: xetkhen audit verify SỔ_LƯU --head BIÊN_NHẬN
            Keep it elsewhere than the record; check with: xetkhen audit verify RECORD --head RECEIPT
                XK1-12
                0123-4567-89ab-cdef
                0123-4567-89ab-cdef
                0123-4567-89ab-cdef
                0123-4567-89ab-cdef
                CHECK
            """
                .replace("CHECK", receipt.code().substring(receipt.code().length() - 4)));
  }
}
