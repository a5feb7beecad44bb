package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

class VocabularyReaderTest {

  @Test
  void readsEveryList() {
    Vocabulary vocabulary = read(Samples.VOCABULARY);
    assertThat(vocabulary.lists().keySet())
        .containsExactlyInAnyOrderElementsOf(VocabularyReader.lists());
    assertThat(vocabulary.lists().get("category"))
        .isEqualTo(Map.of("COMMUNE", new Text("UBND xã", "commune people's committee")));
    assertThat(vocabulary.codes("task")).isEmpty();
  }

  @Test
  void theListsAreThoseThatFactsName() {
    assertThat(VocabularyReader.lists())
        .containsExactly(
            "attestation",
            "by",
            "category",
            "documentForm",
            "documentType",
            "duties",
            "employment",
            "index",
            "measure",
            "recognisedBy",
            "recognition",
            "task");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xetkhen.vocabulary/1 | xetkhen.plan/1 | 1:9 | /format | cần “xetkhen.vocabulary/1” | saw the format “xetkhen.plan/1”
          '  duties: {}' | '  duties: {}
            tasks: {}' | 10:3 | /codes/tasks | có phải ý bạn là “task”? | saw “tasks”, which is no list of codes
          COMMUNE: | Commune: | 6:5 | /codes/category/Commune | hãy viết như PAR_INDEX | saw “Commune”, expected a code of capital letters
          ', en: "commune people''s committee"' | '' | 6:14 | /codes/category/COMMUNE | thiếu khóa “en” | key “en” is missing
          '  task: {}' | '' | 2:1 | /codes | thiếu danh mục “task” | the list “task” is missing; expected every list of codes, empty ones as {}; add it
          """)
  void saysWhatIsWrong(String old, String wrong, String at, String pointer, String vi, String en) {
    String text = Samples.VOCABULARY.replace(old, wrong);
    List<Problem> problems =
        Samples.problems(VocabularyReader.read("vocabulary.yaml", Samples.bytes(text)));
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.at().line() + ":" + problem.at().column()).isEqualTo(at);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.message().vi()).contains(vi);
    assertThat(problem.message().en()).contains(en);
  }

  @Test
  void theProjectsVocabularyIsSoundAndHasTheseCodes() throws IOException {
    Vocabulary common = read(Files.readString(Path.of("rules", "vocabulary.yaml")));
    assertThat(common.codes("category"))
        .containsExactly(
            "PROVINCE_DEPARTMENT",
            "DISTRICT",
            "DISTRICT_DEPARTMENT",
            "PUBLIC_SERVICE_UNIT",
            "COMMUNE",
            "WARD",
            "TOWNSHIP",
            "CENTRAL_AGENCY",
            "PROVINCIAL_AGENCY",
            "PAR_AGENCY_PROVINCE",
            "PAR_AGENCY_DISTRICT",
            "ORGANISATION");
    assertThat(common.codes("employment"))
        .containsExactly(
            "CADRE",
            "CIVIL_SERVANT",
            "PUBLIC_EMPLOYEE",
            "NON_SPECIALIST",
            "ARMED_FORCES",
            "WORKER",
            "CITIZEN");
    assertThat(common.codes("duties")).containsExactly("PAR_ADVISORY", "PAR_DIRECT");
    assertThat(common.codes("task"))
        .containsExactly("ANNUAL", "PAR", "ONLINE_SERVICES", "POSTAL_SERVICES", "DIRECTIVES");
    assertThat(common.codes("index")).contains("PAR_INDEX", "DDCI");
    assertThat(common.codes("attestation"))
        .containsExactly(
            "EXEMPLARY_CONDUCT",
            "INTERNAL_UNITY",
            "RANK_LEAP",
            "CONTRIBUTED_TO_PAR_INDEX",
            "HIGH_PAR_INDEX_RESULT",
            "HEAD_DIRECTS_PAR",
            "OUTSTANDING_IN_MOVEMENT",
            "OUTSTANDING_WITH_UNIT",
            "EFFECTIVE_IDEA",
            "PROPOSED_TO_PROVINCE_CHAIR",
            "EXTERNAL_GUIDANCE_MET");
    assertThat(common.codes("recognition")).containsExactly("BEST_COMMUNE_PAR");
    assertThat(common.codes("documentType"))
        .containsExactly("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT", "SUMMARY");
    assertThat(common.codes("documentForm")).containsExactly("MAU_7");
    assertThat(common.codes("by")).contains("SUPERIOR", "DISTRICT", "COUNCIL");
    assertThat(common.codes("recognisedBy")).contains("DISTRICT_INITIATIVE_COUNCIL");
  }

  private static Vocabulary read(String text) {
    Parsed<Vocabulary> parsed = VocabularyReader.read("vocabulary.yaml", Samples.bytes(text));
    assertThat(parsed).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good<Vocabulary>) parsed).value();
  }
}
