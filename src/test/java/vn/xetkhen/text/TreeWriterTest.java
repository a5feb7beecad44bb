package vn.xetkhen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":[1,2.50,-3,true,false,null,\"Tân Yên\",\"a\\\"\\\\\\n\"],\"a\":{}}",
        "[]",
        "\"\"",
        "12345678901234567890.10"
      })
  void writesWhatWasRead(String json) {
    Tree tree = TreeReader.json("x.json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(tree.problems()).isEmpty();
    assertThat(tree.root()).isNotNull();
    assertThat(new String(TreeWriter.json(tree.root()), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  @Test
  void numbersAreWrittenPlainly() {
    Node million = new Node.Num(Position.START, "", new BigDecimal("1E+6"));
    assertThat(new String(TreeWriter.json(million), StandardCharsets.UTF_8)).isEqualTo("1000000");
  }
}
