package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansPageTest {
  private static final String SCENARIOS =
      """
      format: xetkhen.scenarios/1
      scenarios:
        - name: hạng 3 là đạt
          kind: COLLECTIVE
          facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]}
          expect: {A-1/top: MET}
      """;

  @TempDir Path folder;
  private Place place = new Place(Path.of(""));

  @BeforeEach
  void write() throws IOException {
    place = Place.in(folder);
    place.write("rules/mau-2021/scenarios/1.yaml", SCENARIOS);
  }

  private Ran plans(String... arguments) {
    String[] all = Stream.concat(Stream.of("plans"), Stream.of(arguments)).toArray(String[]::new);
    return Ran.with("", Map.of("XETKHEN_LANG", "en", "XETKHEN_RULES", place.rules()), false, all);
  }

  @Test
  void thePageGoesToStandardOutput() {
    Ran ran = plans("mau-2021", "--page");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("hạng 3 là đạt", "id=\"clause-A-1\"", "id=\"check-A-1/any\"")
        .endsWith("</html>\n");
  }

  @Test
  void orToAFileWithTheSameBytes() throws IOException {
    Path file = folder.resolve("page.html");
    Ran ran = plans("mau-2021", "--page", "--out", file.toString());

    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .isEqualTo(plans("mau-2021", "--page").out());
  }

  @Test
  void theSchemaHasThePlansCodes() {
    Ran ran = plans("mau-2021", "--schema");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"", "PAR_INDEX");
  }

  @Test
  void aBrokenScenarioIsTheUsersToMendAndNothingIsWritten() throws IOException {
    place.write("rules/mau-2021/scenarios/1.yaml", SCENARIOS.replace("MET", "MEET"));
    Path file = folder.resolve("page.html");
    Ran ran = plans("mau-2021", "--page", "--out", file.toString());

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .endsWith(
            "1.yaml:6:23: /scenarios/0/expect/A-1~1top: there is no outcome “MEET” here; did you"
                + " mean “MET”? There are: MET, NOT_MET, UNKNOWN, NOT_APPLICABLE\n");
    assertThat(file).doesNotExist();
  }

  @Test
  void aBrokenPackHasNoPage() throws IOException {
    assertThat(plans("hong-2021", "--page").code()).isEqualTo(3);
    place.write("rules/mau-2021/1.drl", "package mau_2021;\n");
    Ran ran = plans("mau-2021", "--page");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("1.drl:1:1: a rule file has to begin with");
  }

  @Test
  void aPageAndASchemaAreOfOnePlan() {
    assertThat(plans("--page").err())
        .startsWith("xetkhen: --page: name the plan, for example: xetkhen plans ID --page.\n");
    assertThat(plans("--schema").code()).isEqualTo(2);
    assertThat(plans("mau-2021", "--page", "--schema").err())
        .startsWith("xetkhen: --page and --schema: choose one.\n");
  }
}
