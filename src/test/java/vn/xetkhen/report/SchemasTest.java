package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Test.Unit;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.Kind;

/** The published schemas against the records they describe. */
class SchemasTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private static final String DECISION =
      """
      {"format": "xetkhen.decision/1",
       "dossier": {"id": "T", "sha256": "SHA"},
       "plan": {"id": "p", "award": "a", "period": "2021", "rulesSha256": "SHA"},
       "candidate": {"kind": "INDIVIDUAL", "id": null, "name": "Nguyễn Văn A", "category": null, "employment": "CADRE",
                     "position": null, "province": null, "district": null,
                     "unit": {"id": null, "name": "X", "category": null, "province": null, "district": null}},
       "asOf": null, "settings": {"d": null, "e": "2021-12-20"}, "readings": {"R": "o"},
       "verdict": "INELIGIBLE", "ground": "CRITERION", "deferredUntil": "2022-01-01",
       "findings": [{"clause": "III.1", "role": "CRITERION", "outcome": "NOT_MET", "reason": {"vi": "v", "en": "e"},
         "checks": [{"id": "III.1/top", "quantifier": "the", "choice": {"reading": "R", "options": ["o"]}, "outcome": "NOT_MET",
           "rule": {"file": "a.drl", "line": 3},
           "rows": [{"pointer": "/rankings/0", "entry": {"index": "PAR_INDEX", "year": 2021}, "outcome": "NOT_MET",
             "tests": [{"field": "rank", "op": "AT_MOST", "actual": 4, "required": 3, "outcome": "NOT_MET", "distance": 1,
                        "unit": "RANKS", "at": null, "against": null},
                       {"field": "duties", "op": "INCLUDES", "actual": ["A"], "required": "B", "outcome": "NOT_MET",
                        "distance": null, "unit": null, "at": "/candidate/unit/province", "against": "/rankings/1"}]}]}]}],
       "missing": [], "sensitivity": [{"readings": {"R": "p"}, "verdict": "ELIGIBLE"}],
       "remedies": [["III.1/top"]], "notes": [{"code": "N", "clause": null, "text": {"vi": "v", "en": "e"}}],
       "engine": {"xetkhen": "0.1.0", "drools": "10.2.0"}}
      """
          .replace("SHA", "0".repeat(64));

  private static final String REFUSAL =
      """
      {"format": "xetkhen.refusal/1", "source": "-", "line": 3, "dossier": {"id": "T"},
       "problems": [{"pointer": null, "line": 1, "column": 2, "message": "m"}]}
      """;

  private static JsonNode tree(String name) throws Exception {
    try (InputStream in =
        Decision.class.getResourceAsStream("/vn/xetkhen/report/" + name + "-1.schema.json")) {
      return MAPPER.readTree(in);
    }
  }

  private static boolean valid(String name, JsonNode instance) throws Exception {
    return FACTORY.getSchema(tree(name)).validate(instance).isEmpty();
  }

  private static JsonNode edited(String json, String path, String value) throws Exception {
    JsonNode root = MAPPER.readTree(json);
    int last = path.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) root.at(path.substring(0, last));
    String name = path.substring(last + 1);
    if (value == null) {
      parent.remove(name);
    } else {
      parent.set(name, MAPPER.readTree(value));
    }
    return root;
  }

  @ParameterizedTest
  @ValueSource(strings = {"decision", "refusal", "impact"})
  void theSchemaIsValidItself(String name) throws Exception {
    JsonSchema meta = FACTORY.getSchema(URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(tree(name))).isEmpty();
  }

  @Test
  void examplesAreValid() throws Exception {
    assertThat(valid("decision", MAPPER.readTree(DECISION))).isTrue();
    assertThat(valid("refusal", MAPPER.readTree(REFUSAL))).isTrue();
    assertThat(valid("refusal", edited(REFUSAL, "/dossier", "null"))).isTrue();
    assertThat(valid("refusal", edited(REFUSAL, "/line", "null"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/format | \"xetkhen.decision/2\"",
        "/extra | 1",
        "/asOf |",
        "/asOf | \"1/2/2021\"",
        "/dossier/sha256 | \"ABC\"",
        "/candidate/unit/head | true",
        "/candidate/id |",
        "/ground | null",
        "/verdict | \"ELIGIBLE\"",
        "/verdict | \"MAYBE\"",
        "/settings/d | 5",
        "/findings/0/checks/0/quantifier | \"THE\"",
        "/findings/0/checks/0/choice |",
        "/findings/0/checks/0/id | \"III.1\"",
        "/findings/0/checks/0/rule/line | 0",
        "/findings/0/checks/0/rows/0/lacks | []",
        "/findings/0/checks/0/rows/0/pointer | \"rankings\"",
        "/findings/0/checks/0/rows/0/tests/0/op | \"LESS\"",
        "/findings/0/checks/0/rows/0/tests/0/actual | {}",
        "/findings/0/checks/0/rows/0/tests/0/unit | \"METRES\"",
        "/findings/0/reason/vi |",
        "/missing | [{}]"
      })
  void aDecisionThatIsNotOneIsInvalid(String path, String value) throws Exception {
    assertThat(valid("decision", edited(DECISION, path, value))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/problems | []",
        "/line | 0",
        "/line |",
        "/source |",
        "/dossier | {}",
        "/problems/0/column | 0",
        "/problems/0/message |"
      })
  void aRefusalThatIsNotOneIsInvalid(String path, String value) throws Exception {
    assertThat(valid("refusal", edited(REFUSAL, path, value))).isFalse();
  }

  static Stream<Arguments> closedSets() {
    return Stream.of(
        Arguments.of("/$defs/outcome/enum", names(Outcome.values())),
        Arguments.of("/$defs/role/enum", names(Role.values())),
        Arguments.of("/$defs/verdict/enum", names(Verdict.values())),
        Arguments.of("/$defs/test/properties/op/enum", names(Op.values())),
        Arguments.of("/properties/candidate/properties/kind/enum", names(Kind.values())),
        Arguments.of(
            "/$defs/check/properties/quantifier/enum",
            names(Quantifier.values()).stream().map(n -> n.toLowerCase(Locale.ROOT)).toList()));
  }

  @ParameterizedTest
  @MethodSource("closedSets")
  void closedSetsAreThoseOfTheRecords(String pointer, List<String> names) throws Exception {
    assertThat(strings(tree("decision").at(pointer), JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void actionsAndUnitsAreThoseOfTheRecords() throws Exception {
    JsonNode schema = tree("decision");
    assertThat(strings(schema.at("/$defs/missing/properties/action/enum"), JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(names(Lack.Action.values()));
    List<String> units = new ArrayList<>(names(Unit.values()));
    units.add("null");
    assertThat(strings(schema.at("/$defs/test/properties/unit/enum"), JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(units);
  }

  @Test
  void membersAreTheComponentsOfTheRecord() throws Exception {
    List<String> components =
        Arrays.stream(Decision.class.getRecordComponents()).map(c -> c.getName()).toList();
    List<String> members = new ArrayList<>();
    tree("decision").at("/properties").fieldNames().forEachRemaining(members::add);
    assertThat(members.remove("format")).isTrue();
    assertThat(members).containsExactlyElementsOf(components);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> strings(JsonNode list, Function<JsonNode, String> text) {
    List<String> all = new ArrayList<>();
    list.forEach(item -> all.add(text.apply(item)));
    return all;
  }
}
