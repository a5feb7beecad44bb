package vn.xetkhen.report;

import static j2html.TagCreator.meta;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.DomContent;
import j2html.tags.specialized.HeadTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.xetkhen.text.Sha256;

/**
 * What pages share that need no network and no script: HTML that is XML too, with a
 * Content-Security-Policy that admits only the page's own style sheet.
 *
 * @param css the style sheet
 */
record SelfContained(String css) {

  /** A page with style sheets that stand beside the classes, one after the other. */
  static SelfContained of(String... names) {
    StringBuilder css = new StringBuilder();
    for (String name : names) {
      try (InputStream in = SelfContained.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("no " + name + " in this build");
        }
        css.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new SelfContained(css.toString());
  }

  /** The head of a page. */
  HeadTag head(String called) {
    String policy =
        "default-src 'none'; style-src 'sha256-"
            + sha256(css)
            + "'; base-uri 'none'; form-action 'none'";
    return TagCreator.head(
        meta().attr("charset", "utf-8"),
        meta().attr("http-equiv", "Content-Security-Policy").withContent(policy),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        meta().withName("color-scheme").withContent("light dark"),
        title(called),
        style(rawHtml(css)));
  }

  /** A page, or a part of one, as text. */
  static String rendered(DomContent content) {
    try {
      FlatHtml<StringBuilder> out = FlatHtml.inMemory(Config.defaults().withEmptyTagsClosed(true));
      return content.render(out).toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be written", e);
    }
  }

  /** The hash by which the policy knows the style sheet (CSP Level 3, section 2.3.1). */
  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
