package vn.xetkhen.report.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Text;

/**
 * The page's style sheet, script, words and frame, and the policy that admits the first two alone.
 */
public final class PageParts {
  /** The parts of the script, in the order in which they need each other. */
  private static final List<String> SCRIPT =
      List.of(
          "words.js",
          "elements.js",
          "data.js",
          "filter.js",
          "list.js",
          "summary.js",
          "charts.js",
          "checks.js",
          "tree.js",
          "decision.js",
          "page.js");

  private PageParts() {}

  /** Everything before the data. */
  public static String begin(Language language) {
    String tag = language.name().toLowerCase(Locale.ROOT);
    return "<!DOCTYPE html>\n<html lang=\""
        + tag
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + policy()
        + "\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n"
        + "<title>"
        + word("title").in(language)
        + "</title>\n<style>"
        + style()
        + "</style>\n</head>\n"
        + read("page.html");
  }

  /** Everything after the data. */
  public static String end() {
    return "<script type=\"application/json\" id=\"words\">"
        + words()
        + "</script>\n<script>"
        + script()
        + "</script>\n</body>\n</html>\n";
  }

  /**
   * The page's policy (Content Security Policy Level 3): nothing is loaded from anywhere, nothing
   * runs and nothing styles but what was written with the page, known by its hash.
   */
  static String policy() {
    return "default-src 'none'; script-src 'sha256-"
        + hash(script())
        + "'; style-src 'sha256-"
        + hash(style())
        + "'; base-uri 'none'; form-action 'none'";
  }

  static String style() {
    return read("/vn/xetkhen/report/literate.css") + read("page.css");
  }

  static String script() {
    StringBuilder script = new StringBuilder("(() => {\n\"use strict\";\n");
    SCRIPT.forEach(name -> script.append(read(name)));
    return script.append("})();\n").toString();
  }

  private static Text word(String key) {
    return Messages.beside(PageParts.class).text(key);
  }

  /** All words in both languages, as JSON; placeholders stay as they are. */
  private static String words() {
    Messages messages = Messages.beside(PageParts.class);
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      for (String key : messages.keys(Language.VI)) {
        Text both = messages.text(key, "{0}", "{1}", "{2}", "{3}");
        out.writeObjectFieldStart(key);
        out.writeStringField("vi", both.vi());
        out.writeStringField("en", both.en());
        out.writeEndObject();
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().replace("<", "\\u003c");
  }

  private static String hash(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(String name) {
    try (InputStream in = PageParts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
