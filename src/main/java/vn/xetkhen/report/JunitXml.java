package vn.xetkhen.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.PlacesTrial;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

/**
 * What scenarios came to as the XML of test reports that build servers read: a suite for each file,
 * a case for each scenario, a failure with what differs. A broken pack is a suite with one error.
 */
public final class JunitXml {
  /** The file of scenarios of places. */
  static final String PLACES = "scenarios/places.yaml";

  private static final int WIDTH = 120;

  private final Language language;
  private final TrialDifference difference;
  private final Messages messages = Messages.beside(JunitXml.class);

  /** A writer of reports in one language. */
  public JunitXml(Language language) {
    this.language = language;
    this.difference = new TrialDifference(language, new Paint(false));
  }

  /**
   * A case.
   *
   * @param message what differs, in a line; null where nothing does
   */
  private record Case(
      String name, String file, int line, @Nullable String message, String text, boolean error) {}

  private record Suite(String name, List<Case> cases) {
    int count(boolean error) {
      return (int) cases.stream().filter(c -> c.message() != null && c.error() == error).count();
    }
  }

  /** The report, with its declaration, for UTF-8. */
  public String text(List<PackTrials> packs) {
    List<Suite> suites = new ArrayList<>();
    for (PackTrials pack : packs) {
      if (pack instanceof PackTrials.Tried tried) {
        suites.addAll(suites(tried));
      } else {
        suites.add(broken((PackTrials.Broken) pack));
      }
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      write(xml, suites);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text in memory cannot fail to be written", e);
    }
    return text.append('\n').toString();
  }

  private List<Suite> suites(PackTrials.Tried tried) {
    Map<String, List<Case>> files = new LinkedHashMap<>();
    for (Trial trial : tried.trials()) {
      Page page = new Page(WIDTH);
      if (!trial.holds()) {
        difference.write(page, trial, tried.pack().plan());
      }
      files
          .computeIfAbsent(trial.scenario().path(), key -> new ArrayList<>())
          .add(
              new Case(
                  trial.scenario().name(),
                  trial.scenario().file(),
                  trial.scenario().at().line(),
                  trial.holds() ? null : first(page),
                  page.toString(),
                  trial.decision() == null));
    }
    for (PlacesTrial trial : tried.places()) {
      Page page = new Page(WIDTH);
      if (!trial.holds()) {
        difference.write(page, trial);
      }
      files
          .computeIfAbsent(PLACES, key -> new ArrayList<>())
          .add(
              new Case(
                  trial.scenario().name(),
                  trial.scenario().file(),
                  trial.scenario().at().line(),
                  trial.holds() ? null : first(page),
                  page.toString(),
                  trial.selection() == null));
    }
    List<Suite> suites = new ArrayList<>();
    files.forEach((path, cases) -> suites.add(new Suite(tried.id() + "/" + path, cases)));
    return suites;
  }

  private Suite broken(PackTrials.Broken broken) {
    List<String> lines = TrialsText.lines(broken.problems(), language);
    String file = broken.problems().get(0).file();
    int line = broken.problems().get(0).at().line();
    String name = messages.text("trials.broken", broken.id()).in(language);
    return new Suite(
        broken.id(),
        List.of(new Case(name, file, line, lines.get(0), String.join("\n", lines) + "\n", true)));
  }

  private static String first(Page page) {
    return page.toString().lines().findFirst().orElse("").strip();
  }

  private static void write(XMLStreamWriter xml, List<Suite> suites) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "xetkhen rules test");
    counts(
        xml,
        suites.stream().mapToInt(suite -> suite.cases().size()).sum(),
        suites.stream().mapToInt(suite -> suite.count(false)).sum(),
        suites.stream().mapToInt(suite -> suite.count(true)).sum());
    for (Suite suite : suites) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", legal(suite.name()));
      counts(xml, suite.cases().size(), suite.count(false), suite.count(true));
      for (Case one : suite.cases()) {
        write(xml, suite, one);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void write(XMLStreamWriter xml, Suite suite, Case one) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", legal(one.name()));
    xml.writeAttribute("classname", legal(suite.name()));
    xml.writeAttribute("file", legal(one.file()));
    xml.writeAttribute("line", Integer.toString(one.line()));
    if (one.message() != null) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement(one.error() ? "error" : "failure");
      xml.writeAttribute("message", legal(Objects.requireNonNull(one.message())));
      xml.writeAttribute("type", one.error() ? "problem" : "difference");
      xml.writeCharacters(legal(one.text()));
      xml.writeEndElement();
      xml.writeCharacters("\n    ");
    }
    xml.writeEndElement();
  }

  private static void counts(XMLStreamWriter xml, int tests, int failures, int errors)
      throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(tests));
    xml.writeAttribute("failures", Integer.toString(failures));
    xml.writeAttribute("errors", Integer.toString(errors));
    xml.writeAttribute("skipped", "0");
  }

  /** The text with what XML 1.0 cannot hold, and what its readers change, shown as an escape. */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean holds =
                  c == '\n'
                      || (c >= 0x20 && c <= 0xd7ff && c != 0x7f)
                      || (c >= 0xe000 && c <= 0xfffd)
                      || c >= 0x10000;
              if (holds) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return out.toString();
  }
}
