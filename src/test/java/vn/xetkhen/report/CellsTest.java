package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void whatWouldActOnATerminalIsShownAsAnEscape() {
    assertThat(Cells.safe("UBND \u001b[31mxã\r\n\t\u202eM\u200b\u2028ẫu \ud800"))
        .isEqualTo("UBND \\u001b[31mxã\\u000d\\u000a\\u0009\\u202eM\\u200b\\u2028ẫu \\ud800");
    assertThat(Cells.safe("UBND xã Mẫu 1")).isEqualTo("UBND xã Mẫu 1");
  }

  @Test
  void combiningMarksTakeNoColumnAndWideCharactersTwo() {
    assertThat(Cells.width("xã")).isEqualTo(2);
    assertThat(Cells.width("xa\u0303")).isEqualTo(2);
    assertThat(Cells.width("漢字")).isEqualTo(4);
  }

  @Test
  void linesAreBrokenBetweenWords() {
    assertThat(Cells.wrap("không đủ điều kiện", 12)).containsExactly("không đủ", "điều kiện");
    assertThat(Cells.wrap("abcd", 4)).containsExactly("abcd");
    assertThat(Cells.wrap("", 4)).containsExactly("");
  }

  @Test
  void longWordsAreBrokenAfterASlashOrAnywhere() {
    assertThat(Cells.wrap("samples/tan-yen/01.json", 12))
        .containsExactly("samples/", "tan-yen/", "01.json");
    assertThat(Cells.wrap("abcdefg hi", 3)).containsExactly("abc", "def", "g", "hi");
  }
}
