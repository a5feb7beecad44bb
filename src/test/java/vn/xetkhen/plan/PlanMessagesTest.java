package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanMessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @Test
  void bothLanguagesSayTheSameOfTheSame() throws IOException {
    Properties vi = load("messages_vi.properties");
    Properties en = load("messages_en.properties");
    assertThat(vi.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(en.stringPropertyNames());
    for (String key : vi.stringPropertyNames()) {
      assertThat(arguments(vi.getProperty(key))).as(key).isEqualTo(arguments(en.getProperty(key)));
      assertThat(Normalizer.isNormalized(vi.getProperty(key), Normalizer.Form.NFC))
          .as(key)
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyShapeIsDescribedWithAnExampleThatHasIt(Shape shape) {
    assertThat(shape.described().vi()).isNotBlank();
    assertThat(shape.fits(shape.example().en())).isTrue();
  }

  @Test
  void everyMessageThatListsNamesHasOneThatNamesTheNearest() throws IOException {
    Properties en = load("messages_en.properties");
    assertThat(
            en.stringPropertyNames().stream()
                .filter(k -> k.startsWith("unknown-") || k.startsWith("undeclared-"))
                .filter(k -> !k.endsWith(".near")))
        .isNotEmpty()
        .allSatisfy(k -> assertThat(en).containsKey(k + ".near"));
  }

  private static Set<String> arguments(String template) {
    Set<String> found = new TreeSet<>();
    ARGUMENT.matcher(template).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(PlanReader.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
