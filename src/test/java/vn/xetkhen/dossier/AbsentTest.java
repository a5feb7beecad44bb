package vn.xetkhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/** Text that shows nothing states nothing. */
class AbsentTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0", "\u200b", "\ufeff\u2060 "})
  void textThatShowsNothingIsAbsent(String text) {
    assertThat(Absent.is(new Node.Str(Position.START, "", text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " \u200b.", "0"})
  void anyOtherTextIsThere(String text) {
    assertThat(Absent.is(new Node.Str(Position.START, "", text))).isFalse();
  }
}
