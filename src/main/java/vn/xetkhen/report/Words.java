package vn.xetkhen.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.UnescapedText;
import j2html.tags.specialized.ATag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;

/** Words of a page that speaks one language and quotes lines in both. */
final class Words {
  private final Language language;
  private final Messages messages = Messages.beside(Words.class);
  private final Labels labels = new Labels();

  Words(Language language) {
    this.language = language;
  }

  /** The page's own words. */
  String say(String key, @Nullable Object... arguments) {
    return safe(messages.text("literate." + key, arguments).in(language));
  }

  /** The name of a constant of a closed set. */
  String label(Enum<?> constant) {
    return labels.of(constant).in(language);
  }

  Labels labels() {
    return labels;
  }

  /** A line of a pack in the page's language. */
  String line(Text text) {
    return safe(text.in(language));
  }

  /** A line of a pack in the page's language, and below it in the other one where they differ. */
  List<DomContent> both(Text text) {
    Language other = language == Language.VI ? Language.EN : Language.VI;
    List<DomContent> lines = new ArrayList<>(List.of(p(safe(text.in(language)))));
    if (!text.in(other).equals(text.in(language))) {
      lines.add(p(safe(text.in(other))).withClass("other").attr("lang", tag(other)));
    }
    return lines;
  }

  /** The language as BCP 47 has it. */
  static String tag(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  /** The page's language as BCP 47 has it. */
  String language() {
    return tag(language);
  }

  /** Vietnamese from a file, marked so where the page speaks another language. */
  DomContent vietnamese(String text) {
    return language == Language.VI
        ? span(safe(text))
        : span(safe(text)).attr("lang", tag(Language.VI));
  }

  DomContent heading2(String id, String key) {
    return h2(say(key)).withId(id);
  }

  DomContent heading3(String id, DomContent... content) {
    return h3(content).withId(id);
  }

  DomContent heading4(String key) {
    return h4(say(key));
  }

  /** A head row of a table. */
  TrTag columns(String... keys) {
    return tr().with(
            Arrays.stream(keys).map(key -> (DomContent) th(say(key)).attr("scope", "col")));
  }

  /** A name that people type. */
  static DomContent name(String name) {
    return code(safe(name)).attr("translate", "no");
  }

  /** A link to a place on the page that shows a name. */
  static ATag link(String target, String name) {
    return a(name(name)).withHref("#" + target);
  }

  /** Text as it stands in a file, made visible where it would act on what stands beside it. */
  static String safe(String text) {
    return Cells.safe(text.replace("\t", "    "));
  }

  /** A blank between two elements. */
  static DomContent blank() {
    return new UnescapedText(" ");
  }
}
