package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanTest {
  @ParameterizedTest
  @CsvSource({
    "1,I",
    "3,III",
    "4,IV",
    "5,V",
    "9,IX",
    "14,XIV",
    "40,XL",
    "1994,MCMXCIV",
    "3999,MMMCMXCIX"
  })
  void countsAsOfficialListsDo(int number, String numeral) {
    assertThat(Roman.of(number)).isEqualTo(numeral);
  }
}
