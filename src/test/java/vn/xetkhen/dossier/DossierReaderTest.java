package vn.xetkhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.facts.Attestation;
import vn.xetkhen.facts.ComponentScore;
import vn.xetkhen.facts.Discipline;
import vn.xetkhen.facts.Document;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Group;
import vn.xetkhen.facts.Initiative;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Measure;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
import vn.xetkhen.facts.Ranking;
import vn.xetkhen.facts.Rating;
import vn.xetkhen.facts.Recognition;
import vn.xetkhen.facts.Registration;
import vn.xetkhen.facts.Status;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.facts.Submission;

class DossierReaderTest {

  private static Dossier accepted(String text) {
    Result result = Mau.read(text);
    assertThat(result).isInstanceOf(Result.Accepted.class);
    return ((Result.Accepted) result).dossier();
  }

  private static <F extends Fact> F only(Dossier dossier, Class<F> type) {
    List<F> facts = dossier.facts().stream().filter(type::isInstance).map(type::cast).toList();
    assertThat(facts).hasSize(1);
    return facts.get(0);
  }

  private static BigDecimal number(String written) {
    return new BigDecimal(written);
  }

  @Test
  void aCollectivesDossierIsReadWhole() {
    Dossier dossier = accepted(Mau.COLLECTIVE);
    assertThat(dossier.id()).isEqualTo("T01");
    assertThat(dossier.plan()).isEqualTo("mot-khen");
    assertThat(dossier.award()).isEqualTo("giay-khen");
    assertThat(dossier.period()).isEqualTo("2021");
    assertThat(dossier.submittedOn()).isEqualTo(LocalDate.of(2021, 12, 10));
    assertThat(dossier.candidate())
        .isEqualTo(
            new Decision.Candidate(
                Kind.COLLECTIVE,
                "xa-mau-1",
                "UBND xã Mẫu 1",
                "COMMUNE",
                null,
                null,
                "Tỉnh Mẫu",
                "Huyện Mẫu",
                null));
    assertThat(dossier.declared())
        .containsExactlyInAnyOrder(
            FactType.COMPONENT_SCORE,
            FactType.INITIATIVE,
            FactType.RECOGNITION,
            FactType.DISCIPLINE);
    assertThat(dossier.facts())
        .containsExactly(
            new Organisation(
                "/candidate",
                Subject.CANDIDATE,
                "xa-mau-1",
                "UBND xã Mẫu 1",
                "COMMUNE",
                "Tỉnh Mẫu",
                "Huyện Mẫu",
                List.of("PAR_ADVISORY"),
                null,
                null),
            new Rating(
                "/ratings/0",
                Subject.CANDIDATE,
                "ANNUAL",
                "2021",
                Level.EXCELLENT,
                null,
                null,
                null,
                null,
                null,
                null,
                "QĐ 1"),
            new Rating(
                "/ratings/1",
                Subject.CANDIDATE,
                "PAR",
                "2021",
                Level.GOOD,
                "SUPERIOR",
                number("100.50"),
                true,
                true,
                false,
                null,
                null),
            new Ranking(
                "/rankings/0",
                Subject.CANDIDATE,
                "PAR_INDEX",
                2021,
                true,
                2,
                22,
                Group.EXCELLENT,
                number("91.250")),
            new Ranking(
                "/rankings/1", Subject.CANDIDATE, "PAR_INDEX", 2020, false, null, null, null, null),
            new ComponentScore(
                "/componentScores/0", "DDCI", "Công khai", 2021, number("7.9"), number("7.1")),
            new Initiative(
                "/initiatives/0",
                "Một cửa",
                "DISTRICT_INITIATIVE_COUNCIL",
                LocalDate.of(2021, 10, 2),
                true,
                true,
                true,
                true,
                true),
            new Recognition(
                "/recognitions/0",
                Subject.CANDIDATE,
                "BEST_COMMUNE_PAR",
                "DISTRICT",
                "2020",
                Level.EXCELLENT),
            new Recognition(
                "/recognitions/1", Subject.CANDIDATE, "BEST_COMMUNE_PAR", null, null, null),
            new Discipline(
                "/discipline/0",
                Subject.STAFF,
                "CIVIL_SERVANT",
                Status.DECIDED,
                Form.REPRIMAND,
                LocalDate.of(2021, 4, 1),
                LocalDate.of(2021, 5, 10),
                LocalDate.of(2022, 5, 10)),
            new Attestation(
                "/attestations/0",
                Subject.CANDIDATE,
                "EXEMPLARY_CONDUCT",
                true,
                "Đảng ủy xã",
                "12-CV"),
            new Measure("/measures/0", Subject.LOCALITY, "ONLINE_SHARE", "2021", number("98.5")),
            new Document(
                "/submission/documents/0", "PROPOSAL", "5/TTr", null, true, null, null, null),
            new Document(
                "/submission/documents/1", "MINUTES", null, "COUNCIL", null, null, null, null),
            new Document(
                "/submission/documents/2",
                "ACHIEVEMENT_REPORT",
                null,
                null,
                null,
                true,
                true,
                "MAU_7"),
            new Submission("/submission", LocalDate.of(2021, 12, 10), 2),
            new Registration("/registration", LocalDate.of(2021, 3, 20)));
  }

  @Test
  void anIndividualsPlaceAndTheUnitsStandInForEachOther() {
    Dossier dossier = accepted(Mau.INDIVIDUAL);
    assertThat(only(dossier, Person.class))
        .isEqualTo(
            new Person(
                "/candidate",
                null,
                "Nguyễn Văn A",
                "CADRE",
                "Chủ tịch",
                true,
                "Tỉnh Mẫu",
                "Mẫu",
                List.of(),
                "/candidate/unit/province",
                null));
    assertThat(only(dossier, Organisation.class))
        .isEqualTo(
            new Organisation(
                "/candidate/unit",
                Subject.UNIT,
                "xa-mau-1",
                "UBND xã Mẫu 1",
                "COMMUNE",
                "Tỉnh Mẫu",
                "Mẫu",
                null,
                null,
                "/candidate/district"));
    assertThat(dossier.candidate())
        .isEqualTo(
            new Decision.Candidate(
                Kind.INDIVIDUAL,
                null,
                "Nguyễn Văn A",
                null,
                "CADRE",
                "Chủ tịch",
                null,
                "Mẫu",
                new Decision.Unit("xa-mau-1", "UBND xã Mẫu 1", "COMMUNE", "Tỉnh Mẫu", null)));
    assertThat(dossier.award()).isEqualTo("giay-khen");
    assertThat(dossier.period()).isEqualTo("2021");
    assertThat(dossier.submittedOn()).isNull();
  }

  @Test
  void whatThereIsAlwaysOneOfIsThereWhenTheDossierIsSilent() {
    Dossier dossier =
        accepted(
            """
            {"format":"xetkhen.dossier/1","id":"T","plan":"mot-khen",
             "candidate":{"kind":"INDIVIDUAL","name":"Nguyễn Văn A","province":"Mẫu"}}""");
    assertThat(dossier.facts())
        .containsExactly(
            new Organisation(
                "/candidate/unit",
                Subject.UNIT,
                null,
                null,
                null,
                "Mẫu",
                null,
                null,
                "/candidate/province",
                null),
            new Person(
                "/candidate",
                null,
                "Nguyễn Văn A",
                null,
                null,
                null,
                "Mẫu",
                null,
                null,
                null,
                null),
            new Submission("/submission", null, null),
            new Registration("/registration", null));
    assertThat(dossier.declared()).isEmpty();
    assertThat(dossier.candidate().unit()).isNull();
  }

  @Test
  void aPlaceThatIsStatedStays() {
    Dossier dossier =
        accepted(
            """
            {"format":"xetkhen.dossier/1","id":"T","plan":"mot-khen",
             "candidate":{"kind":"INDIVIDUAL","name":"X","province":"A","district":"B","unit":{"province":"C","district":"D"}}}""");
    assertThat(only(dossier, Person.class))
        .isEqualTo(
            new Person("/candidate", null, "X", null, null, null, "A", "B", null, null, null));
    assertThat(only(dossier, Organisation.class))
        .isEqualTo(
            new Organisation(
                "/candidate/unit", Subject.UNIT, null, null, null, "C", "D", null, null, null));
  }

  @Test
  void nullAndBlankTextAreAbsentEverywhere() {
    Dossier dossier =
        accepted(
            """
            {"format":"xetkhen.dossier/1","id":"T","plan":"mot-khen","award":null,"period":" ",
             "candidate":{"kind":"COLLECTIVE","name":"X","category":"","province":"\u00a0","duties":null,"unit":null,"head":""},
             "ratings":null,"initiatives":"","recognitions":null,
             "rankings":[{"subject":null,"index":"PAR_INDEX","year":2021,"rank":null,"score":" ","ranked":""}],
             "submission":{"submittedOn":"","copies":null,"documents":null},"registration":null}""");
    assertThat(dossier.award()).isEqualTo("giay-khen");
    assertThat(dossier.declared()).isEmpty();
    assertThat(only(dossier, Ranking.class))
        .isEqualTo(
            new Ranking(
                "/rankings/0", Subject.CANDIDATE, "PAR_INDEX", 2021, null, null, null, null, null));
    assertThat(only(dossier, Organisation.class).province()).isNull();
  }

  @Test
  void anEmptyListDeclaresThatThereIsNone() {
    assertThat(accepted(Mau.INDIVIDUAL).declared()).containsExactly(FactType.DISCIPLINE);
  }

  @Test
  void theHashIsOverTheExactBytes() throws Exception {
    byte[] bytes = Mau.INDIVIDUAL.getBytes(StandardCharsets.UTF_8);
    byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    assertThat(accepted(Mau.INDIVIDUAL).sha256())
        .isEqualTo(java.util.HexFormat.of().formatHex(digest));
    assertThat(accepted(Mau.INDIVIDUAL + " ").sha256())
        .isNotEqualTo(accepted(Mau.INDIVIDUAL).sha256());
    assertThat(accepted("\uFEFF" + Mau.INDIVIDUAL).facts())
        .isEqualTo(accepted(Mau.INDIVIDUAL).facts());
  }

  @Test
  void textIsComposed() {
    Dossier dossier = accepted(Normalizer.normalize(Mau.COLLECTIVE, Normalizer.Form.NFD));
    assertThat(dossier.facts()).isEqualTo(accepted(Mau.COLLECTIVE).facts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"rankings\":[{\"index\":\"DDCI\",\"year\":1900,\"rank\":1,\"outOf\":1},{\"index\":\"DDCI\",\"year\":2100}]",
        "\"rankings\":[{\"index\":\"DDCI\",\"year\":2021.0,\"rank\":3.00}]",
        "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"completionPercent\":0}]",
        "\"submission\":{\"copies\":0}",
        "\"discipline\":[{\"subject\":\"UNIT\"},{\"subject\":\"STAFF\"},{}]",
        "\"recognitions\":[{\"code\":\"BEST_COMMUNE_PAR\"},{\"code\":\"BEST_COMMUNE_PAR\"}]",
        "\"attestations\":[{\"subject\":\"UNIT\",\"code\":\"RANK_LEAP\"}]",
        "\"submission\":{\"documents\":[{\"type\":\"MINUTES\"},{\"type\":\"MINUTES\"}]}",
        "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\"},{\"task\":\"PAR\",\"period\":\"2021-2025\"},{\"task\":\"PAR\",\"period\":\"2021\",\"subject\":\"UNIT\"}]",
        "\"initiatives\":[{\"recognisedOn\":\"2024-02-29\",\"title\":\"a\\nb\"},{}]"
      })
  void whatIsJustRightIsAccepted(String section) {
    accepted(
        "{\"format\":\"xetkhen.dossier/1\",\"id\":\""
            + "i".repeat(200)
            + "\",\"plan\":\"mot-khen\","
            + "\"candidate\":{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"duties\":[\"PAR_DIRECT\",\"PAR_DIRECT\"]},"
            + section
            + "}");
  }
}
