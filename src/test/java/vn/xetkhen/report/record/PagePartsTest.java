package vn.xetkhen.report.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Sha256;

class PagePartsTest {
  private static final Pattern SAID = Pattern.compile("\\b(?:t|part|lines)\\(\"([\\w.]+)\"");
  private static final Pattern MARKED = Pattern.compile("data-(?:t|label)=\"([\\w.]+)\"");

  /** Words whose last part is a code of the record or a name in the script. */
  private static final Pattern BY_CODE =
      Pattern.compile(
          "(?:action|command|dossiers|ground|kind|outcome|outcome\\.none|verdict|place|stored|key|reading"
              + "|filter|column|page|run\\.column|test|tree|tree\\.if|row\\.none)\\..*"
              + "|before|after|check\\.reading.*|tree\\.(?:then|else|option).*");

  private static final Messages WORDS = Messages.beside(PageParts.class);

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(WORDS.keys(Language.VI)).isEqualTo(WORDS.keys(Language.EN));
  }

  @Test
  void everyWordOfThePageIsThereAndEveryWordThereIsUsed() {
    Set<String> used = new TreeSet<>();
    SAID.matcher(PageParts.script()).results().forEach(found -> used.add(found.group(1)));
    MARKED.matcher(PageParts.begin(Language.VI)).results().forEach(f -> used.add(f.group(1)));
    assertThat(WORDS.keys(Language.VI)).containsAll(used);
    Set<String> unused = new TreeSet<>(WORDS.keys(Language.VI));
    unused.removeAll(used);
    unused.removeIf(
        key -> BY_CODE.matcher(key).matches() || PageParts.script().contains("\"" + key + "\""));
    assertThat(unused).isEmpty();
  }

  @Test
  void thePolicyAdmitsThePagesOwnScriptAndStyleAlone() {
    String page = PageParts.begin(Language.EN) + PageParts.end();
    String script = between(page, "<script>", "</script>");
    String style = between(page, "<style>", "</style>");
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains(
            "content=\"default-src 'none'; script-src 'sha256-"
                + hash(script)
                + "'; style-src 'sha256-"
                + hash(style)
                + "'; base-uri 'none'; form-action 'none'\"");
  }

  @Test
  void theScriptMakesNoMarkupOfText() {
    assertThat(PageParts.script())
        .doesNotContain(
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(");
    assertThat(PageParts.begin(Language.VI)).doesNotContain("onclick", " style=", " src=");
  }

  private static String between(String text, String from, String to) {
    int begin = text.lastIndexOf(from) + from.length();
    return text.substring(begin, text.indexOf(to, begin));
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
