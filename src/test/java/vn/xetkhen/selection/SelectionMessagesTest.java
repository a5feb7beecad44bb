package vn.xetkhen.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

class SelectionMessagesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
  private final Messages messages = Messages.beside(Selector.class);

  @Test
  void bothLanguagesSayTheSameOfTheSame() throws IOException {
    assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN));
    Properties vi = load("messages_vi.properties");
    Properties en = load("messages_en.properties");
    for (String key : vi.stringPropertyNames()) {
      if (!key.startsWith(
          "key.")) { // a line break of words may leave the field out in one language
        assertThat(arguments(vi.getProperty(key)))
            .as(key)
            .isEqualTo(arguments(en.getProperty(key)));
      }
      assertThat(Normalizer.isNormalized(vi.getProperty(key), Normalizer.Form.NFC))
          .as(key)
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasAReason(Code code) {
    assertThat(messages.has("reason." + code.name())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void everyStatusHasAWord(Status status) {
    assertThat(SelectionWording.status(status).vi()).isNotBlank();
    assertThat(messages.has("state." + status.name())).isTrue();
  }

  private static Set<String> arguments(String template) {
    Set<String> found = new TreeSet<>();
    ARGUMENT.matcher(template).results().map(MatchResult::group).forEach(found::add);
    return found;
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Selector.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
