package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.SmallPack;
import vn.xetkhen.text.Language;

class LiteratePageTest {
  private static final Packs PACKS = new Packs(Path.of("rules"));
  private static final Decision.EngineRef VERSIONS = new Decision.EngineRef("1.2.3", "10.2.0");

  static Stream<String> plans() {
    return PACKS.ids().stream();
  }

  private static PackText pack(String id) {
    return SmallPack.good(PackText.read(PACKS, id));
  }

  private static String html(PackText pack, Language language) {
    return new LiteratePage(language, VERSIONS).html(pack);
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> all(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Set<String> texts(Document page, String tag) {
    return all(page, tag).stream().map(Element::getTextContent).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void holdsEveryClauseRuleScenarioAndReading(String id) throws Exception {
    PackText pack = pack(id);
    for (Language language : Language.values()) {
      Document page = parsed(html(pack, language));
      Set<String> ids =
          all(page, "*").stream().map(e -> e.getAttribute("id")).collect(Collectors.toSet());
      Set<String> names = texts(page, "h5");
      names.addAll(texts(page, "h3"));
      Set<String> blocks = texts(page, "pre");

      pack.source()
          .plan()
          .clauses()
          .values()
          .forEach(
              clause -> {
                assertThat(ids).contains("clause-" + clause.id());
                assertThat(texts(page, "p")).contains(clause.line().vi(), clause.line().en());
              });
      pack.source()
          .plan()
          .readings()
          .keySet()
          .forEach(r -> assertThat(ids).contains("reading-" + r));
      pack.source().plan().awards().keySet().forEach(a -> assertThat(ids).contains("award-" + a));
      pack.rules()
          .forEach(
              rule -> {
                assertThat(ids).contains("check-" + rule.id());
                assertThat(blocks).contains(String.join("\n", pack.lines(rule).lines()));
              });
      assertThat(names).containsAll(pack.all().stream().map(Scenario::name).toList());
      assertThat(page.getDocumentElement().getTextContent())
          .contains(pack.source().rulesSha256(), "1.2.3", "10.2.0");
    }
  }

  /** A scenario stands beside every clause that it asserts. */
  @ParameterizedTest
  @MethodSource("plans")
  void scenariosStandBesideTheirClauses(String id) throws Exception {
    PackText pack = pack(id);
    Document page = parsed(html(pack, Language.VI));
    for (Element section : all(page, "section")) {
      if (section.getAttribute("class").equals("clause")) {
        String clause = section.getAttribute("aria-labelledby").substring("clause-".length());
        List<String> shown = new ArrayList<>();
        NodeList names = section.getElementsByTagName("h5");
        for (int i = 0; i < names.getLength(); i++) {
          shown.add(names.item(i).getTextContent());
        }
        assertThat(shown)
            .isEqualTo(
                pack.all().stream()
                    .filter(
                        s ->
                            s.expected().keySet().stream()
                                .anyMatch(e -> e.equals(clause) || e.startsWith(clause + "/")))
                    .map(Scenario::name)
                    .toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyLinkLeadsSomewhereOnThePageAndNothingIsFetched(String id) throws Exception {
    Document page = parsed(html(pack(id), Language.VI));
    List<String> ids =
        all(page, "*").stream().map(e -> e.getAttribute("id")).filter(i -> !i.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : all(page, "a")) {
      assertThat(link.getAttribute("href")).startsWith("#");
      assertThat(ids).contains(link.getAttribute("href").substring(1));
    }
    for (Element element : all(page, "*")) {
      assertThat(element.getTagName()).isNotIn("script", "link", "img", "iframe", "object", "form");
      assertThat(element.hasAttribute("src")).isFalse();
      assertThat(element.hasAttribute("style")).isFalse();
    }
    assertThat(all(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void canBeReadWithoutSight(String id) throws Exception {
    for (Language language : Language.values()) {
      String html = html(pack(id), language);
      Document page = parsed(html);
      String own = language == Language.VI ? "vi" : "en";
      assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(own);
      for (String landmark : List.of("header", "nav", "main", "footer", "h1", "title")) {
        assertThat(all(page, landmark)).as(landmark).hasSize(1);
      }
      all(page, "th").forEach(th -> assertThat(th.getAttribute("scope")).isIn("row", "col"));
      int last = 1;
      for (Element element : all(page, "*")) {
        if (element.getTagName().matches("h[1-6]")) {
          int level = element.getTagName().charAt(1) - '0';
          assertThat(level).as(element.getTextContent()).isLessThanOrEqualTo(last + 1);
          last = level;
        }
        if (element.getAttribute("class").equals("other")) {
          assertThat(element.getAttribute("lang")).isNotEqualTo(own).isIn("vi", "en");
        }
        String label = element.getAttribute("aria-labelledby");
        assertThat(label.isEmpty() || html.contains("id=\"" + label + "\"")).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theSamePackGivesTheSameBytes(String id) {
    assertThat(html(pack(id), Language.EN)).isEqualTo(html(pack(id), Language.EN));
  }

  @Test
  void thePolicyAdmitsTheStyleSheetOfThePageAndNothingElse() throws Exception {
    String html = html(pack("tan-yen-2021"), Language.VI);
    Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(html);
    assertThat(style.find()).isTrue();
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(html)
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#x27;none&#x27;;"
                + " style-src &#x27;sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "&#x27;; base-uri &#x27;none&#x27;; form-action &#x27;none&#x27;\"/>");
  }

  @Test
  void whatFilesHoldIsText(@TempDir Path folder) throws Exception {
    String evil = "<img src=x onerror=alert(1)>&\\u202e";
    Function<String, String> yaml = s -> '"' + s.replace("\"", "\\\"") + '"';
    String plan =
        SmallPack.PLAN
            .replace("\"Có hạng cao\"", yaml.apply(evil + "</p><script>1</script>"))
            .replace("\"Phong trào mẫu\"", yaml.apply("</title>" + evil))
            .replace("\"hạng 3 trở lên\"", yaml.apply("' onclick='x" + evil))
            .replace("\"Ngày xếp hạng\"", yaml.apply("<!--" + evil))
            .replace("province: Bắc Giang", "province: " + yaml.apply(evil));
    String rules =
        SmallPack.RULES.replace("hạng 3 trở lên", "</pre><script>alert(1)</script>\t]]>");
    String scenarios =
        SmallPack.SCENARIOS
            .replace("hạng 3 là đạt", yaml.apply(evil))
            .replace("  ranked:", "  " + yaml.apply("\" id=\"x" + evil) + ":")
            .replace("base: ranked", "base: " + yaml.apply("\" id=\"x" + evil))
            .replace("# one place lower", "# </code><script src=x>");
    PackText pack = SmallPack.in(folder, plan, rules, scenarios).text();

    for (Language language : Language.values()) {
      String html = html(pack, language);
      Document page = parsed(html);
      assertThat(all(page, "img")).isEmpty();
      assertThat(all(page, "script")).isEmpty();
      assertThat(html).doesNotContain("\u202e").doesNotContain("<!--");
      String shown = "<img src=x onerror=alert(1)>&\\u202e";
      assertThat(texts(page, "h5")).contains(shown);
      assertThat(texts(page, "p")).contains(shown + "</p><script>1</script>", "<!--" + shown);
      assertThat(all(page, "title").get(0).getTextContent())
          .contains(language == Language.VI ? "</title>" + shown : "Sample movement");
      assertThat(all(page, "pre").get(0).getTextContent())
          .startsWith("// A-1 — </pre><script>alert(1)</script>    ]]>\nrule \"A-1/top\"");
    }
  }

  @Test
  void linesOfScenariosAndTreesReadAsWritten(@TempDir Path folder) throws Exception {
    PackText pack =
        SmallPack.in(folder, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS).text();
    Document page = parsed(html(pack, Language.EN));
    assertThat(texts(page, "pre"))
        .contains(
            """
            award: giay-khen
            period: "2021"
            readings: {M-height: ranked}
            settings: {ranked-on: 2021-12-20}
            as-of: 2021-12-10
            facts:
              # one place lower
              rankings: [{index: PAR_INDEX, year: 2021, rank: 4.0}]
              discipline: null\
            """);
    assertThat(texts(page, "ul"))
        .contains(
            "✓ A-1/top met✓ A-1 met",
            "Verdict: INELIGIBLEGround: a criterion is not metNo day to be considered again",
            "Collectives:depending on how one reads M-height: How high is high?three default –"
                + " third or bettertop – hạng 3 trở lênranked – any rank will doany");
    assertThat(texts(page, "td")).contains("The day of rankingNgày xếp hạng");
  }
}
