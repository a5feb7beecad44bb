package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckTest {
  @TempDir private Path folder;

  private Path plan;
  private Path rules;

  @BeforeEach
  void copy() throws IOException {
    Path from = Path.of("rules");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = from.relativize(file);
        boolean needed = name.getNameCount() == 1 || name.startsWith("tan-chau-2020");
        if (needed) {
          Path to = folder.resolve(name.toString());
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    plan = folder.resolve("tan-chau-2020/plan.yaml");
    rules = folder.resolve("tan-chau-2020/2-khen-thuong.drl");
  }

  @Test
  void saysThatAllIsWell() {
    Ran ran = check("--lang", "en");
    assertThat(ran).isEqualTo(new Ran(0, "1 pack looked through: nothing to mend.\n", ""));
    assertThat(check().out()).isEqualTo("Đã soát 1 bộ quy tắc: không có gì phải sửa.\n");
  }

  @Test
  void tellsEachFindingInALineAndCounts() throws IOException {
    edit(plan, "role: CRITERION", "role: CRITERON");
    Ran ran = check("tan-chau-2020", "--lang", "en");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("plan.yaml:", ": error [unknown-word]: saw the role “", "did you mean “")
        .endsWith("\n1 pack looked through: 1 error, 0 warnings.\n");
  }

  @Test
  void aWarningAloneIsNoError() throws IOException {
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("// III.3 —", "// III.1 —"));
    Ran ran = check("--lang", "en");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .isEqualTo(
            rules
                + ":8:4: warning [comment-names-another-clause]: the comment names III.1, and the"
                + " rule below it is III.3/guidance-met; write III.3\n"
                + "1 pack looked through: 0 errors, 1 warning.\n");
  }

  @Test
  void mendsWhatItCanAndThenHasNothingMoreToMend() throws IOException {
    byte[] right = Files.readAllBytes(rules);
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("// III.3 —", "// III.1 —"));
    Ran ran = check("--fix", "--lang", "en");
    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                "1 pack looked through: nothing to mend.\n",
                rules
                    + ":8:4: fixed [comment-names-another-clause]: write III.3 in the comment\n"));
    assertThat(Files.readAllBytes(rules)).isEqualTo(right);
    assertThat(check("--fix", "--lang", "en").err()).isEmpty();
    try (Stream<Path> files = Files.list(rules.getParent())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @Test
  void writesNothingWhereOneFileIsProtected() throws IOException {
    Path other = rules.resolveSibling("1-doi-tuong.drl");
    Files.writeString(rules, Files.readString(rules).replace("// III.3 —", "// III.1 —"));
    Files.writeString(other, Files.readString(other).replace("tan_chau_2020", "tann_chau_2020"));
    String before = Files.readString(other);
    assertThat(rules.toFile().setReadOnly()).isTrue();
    Ran ran = check("--fix", "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("--fix: “" + rules + "” is read-only, so no file was changed; permit writing");
    assertThat(Files.readString(other)).isEqualTo(before);
    assertThat(Files.readString(rules)).contains("// III.1 —");
  }

  @Test
  void aFolderOfRulesWithoutAPlanIsTold() throws IOException {
    Files.delete(plan);
    Ran ran = check("--lang", "en");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .startsWith(plan + ":1:1: error [unreadable-file]: ")
        .endsWith("1 pack looked through: 1 error, 0 warnings.\n");
  }

  @Test
  void aFolderWithoutPacksIsNoPackWithNothingToMend() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(empty.resolve("notes"));
    Ran ran = Ran.with("rules", "check", "--rules", empty.toString(), "--lang", "en");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("“" + empty + "” has no pack to look through; give --rules");
  }

  @Test
  void writesJson() throws IOException {
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("// III.3 —", "// III.1 —"));
    JsonNode json = new ObjectMapper().readTree(check("--format", "json").out());
    assertThat(json.get("format").asText()).isEqualTo("xetkhen.lint/1");
    assertThat(json.get("packs").toString()).isEqualTo("[\"tan-chau-2020\"]");
    assertThat(json.get("errors").asInt()).isZero();
    assertThat(json.get("warnings").asInt()).isEqualTo(1);
    assertThat(json.get("notes").asInt()).isZero();
    JsonNode finding = json.get("findings").get(0);
    assertThat(finding.get("id").asText()).isEqualTo("comment-names-another-clause");
    assertThat(finding.get("severity").asText()).isEqualTo("WARNING");
    assertThat(finding.get("line").asInt()).isEqualTo(8);
    assertThat(finding.get("column").asInt()).isEqualTo(4);
    assertThat(finding.get("message").get("vi").asText()).contains("chú thích nêu III.1");
    JsonNode edit = finding.get("fix").get("edits").get(0);
    assertThat(edit.get("start").toString()).isEqualTo("{\"line\":8,\"column\":4}");
    assertThat(edit.get("end").toString()).isEqualTo("{\"line\":8,\"column\":9}");
    assertThat(edit.get("replacement").asText()).isEqualTo("III.3");
  }

  @Test
  void writesSarif() throws IOException {
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("// III.3 —", "// III.1 —"));
    JsonNode sarif = new ObjectMapper().readTree(check("--format", "sarif", "--lang", "en").out());
    assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
    JsonNode run = sarif.get("runs").get(0);
    JsonNode result = run.get("results").get(0);
    assertThat(result.get("ruleId").asText()).isEqualTo("comment-names-another-clause");
    assertThat(result.get("level").asText()).isEqualTo("warning");
    JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
    assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    assertThat(rule.has("helpUri")).isFalse();
    assertThat(rule.at("/help/text").asText()).isEqualTo("a comment that names another clause");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/region").toString()).isEqualTo("{\"startLine\":8,\"startColumn\":4}");
    assertThat(place.at("/artifactLocation/uri").asText()).endsWith("/2-khen-thuong.drl");
    assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0").toString())
        .isEqualTo(
            "{\"deletedRegion\":{\"startLine\":8,\"startColumn\":4,\"endLine\":8,\"endColumn\":9},"
                + "\"insertedContent\":{\"text\":\"III.3\"}}");
  }

  @Test
  void writesIntoAFileAndRefusesOtherFormats() throws IOException {
    Path out = folder.resolve("findings.txt");
    assertThat(check("--out", out.toString()).out()).isEmpty();
    assertThat(Files.readString(out)).isEqualTo("Đã soát 1 bộ quy tắc: không có gì phải sửa.\n");
    Ran wrong = check("--format", "xml", "--lang", "en");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--format: there is no “xml”; choose text, json or sarif.");
    assertThat(check("tan-chau-2021", "--lang", "en").err()).contains("Did you mean");
  }

  @Test
  void looksAtTheRewardNormsThatPacksShare() throws IOException {
    edit(folder.resolve("rewards.yaml"), "base-salaries:", "base-salarie:");
    Ran ran = check("--lang", "en");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).contains("rewards.yaml:", "[unknown-key]");
  }

  private Ran check(String... more) {
    String[] args =
        Stream.concat(Stream.of("rules", "check", "--rules", folder.toString()), Stream.of(more))
            .toArray(String[]::new);
    return Ran.with(args);
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.replace(from, to));
  }
}
