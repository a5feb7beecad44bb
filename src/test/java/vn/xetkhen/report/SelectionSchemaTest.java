package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Certificate;
import vn.xetkhen.plan.RewardNorms;
import vn.xetkhen.selection.Code;
import vn.xetkhen.selection.Status;

/** The published schema of selections against what the program writes and what it does not. */
class SelectionSchemaTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private static JsonNode schema() throws IOException {
    try (InputStream in = SelectionJson.class.getResourceAsStream("selection-1.schema.json")) {
      return MAPPER.readTree(in);
    }
  }

  /** A selection with ordered groups, a tie settled by the council, and its own placements. */
  private static JsonNode selection() throws IOException {
    String sha = "0".repeat(64);
    String text =
        Files.readString(Path.of("src/test/resources/selections/nga-nam-2021-2030.council.json"));
    return MAPPER.readTree(text.replace("(rules)", sha).replace("(rewards)", sha));
  }

  private static boolean valid(JsonNode instance) throws IOException {
    return FACTORY.getSchema(schema()).validate(instance).isEmpty();
  }

  @Test
  void isValidItselfAndAdmitsWhatTheProgramWrites() throws IOException {
    assertThat(
            FACTORY
                .getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema()))
        .isEmpty();
    assertThat(valid(selection())).isTrue();
    for (JsonNode placement : selection().at("/placements")) {
      assertThat(valid(placement)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/format | \"xetkhen.selection/2\"",
        "/extra | 1",
        "/decidedOn |",
        "/decidedOn | \"31/12/2021\"",
        "/council/sha256 | \"x\"",
        "/total/collectives | -1",
        "/awards/0/counts/eligible | null",
        "/awards/0/groups/0/places | -1",
        "/awards/0/groups/0/statuses/RESERVE |",
        "/awards/0/reward/state | \"PAID\"",
        "/awards/0/reward/notes | []",
        "/placements/0/status | \"CHOSEN\"",
        "/placements/0/reason/code | \"LUCKY\"",
        "/placements/0/reason/text/en |",
        "/placements/0/verdict | \"INELIGIBLE\"",
        "/placements/0/reward |",
        "/placements/0/position | 0",
        "/placements/0/reason/ranked/next |",
        "/placements/0/candidate/head | true",
        "/refused | [{}]",
        "/engine/drools |"
      })
  void whatIsNoneIsInvalid(String path, String value) throws IOException {
    JsonNode root = selection();
    int last = path.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) root.at(path.substring(0, last));
    if (value == null) {
      assertThat(parent.remove(path.substring(last + 1))).as(path).isNotNull();
    } else {
      parent.set(path.substring(last + 1), MAPPER.readTree(value));
    }
    assertThat(valid(root)).isFalse();
  }

  static Stream<Arguments> closedSets() {
    List<String> statuses = new ArrayList<>(names(Status.values()));
    statuses.add("UNDETERMINED");
    List<String> codes = new ArrayList<>(names(Code.values()));
    codes.add("UNDETERMINED");
    List<String> parts = names(RewardNorms.Part.values());
    return Stream.of(
        Arguments.of("/$defs/status/enum", names(Status.values())),
        Arguments.of("/$defs/placement/properties/status/enum", statuses),
        Arguments.of("/$defs/placement/properties/reason/properties/code/enum", codes),
        Arguments.of("/$defs/kind/enum", names(Kind.values())),
        Arguments.of(
            "/$defs/award/properties/reward/properties/clause/anyOf/0/properties/certificate/enum",
            names(Certificate.values())),
        Arguments.of(
            "/$defs/award/properties/reward/properties/basis/anyOf/0/properties/norm/properties/unconfirmed/items/enum",
            parts));
  }

  @ParameterizedTest
  @MethodSource("closedSets")
  void closedSetsAreThoseOfTheProgram(String pointer, List<String> names) throws IOException {
    List<String> written = new ArrayList<>();
    schema().at(pointer).forEach(item -> written.add(item.asText()));
    assertThat(written).containsExactlyInAnyOrderElementsOf(names);
  }

  /** The page that explains the codes names every one. */
  @Test
  void everyCodeIsDocumented() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/formats.md"));
    assertThat(names(Code.values()))
        .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
