package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
  private static final Grid GRID =
      new Grid(
          1,
          List.of(
              new Grid.Column("STT", 3, true),
              new Grid.Column("Ứng viên", 10, false),
              new Grid.Column("Tiền (đ)", 9, true)));

  @Test
  void figuresEndAtTheRightAndLongTextGoesOnBelow() {
    assertThat(GRID.head())
        .isEqualTo(
            """
             STT  Ứng viên     Tiền (đ)
             ───  ──────────  ─────────
            """);
    assertThat(
            GRID.row(
                List.of(List.of("1"), List.of("UBND xã Mẫu 1", "TY21-T01"), List.of("900.000"))))
        .isEqualTo(
            """
               1  UBND xã       900.000
                  Mẫu 1
                  TY21-T01
            """);
    assertThat(GRID.width()).isEqualTo(27);
  }

  @Test
  void aLongItemOfAListGoesOnBelowItsText() {
    assertThat(GRID.row(List.of(List.of("1"), List.of("- UBND xã Mẫu"), List.of())))
        .isEqualTo(
            """
               1  - UBND xã
                    Mẫu
            """);
  }

  @Test
  void whatATerminalWouldActOnIsShown() {
    assertThat(GRID.row(List.of(List.of(), List.of("a\u202eb"), List.of())))
        .isEqualTo("      a\\u202eb\n");
  }
}
