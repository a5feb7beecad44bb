package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import vn.xetkhen.text.Text;

class RecordPartsTest {
  @Test
  void factsAreQuotedCharacterByCharacter() {
    String dossier =
        "{ \"a/b\": [1, {\"x\" :\"\\u0041 đ\" , \"n\":1.50}],\n \"list\": [ ] , \"last\": true }";
    Map<String, Object> found =
        RecordFacts.in(
            dossier, Set.of("/a~1b/1", "/a~1b/1/x", "/a~1b/1/n", "/list", "/last", "/none"));
    assertThat(text(found, "/a~1b/1")).isEqualTo("{\"x\" :\"\\u0041 đ\" , \"n\":1.50}");
    assertThat(text(found, "/a~1b/1/x")).isEqualTo("\"\\u0041 đ\"");
    assertThat(text(found, "/a~1b/1/n")).isEqualTo("1.50");
    assertThat(text(found, "/list")).isEqualTo("[ ]");
    assertThat(text(found, "/last")).isEqualTo("true");
    assertThat(found).doesNotContainKey("/none");
    assertThat(found.get("/list")).isEqualTo(Map.of("line", 2, "text", "[ ]", "cut", false));
  }

  @Test
  void whatIsNoJsonAnyMoreIsQuotedAsFarAsItIs() {
    Map<String, Object> found = RecordFacts.in("{\"a\": 1, \"b\": oh", Set.of("/a", "/b"));
    assertThat(found.keySet()).containsExactly("/a");
  }

  @Test
  void nothingInTheDataEndsItsElement() {
    String hostile = "</script><!-- \u2028 & \ud800 \ud83d\ude00";
    assertThat(RecordBlocks.harmless(RecordBlocks.json(hostile)))
        .isEqualTo("\"\\u003c/script\\u003e\\u003c!-- \\u2028 \\u0026 \\ud800 \ud83d\ude00\"");
  }

  @Test
  void entriesWaitTogetherAndTellATextOnce() throws IOException {
    StringWriter out = new StringWriter();
    RecordBlocks blocks = new RecordBlocks(out);
    for (int i = 0; i < 51; i++) {
      assertThat(blocks.block()).isEqualTo(i / 50);
      assertThat(blocks.position()).isEqualTo(i % 50);
      blocks.add(Map.of("why", new Text("vì", "because")));
    }
    blocks.flush();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(unpacked(lines.get(1)))
        .isEqualTo(
            "{\"texts\":[{\"vi\":\"vì\",\"en\":\"because\"}],"
                + "\"entries\":[{\"why\":{\"text\":0}}]}");
    assertThat(unpacked(lines.get(0))).contains("{\"why\":{\"text\":0}},{\"why\"");
  }

  private static Object text(Map<String, Object> found, String pointer) {
    return ((Map<?, ?>) found.get(pointer)).get("text");
  }

  private static String unpacked(String element) throws IOException {
    String base64 = element.replaceAll("<[^>]*>", "");
    byte[] bytes = Base64.getDecoder().decode(base64);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
