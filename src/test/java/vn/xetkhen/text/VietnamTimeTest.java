package vn.xetkhen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VietnamTimeTest {
  @Test
  void lateInUtcIsTheNextMorningInVietNam() {
    assertThat(VietnamTime.of("2026-11-21T23:32:58Z"))
        .isEqualTo(
            new Text("06:32:58 ngày 22/11/2026 (giờ Việt Nam)", "06:32:58 on 22/11/2026 (UTC+7)"));
  }

  @Test
  void whatIsNoMomentIsShownAsItIs() {
    assertThat(VietnamTime.of("hôm qua")).isEqualTo(Text.same("hôm qua"));
  }
}
