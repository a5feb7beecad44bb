package vn.xetkhen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Tân Yên, Huyện Tân Yên",
    "Tân Yên, HUYỆN TÂN YÊN",
    "Tân Yên, H. Tân Yên",
    "Tân Yên, H.Tân Yên",
    "Tân Yên, h.tân yên",
    "Bắc Giang, Tỉnh Bắc Giang",
    "Bắc Giang, T. Bắc Giang",
    "Bắc Giang, T.Bắc Giang",
    "Ngã Năm, Thị xã Ngã Năm",
    "Ngã Năm, TX. Ngã Năm",
    "Ngã Năm, TX.Ngã Năm",
    "Ngã Năm, TX Ngã Năm",
    "Sóc Trăng, Thành phố Sóc Trăng",
    "Sóc Trăng, TP. Sóc Trăng",
    "Sóc Trăng, Tp.Sóc Trăng",
    "Thanh Hoá, Thanh Hóa",
    "THANH HOÁ, Tỉnh Thanh Hóa",
    "Khoẻ, Khỏe",
    "Thuỷ Nguyên, Thủy Nguyên",
    "Uỷ, Ủy",
    "Thuý, Thúy",
    "Hoà Bình, Hòa Bình",
    "Loã, Lõa",
    "Luỵ, Lụy",
    "'Tân  Yên', ' Tân Yên '",
    "Tân\u00a0Yên, Tân\u202fYên",
    "Đắk Lắk, đắk lắk"
  })
  void samePlace(String a, String b) {
    assertThat(PlaceNames.same(a, b)).isTrue();
    assertThat(PlaceNames.key(b)).isEqualTo(PlaceNames.key(a));
    assertThat(PlaceNames.same(Normalizer.normalize(a, Normalizer.Form.NFD), b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Tân Yên, Tân Yến",
    "Tân Yên, ân Yên",
    "Tân Yên, Tan Yen",
    "TP Sóc Trăng, Sóc Trăng",
    "T Bắc Giang, Bắc Giang",
    "H Tân Yên, Tân Yên",
    "TXNgã Năm, Ngã Năm",
    "Huyện, Tỉnh",
    "Hoài, Hòai",
    "Hoàn Kiếm, Hòan Kiếm",
    "Phú Quý, Phú Qúy",
    "Quà, Qùa",
    "Hoa, Hoà",
    "Hòa, Hóa",
    "Nguyên Bình, Nguyễn Bình",
    "Thuở, Thủơ",
    "TânYên, Tân Yên",
    "Huyện Huyện Tân Yên, Tân Yên"
  })
  void anotherPlace(String a, String b) {
    assertThat(PlaceNames.same(a, b)).isFalse();
    assertThat(PlaceNames.same(b, a)).isFalse();
  }

  @Test
  void aNameThatIsOnlyALeadingWordIsKept() {
    assertThat(PlaceNames.key("Huyện")).isEqualTo("huyện");
    assertThat(PlaceNames.key("H.")).isEqualTo("h.");
    assertThat(PlaceNames.key(" \u00a0 ")).isEmpty();
  }

  @Test
  void theKeyIsComposedLowerCaseWithTheToneOnTheSecondVowel() {
    assertThat(PlaceNames.key("Tỉnh  THANH HÓA")).isEqualTo("thanh hoá");
  }
}
