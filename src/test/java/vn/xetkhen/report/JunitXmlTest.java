package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.SmallPack;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

class JunitXmlTest {
  private static final String SCENARIOS =
      """
      format: xetkhen.scenarios/1
      scenarios:
        - {kind: COLLECTIVE, name: "<&\\"'> 😀 a\\u0001b\\ud800", facts: {}, expect: {A-1: UNKNOWN}}
        - {kind: COLLECTIVE, name: sai, facts: {}, expect: {A-1/top: MET}}
        - {kind: COLLECTIVE, name: hỏng, facts: {rankings: [{indx: "]]>"}]}, expect: {A-1/top: MET}}
      """;

  @TempDir Path folder;

  private Element root(PackTrials... packs) throws Exception {
    String text = new JunitXml(Language.EN).text(List.of(packs));
    assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites ");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private PackTrials tried(String scenarios) {
    SmallPack pack = SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, scenarios);
    return PackTrials.run(new Target(Engine.open(pack.rules()), "mau-2021"), name -> true);
  }

  private static Element element(Element parent, String name, int index) {
    return (Element) parent.getElementsByTagName(name).item(index);
  }

  @Test
  void aFileIsASuiteAndAScenarioACase() throws Exception {
    Element root = root(tried(SCENARIOS.replace("\\ud800", "")));

    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(root.getAttribute("tests")).isEqualTo("3");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    Element suite = element(root, "testsuite", 0);
    assertThat(suite.getAttribute("name")).isEqualTo("mau-2021/scenarios/1.yaml");
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    Element first = element(suite, "testcase", 0);
    assertThat(first.getAttribute("name")).isEqualTo("<&\"'> 😀 a\\u0001b");
    assertThat(first.getAttribute("classname")).isEqualTo("mau-2021/scenarios/1.yaml");
    assertThat(first.getAttribute("file")).endsWith("1.yaml");
    assertThat(first.getAttribute("line")).isEqualTo("3");
    assertThat(first.getChildNodes().getLength()).isZero();
  }

  @Test
  void aFailureHasWhatDiffersAndWhyAndAnUnreadableDossierIsAnError() throws Exception {
    Element root = root(tried(SCENARIOS.replace("\\ud800", "")));

    Element failure = element(root, "failure", 0);
    assertThat(failure.getAttribute("message"))
        .isEqualTo("A-1/top: expected met (MET), came out unknown (UNKNOWN)");
    assertThat(failure.getAttribute("type")).isEqualTo("difference");
    assertThat(failure.getTextContent())
        .isEqualTo(
            """
              A-1/top: expected met (MET), came out unknown (UNKNOWN)
                ? A-1/top [1.drl:7]
                  • Ranking in the PAR Index for 2021 (not in the dossier)
                    ? rank: not stated (required: at most 3)
            """);
    Element error = element(root, "error", 0);
    assertThat(error.getAttribute("type")).isEqualTo("problem");
    assertThat(error.getTextContent()).contains("1.yaml:5:", "/rankings/0/indx");
  }

  @Test
  void aBrokenPackIsASuiteWithOneError() throws Exception {
    Problem problem =
        new Problem("rules/x/1.drl", new Position(4, 2), null, Text.same("a\u0000b\uFFFF\ud800\r"));
    Element root = root(new PackTrials.Broken("x", List.of(problem)));

    assertThat(root.getAttribute("errors")).isEqualTo("1");
    assertThat(element(root, "testcase", 0).getAttribute("line")).isEqualTo("4");
    assertThat(element(root, "error", 0).getAttribute("message"))
        .isEqualTo("rules/x/1.drl:4:2: a\\u0000b\\uffff\\ud800\\u000d");
  }
}
