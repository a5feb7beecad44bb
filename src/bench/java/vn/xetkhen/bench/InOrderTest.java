package vn.xetkhen.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.xetkhen.bench.generator.Generator;

/** A stream counts only where every decision came, in the order of the dossiers. */
class InOrderTest {
  private static final Generator GENERATOR = new Generator(Generator.ALL, 1);

  private static List<String> decisions(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"format\":\"xetkhen.decision/1\",\"dossier\":{\"id\":\""
              + GENERATOR.id(i)
              + "\",\"sha256\":\"…\"}}\n");
    }
    return lines;
  }

  private static void follow(List<String> lines, int count) throws IOException {
    InOrder order = new InOrder(GENERATOR, count);
    byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
    order.follow(new ByteArrayInputStream(bytes));
    order.complete();
  }

  @Test
  void completeAndInOrder() {
    assertThatCode(() -> follow(decisions(2_000), 2_000)).doesNotThrowAnyException();
  }

  @Test
  void twoThatChangedPlaces() {
    List<String> lines = decisions(100);
    Collections.swap(lines, 40, 41);
    assertThatThrownBy(() -> follow(lines, 100)).hasMessageContaining("line 41");
  }

  @Test
  void aRefusalIsNoDecision() {
    List<String> lines = decisions(10);
    lines.set(3, "{\"format\":\"xetkhen.refusal/1\"}\n");
    assertThatThrownBy(() -> follow(lines, 10)).hasMessageContaining("line 4");
  }

  @Test
  void oneTooFewOneTooManyAndHalfOfOne() {
    assertThatThrownBy(() -> follow(decisions(9), 10)).hasMessageContaining("9 whole lines");
    assertThatThrownBy(() -> follow(decisions(11), 10)).hasMessageContaining("11 whole lines");
    List<String> lines = decisions(10);
    lines.set(9, lines.get(9).substring(0, 30));
    assertThatThrownBy(() -> follow(lines, 10)).hasMessageContaining("and a part");
  }
}
