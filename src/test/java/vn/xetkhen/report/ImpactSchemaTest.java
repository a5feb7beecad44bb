package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
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
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.rulecheck.impact.Change;
import vn.xetkhen.rulecheck.impact.Edit;
import vn.xetkhen.rulecheck.impact.Tally;

/** The published schema of {@code xetkhen.impact/1} against the records it describes. */
class ImpactSchemaTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String IMPACT =
      """
      {"format": "xetkhen.impact/1", "before": "a", "after": "b",
       "plans": [{"id": "p", "same": false, "rulesSha256Before": "SHA", "rulesSha256After": "SHA", "edits": [
         {"key": "rule:A-1/top", "part": "RULE", "change": "EDITED", "id": "A-1/top", "was": null, "kinds": ["COLLECTIVE"],
          "before": {"file": "1.drl", "line": 6, "lines": ["x"]}, "after": null}]}],
       "onlyBefore": [], "onlyAfter": ["q"],
       "changes": [{"source": "-", "line": 1, "dossier": {"id": "D", "sha256": "SHA"}, "plan": "p",
         "candidate": {"kind": "COLLECTIVE", "id": null, "name": "X", "category": null, "employment": null, "position": null,
                       "province": null, "district": null, "unit": null},
         "differences": ["VERDICT"],
         "before": {"award": "a", "period": "2021", "verdict": "INELIGIBLE", "ground": "CRITERION", "deferredUntil": "2022-01-01"},
         "after": {"problems": [{"pointer": "/plan", "line": 1, "column": 2, "message": "m"}]},
         "noLonger": [], "newly": [],
         "clauses": [{"clause": "A-1", "was": null,
           "before": {"role": "CRITERION", "outcome": "NOT_MET", "reason": {"vi": "v", "en": "e"}}, "after": null, "decisive": true,
           "checks": [{"id": "A-1/top", "was": null, "before": {"outcome": "MET", "rule": {"file": "1.drl", "line": 6}}, "after": null}],
           "causes": ["rule:A-1/top"]}],
         "places": {"before": {"group": null, "unknown": ["/candidate/category"], "keys": [1, 2.5, true, "GOOD", null],
                               "pools": [{"name": "X", "places": 0}]},
                    "after": {"group": "g", "unknown": [], "keys": [], "pools": []}},
         "causes": ["rule:A-1/top"]}],
       "refused": [{"format": "xetkhen.refusal/1", "source": "-", "line": null, "dossier": null,
                    "problems": [{"pointer": null, "line": 1, "column": 1, "message": "m"}]}],
       "sought": [{"plan": "p", "changed": null, "edit": null, "tried": 0, "found": null}],
       "sums": {"dossiers": 1, "changed": 1, "unchanged": 0, "notDecided": 0, "otherPlans": 0, "refused": 0, "unexplained": 0,
         "kinds": [{"before": "INELIGIBLE", "after": "REFUSED", "count": 1}],
         "differences": {"read": 1, "award": 0, "verdict": 0, "ground": 0, "deferral": 0, "missing": 0, "places": 0},
         "causes": [{"plan": "p", "edit": "rule:A-1/top", "count": 1}]},
       "engine": {"xetkhen": "0.1.0", "drools": "10.2.0"}}
      """
          .replace("SHA", "0".repeat(64));

  private static JsonNode schema() throws IOException {
    Path file = Path.of("src/main/resources/vn/xetkhen/report/impact-1.schema.json");
    return MAPPER.readTree(Files.readString(file));
  }

  private static boolean valid(JsonNode instance) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema())
        .validate(instance)
        .isEmpty();
  }

  @Test
  void theExampleIsValid() throws IOException {
    assertThat(valid(MAPPER.readTree(IMPACT))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/format | \"xetkhen.impact/2\"",
        "/extra | 1",
        "/plans | []",
        "/plans/0/edits/0/key | \"III.2\"",
        "/plans/0/edits/0/before/line | 0",
        "/changes/0/differences | []",
        "/changes/0/before | {}",
        "/changes/0/after/problems | []",
        "/changes/0/clauses/0/before/outcome | \"GOOD\"",
        "/changes/0/clauses/0/checks/0/id | \"top\"",
        "/changes/0/places/after/keys | [{}]",
        "/refused/0/line | 0",
        "/sought/0/tried | -1",
        "/sums/kinds/0/after | \"GONE\"",
        "/sums/differences/read |",
        "/engine |"
      })
  void whatIsNoneIsInvalid(String path, String value) throws IOException {
    JsonNode root = MAPPER.readTree(IMPACT);
    int last = path.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) root.at(path.substring(0, last));
    if (value == null) {
      parent.remove(path.substring(last + 1));
    } else {
      parent.set(path.substring(last + 1), MAPPER.readTree(value));
    }
    assertThat(valid(root)).isFalse();
  }

  static Stream<Arguments> closedSets() {
    return Stream.of(
        Arguments.of("/$defs/edit/properties/part/enum", Edit.Part.values()),
        Arguments.of("/$defs/edit/properties/change/enum", Edit.Change.values()),
        Arguments.of("/$defs/change/properties/differences/items/enum", Change.Difference.values()),
        Arguments.of("/$defs/state/enum", Tally.State.values()),
        Arguments.of("/$defs/outcome/enum", Outcome.values()),
        Arguments.of("/$defs/role/enum", Role.values()),
        Arguments.of("/$defs/verdict/enum", Verdict.values()));
  }

  @ParameterizedTest
  @MethodSource("closedSets")
  void closedSetsAreThoseOfTheRecords(String pointer, Enum<?>[] values) throws IOException {
    List<String> listed = new ArrayList<>();
    schema().at(pointer).forEach(item -> listed.add(item.asText()));
    assertThat(listed).containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
  }
}
