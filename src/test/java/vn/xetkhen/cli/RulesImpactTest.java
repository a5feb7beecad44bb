package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edit of rules changes, from the command line. */
class RulesImpactTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RULES = "rules/mau-2021/1.drl";
  private static final String PLAN = "rules/mau-2021/plan.yaml";

  @TempDir Path folder;
  private Place old;
  private Place now;

  @BeforeEach
  void packs() throws IOException {
    old = Place.in(folder.resolve("old"));
    now = Place.in(folder.resolve("new"));
  }

  private static void edit(Place place, String file, String... replaced) throws IOException {
    Path path = place.root().resolve(file);
    String text = Files.readString(path);
    for (int i = 0; i < replaced.length; i += 2) {
      assertThat(text).contains(replaced[i]);
      text = text.replace(replaced[i], replaced[i + 1]);
    }
    Files.writeString(path, text);
  }

  /** Rank 3 made rank 5. */
  private void higher() throws IOException {
    edit(now, RULES, "atMost(3)", "atMost(5)");
  }

  private Ran impact(String in, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("rules", "impact", old.rules() + "/mau-2021", now.rules() + "/mau-2021"));
    args.addAll(List.of(more));
    return Ran.with(in, Map.of(), false, args.toArray(String[]::new));
  }

  /** Dossiers of rank 0 (none) to 6, a line each. */
  private static String ranks(String name) {
    StringBuilder lines = new StringBuilder();
    for (int rank = 0; rank <= 6; rank++) {
      lines.append(Place.dossier("D" + rank, "mau-2021", name, rank)).append('\n');
    }
    return lines.toString();
  }

  @Test
  void nothingChangesWherePacksAreTheSame() {
    Ran ran = impact(ranks("Xã Mẫu"), "--dossiers", "-", "--lang", "en");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("were not decided again: mau-2021\n", "  No dossier changes.\n")
        .endsWith(
            """
              Dossiers seen: 7
              Changed: 0
              Decided again, unchanged: 0
              Not decided again, the rules being identical: 7
            """
                .indent(2)
                .replace("    ", "  "));
  }

  @Test
  void whatChangesIsToldInFull() throws IOException {
    higher();
    Ran ran = impact(ranks("Xã Mẫu"), "--dossiers", "-", "--lang", "en");
    assertThat(ran.code()).isEqualTo(6);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().substring(ran.out().indexOf("THE EDITS")))
        .isEqualTo(
            """
            THE EDITS
              Plan mau-2021
                 1. Rule A-1/top – edited
                    before (1.drl:6): conclude.the($r).require("rank").atMost(3);
                    after (1.drl:6): conclude.the($r).require("rank").atMost(5);

            DOSSIERS THAT CHANGE
            1. D4 – Xã Mẫu (-:5)
               Verdict: INELIGIBLE – a criterion is not met → ELIGIBLE
               Clause A-1 – A high rank
                  before: not met – Ranking in the PAR Index for 2021 – rank: 4 (required: at most 3; short by 1 rank)
                  after: met – Ranking in the PAR Index for 2021 – rank: 4 (required: at most 5)
                  • Check A-1/top: before not met [1.drl:6]; after met [1.drl:6]
               By the edit: Rule A-1/top (edited)

            2. D5 – Xã Mẫu (-:6)
               Verdict: INELIGIBLE – a criterion is not met → ELIGIBLE
               Clause A-1 – A high rank
                  before: not met – Ranking in the PAR Index for 2021 – rank: 5 (required: at most 3; short by 2 ranks)
                  after: met – Ranking in the PAR Index for 2021 – rank: 5 (required: at most 5)
                  • Check A-1/top: before not met [1.drl:6]; after met [1.drl:6]
               By the edit: Rule A-1/top (edited)

            IN ALL
              Dossiers seen: 7
              Changed: 2
                 Different in verdict: 2
                 Different in ground: 2
              Decided again, unchanged: 5

              From which verdict to which
              Before                  After                               Dossiers
              ──────────────────────  ────────────────────────────────  ──────────
              ineligible              eligible                                   2

              By which edit
              Plan      Edit                                                                                                Dossiers
              ────────  ────────────────────────────────────────────────────────────────────────────────────────────────  ──────────
              mau-2021  Rule A-1/top (edited)                                                                                      2
            """);
  }

  @Test
  void whatNeitherSideCanDecideIsToldAndCounted() throws IOException {
    higher();
    String in = "{\"plan\":\"mau-2021\"}\n" + Place.dossier("D1", "mau-2021", "X", 1) + "\n";
    Ran ran = impact(in, "--dossiers", "-", "--lang", "en");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("-:1:");
    assertThat(ran.out()).contains("Neither side can decide: 1\n", "Decided again, unchanged: 1\n");
    Ran both = impact(in + Place.dossier("D4", "mau-2021", "X", 4), "--dossiers", "-");
    assertThat(both.code()).isEqualTo(1);
  }

  @Test
  void aBrokenPackIsToldAndNothingIsCompared() throws IOException {
    edit(now, RULES, "\"rank\"", "\"rankk\"");
    Ran ran = impact(ranks("X"), "--dossiers", "-");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("1.drl:11:", "rankk");
  }

  @Test
  void ofRulesFoldersABrokenPackIsLeftAloneWhereItsPlanIsNotAskedFor() throws IOException {
    higher();
    String dossiers = now.write("d.jsonl", ranks("X"));
    String[] all = {"rules", "impact", old.rules(), now.rules(), "--dossiers", dossiers};
    assertThat(Ran.with(all).code()).isEqualTo(3);
    List<String> one = new ArrayList<>(List.of(all));
    one.addAll(List.of("--plan", "mau-2021"));
    assertThat(Ran.with(one.toArray(String[]::new)).code()).isEqualTo(6);
  }

  @Test
  void aPlanOfOneSideIsSaidAndItsDossiersChange() throws IOException {
    for (String name : List.of("plan.yaml", "1.drl")) {
      Files.delete(old.root().resolve("rules/hong-2021/" + name));
      Files.delete(now.root().resolve("rules/hong-2021/" + name));
    }
    old.write(
        "rules/cu-2021/plan.yaml",
        Files.readString(old.root().resolve(PLAN)).replace("id: mau-2021", "id: cu-2021"));
    old.write(
        "rules/cu-2021/1.drl",
        Files.readString(old.root().resolve(RULES)).replace("mau_2021", "cu_2021"));
    Ran ran =
        Ran.with(
            Place.dossier("D4", "cu-2021", "X", 3),
            Map.of(),
            false,
            "rules",
            "impact",
            old.rules(),
            now.rules(),
            "--dossiers",
            "-",
            "--lang",
            "en");
    assertThat(ran.code()).isEqualTo(6);
    assertThat(ran.out())
        .contains("Only there before the edit, so not compared: cu-2021\n")
        .contains("   Verdict: ELIGIBLE → cannot be decided: /plan:")
        .contains("   By the edit: the edit could not be identified\n")
        .contains("  eligible                refused                                    1\n");
  }

  @Test
  void placesAloneMakeAChange() throws IOException {
    for (Place place : List.of(old, now)) {
      edit(
          place,
          PLAN,
          "    collective: {all: [A-1]}\n",
          """
              places:
                citation: {vi: "mục C", en: "section C"}
                groups:
                  all: {line: {vi: "tập thể", en: "collectives"}, kind: collective, at-most: 2}
              collective: {all: [A-1]}
          """
              .indent(2)
              .replace("\n      ", "\n    ")
              .replaceFirst("^ +", "    "));
    }
    edit(now, PLAN, "at-most: 2", "at-most: 1");
    Ran ran = impact(ranks("X"), "--dossiers", "-", "--lang", "en");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(6);
    assertThat(ran.out())
        .contains(
            """
            2. D1 – X (-:2)
               Verdict: ELIGIBLE, as before
               Places: group collectives; at most 2 places → at most 1 place
               By the edit: Places: collectives (giay-khen/all) (edited)
            """)
        .contains("Changed: 4\n     Different in places: 4\n  Decided again, unchanged: 3\n");
  }

  @Test
  void jsonIsWhatItsSchemaSaysAndTheSameOnAnyNumberOfThreads() throws IOException {
    higher();
    StringBuilder many = new StringBuilder("no dossier\n");
    IntStream.range(0, 60).forEach(i -> many.append(ranks("Xã " + i)));
    Ran one = impact(many.toString(), "--dossiers", "-", "--format", "json", "--jobs", "1");
    Ran four = impact(many.toString(), "--dossiers", "-", "--format", "json", "--jobs", "4");
    assertThat(four).isEqualTo(one);
    assertThat(one.code()).isEqualTo(1);
    JsonNode json = JSON.readTree(one.out());
    assertThat(invalid(json)).isEmpty();
    assertThat(json.at("/changes")).hasSize(120);
    assertThat(json.at("/changes/0/causes/0").asText()).isEqualTo("rule:A-1/top");
    assertThat(json.at("/sums/changed").asLong()).isEqualTo(120);
    assertThat(json.at("/sums/unchanged").asLong()).isEqualTo(300);
    assertThat(json.at("/refused")).hasSize(1);
    assertThat(json.at("/sums/causes/0/count").asLong()).isEqualTo(120);
  }

  private static List<String> invalid(JsonNode json) throws IOException {
    Path file = Path.of("src/main/resources/vn/xetkhen/report/impact-1.schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(file))
        .validate(json)
        .stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void thePageStandsAloneAndTakesWhatDossiersStateAsText() throws Exception {
    higher();
    String out = folder.resolve("impact.html").toString();
    Ran ran =
        impact(
            ranks("<script>alert(1)</script>&amp;"),
            "--dossiers",
            "-",
            "--format",
            "html",
            "--out",
            out);
    assertThat(ran.code()).isEqualTo(6);
    assertThat(ran.out()).isEmpty();
    String page = Files.readString(Path.of(out));
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"vi\">")
        .contains("default-src &#x27;none&#x27;; style-src &#x27;sha256-")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;")
        .contains("id=\"change-1\"", "id=\"change-2\"")
        .doesNotContain("<script", "http://", "https://", "id=\"change\"");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void withoutDossiersOneIsFoundThatShowsTheEdit() throws IOException {
    higher();
    Ran ran = impact("", "--search", "--lang", "en");
    assertThat(ran.code()).isEqualTo(6);
    assertThat(ran.out())
        .contains("• Rule A-1/top (edited): found a dossier that the two decide differently; ")
        .contains("   Verdict: INELIGIBLE – a criterion is not met → ELIGIBLE\n")
        .contains("     \"format\": \"xetkhen.dossier/1\",\n")
        .contains("     \"id\": \"ho-so-tim-duoc\",\n")
        .endsWith("Dossiers found: 1\n");
    Ran json = impact("", "--search", "--format", "json");
    assertThat(json.code()).isEqualTo(6);
    JsonNode tree = JSON.readTree(json.out());
    assertThat(invalid(tree)).isEmpty();
    JsonNode found = tree.at("/sought/0/found/dossier");
    Ran again = impact(found.toString(), "--dossiers", "-");
    assertThat(again.code()).isEqualTo(6);
  }

  @Test
  void forARuleThatWasOnlyRenamedNoneIsFound() throws IOException {
    edit(now, RULES, "\"A-1/top\"", "\"A-1/first\"");
    edit(now, PLAN, "three: top", "three: first");
    Ran ran = impact("", "--search", "--lang", "en");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("1. Rule A-1/first – renamed from A-1/top, the content is the same\n")
        .containsPattern(
            "• All edits of plan mau-2021: no dossier was found that the two decide differently;"
                + " [1-9][0-9]* dossiers were tried\\.");
  }

  @Test
  void partsAreCalledWhatThePlanCallsThem() throws IOException {
    edit(now, PLAN, "collective: {all: [A-1]}", "collective: {any: [A-1]}");
    Ran ran = impact(ranks("X"), "--dossiers", "-", "--lang", "en");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).containsPattern("1\\. Award [^(]+ \\(giay-khen\\) – edited\n");
    Ran page = impact(ranks("X"), "--dossiers", "-", "--format", "html");
    assertThat(page.out()).containsPattern("<h3>[^<]+ \\(mau-2021\\)</h3>");
  }

  @Test
  void whatIsAskedForIsListedUnderOneHeading() throws IOException {
    for (String name : List.of("vocabulary.yaml", "tan-yen-2021")) {
      copy(Path.of("rules", name), folder.resolve("copy").resolve(name));
    }
    Path plan = folder.resolve("copy/tan-yen-2021/plan.yaml");
    String text = Files.readString(plan);
    assertThat(text).contains("default: attested");
    Files.writeString(plan, text.replace("default: attested", "default: any-rise"));
    Ran ran =
        Ran.with(
            "rules",
            "impact",
            "rules/tan-yen-2021",
            plan.getParent().toString(),
            "--dossiers",
            "samples/tan-yen-2021/09-undetermined-missing.json",
            "--lang",
            "en");
    assertThat(ran.code()).isEqualTo(6);
    assertThat(ran.out())
        .containsPattern("   No longer asked for:\n      • [^\n]+\n")
        .contains("   By the edit: Reading TY-leap (edited)\n")
        .contains("  undetermined            undetermined (unchanged)                   1\n");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path there = to.resolve(from.relativize(one).toString());
        Files.createDirectories(there.getParent());
        Files.copy(one, there);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OLD NEW | Hãy nêu hồ sơ bằng --dossiers",
        "OLD NEW --search --dossiers - | Hãy nêu hồ sơ bằng --dossiers",
        "OLD NEW --dossiers - --rules x | --rules không dùng ở đây",
        "OLD NEW --dossiers - --format csv | không có dạng “csv”",
        "OLD NEW --dossiers - --plan mau-2022 | Có phải ý bạn là “mau-2021”?",
        "OLD OTHER --dossiers - | hãy nêu hai bộ của cùng một kế hoạch",
        "OLD no-folder --dossiers - | không phải là thư mục quy tắc",
        "OLD EMPTY --dossiers - | không chứa bộ quy tắc nào",
        "OLD NEW --search --as-of 2021-01-01 | không dùng cùng --search",
        "OLD | Còn thiếu NEW: thư mục quy tắc sau khi sửa, hoặc thư mục của một bộ quy tắc"
      })
  void wrongUsageIsTold(String line) throws IOException {
    String[] parts = line.split(" \\| ", -1);
    Files.createDirectories(folder.resolve("empty"));
    List<String> args = new ArrayList<>(List.of("rules", "impact"));
    for (String arg : parts[0].split(" ", -1)) {
      args.add(
          switch (arg) {
            case "OLD" -> old.rules() + "/mau-2021";
            case "NEW" -> now.rules() + "/mau-2021";
            case "OTHER" -> now.rules() + "/hong-2021";
            case "EMPTY" -> folder.resolve("empty").toString();
            default -> arg;
          });
    }
    Ran ran = Ran.with(args.toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains(parts[1])
        .endsWith("\nXem trợ giúp: xetkhen rules impact --help\n");
  }
}
