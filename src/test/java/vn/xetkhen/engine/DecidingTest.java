package vn.xetkhen.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;

/**
 * What decisions say beside outcomes, under a plan with two exclusions that end, a setting and a
 * reading of the year.
 */
class DecidingTest {
  private static final String PLAN =
      """
      format: xetkhen.plan/1
      id: mau
      title: {vi: Kế hoạch, en: Plan}
      number: {vi: Số 1, en: No. 1}
      authority: {vi: Chủ tịch, en: Chair}
      place: {province: Mẫu, district: Mẫu}
      in-force: {from: 2021-01-01}
      notes:
        GUIDANCE: {vi: có hướng dẫn, en: there is guidance}
      awards:
        giay-khen:
          title: {vi: Giấy khen, en: Certificate}
          periods: ["2021"]
          year: M-year
          collective: {all: [D, E, F, G]}
      readings:
        M-year:
          question: {vi: Năm nào, en: Which year}
          clauses: [G]
          default: this
          options:
            this: {line: {vi: năm nay, en: this year}, value: 2021}
            last: {line: {vi: năm trước, en: last year}, value: 2020}
            both: {line: {vi: cả hai, en: both}, value: [2020, 2021]}
      settings:
        deadline: {line: {vi: hạn nộp, en: the deadline}}
      clauses:
        D:
          citation: {vi: mục D, en: section D}
          role: EXCLUSION
          deferral: effectiveUntil
          line: {vi: câu D, en: line D}
          supply: {vi: giấy D, en: paper D}
          criteria: own
        E:
          citation: {vi: mục E, en: section E}
          role: EXCLUSION
          deferral: effectiveUntil
          line: {vi: câu E, en: line E}
          supply: {vi: giấy E, en: paper E}
          criteria: staff
        F:
          citation: {vi: mục F, en: section F}
          role: PROCEDURE
          line: {vi: câu F, en: line F}
          supply: {vi: giấy F, en: paper F}
          criteria: {all: [on-time, recognised]}
        G:
          citation: {vi: mục G, en: section G}
          role: CRITERION
          line: {vi: câu G, en: line G}
          supply: {vi: giấy G, en: paper G}
          criteria: ranked
      """;

  private static final String RULES =
      """
      package mau;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;

      rule "D/own"
      when
          $asOf : AsOf()
          $r : Evidence() from collect( Discipline( subject == Subject.CANDIDATE ) )
      then
          conclude.none($r).with("decided").isTrue().and("effectiveUntil").onOrAfter($asOf);
      end

      rule "E/staff"
      when
          $asOf : AsOf()
          $r : Evidence() from collect( Discipline( subject == Subject.STAFF ) )
      then
          conclude.none($r).with("decided").isTrue().and("effectiveUntil").onOrAfter($asOf);
      end

      rule "F/on-time"
      when
          $deadline : Setting( key == "deadline" )
          $s : Evidence() from collect( Submission() )
      then
          conclude.the($s).require("submittedOn").onOrBefore($deadline.plusDays(15));
      end

      rule "F/recognised"
      when
          $deadline : Setting( key == "deadline" )
          $i : Evidence() from collect( Initiative() )
      then
          conclude.each($i).require("recognisedOn").onOrBefore($deadline);
      end

      rule "G/ranked"
      when
          Year( $year : value )
          $r : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
      then
          conclude.the($r).require("rank").atMost(3);
      end
      """;

  @TempDir Path temporary;

  private Decision decide(Conditions conditions, String sections) throws IOException {
    Path rules = temporary.resolve("rules");
    Files.createDirectories(rules.resolve("mau"));
    Files.copy(
        Path.of("rules", "vocabulary.yaml"),
        rules.resolve("vocabulary.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(rules.resolve("mau/plan.yaml"), PLAN);
    Files.writeString(rules.resolve("mau/mau.drl"), RULES);
    Engine engine = Engine.open(rules);
    Pack pack = RulesFolder.ready(engine, "mau");
    String dossier =
        "{\"format\":\"xetkhen.dossier/1\",\"id\":\"d\",\"plan\":\"mau\",\"candidate\":{\"kind\":\"COLLECTIVE\",\"name\":\"Mẫu\"}"
            + sections
            + "}";
    Dossier read = RulesFolder.read(engine, "d.json", dossier.getBytes(UTF_8));
    return pack.decide(read, conditions);
  }

  private static String record(String subject, String until) {
    return "{\"subject\":\"%s\",\"status\":\"DECIDED\",\"effectiveUntil\":%s}"
        .formatted(subject, until == null ? "null" : "\"" + until + "\"");
  }

  private static final Conditions IN_MAY =
      new Conditions(LocalDate.of(2021, 5, 1), Map.of(), Map.of());

  @Test
  void theLastOfSeveralExclusionsDefers() throws IOException {
    Decision decision =
        decide(
            IN_MAY,
            ",\"discipline\":[%s,%s]"
                .formatted(record("STAFF", "2021-06-30"), record("CANDIDATE", "2021-12-31")));
    assertThat(decision.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(decision.ground()).isEqualTo(Role.EXCLUSION);
    assertThat(decision.deferredUntil()).isEqualTo(LocalDate.of(2022, 1, 1));
    assertThat(
            decide(
                    IN_MAY,
                    ",\"discipline\":[%s,%s]"
                        .formatted(
                            record("STAFF", "2022-06-30"), record("CANDIDATE", "2021-12-31")))
                .deferredUntil())
        .isEqualTo(LocalDate.of(2022, 7, 1));
    assertThat(
            decide(
                    IN_MAY,
                    ",\"discipline\":[%s,%s]"
                        .formatted(
                            record("STAFF", "2021-04-30"), record("CANDIDATE", "2021-05-01")))
                .deferredUntil())
        .isEqualTo(LocalDate.of(2021, 5, 2));
  }

  @Test
  void anExclusionThatMayLastLongerDefersToNoKnownDay() throws IOException {
    Decision decision =
        decide(
            IN_MAY,
            ",\"discipline\":[%s,%s]"
                .formatted(record("CANDIDATE", null), record("CANDIDATE", "2021-12-31")));
    assertThat(decision.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(decision.deferredUntil()).isNull();
  }

  @Test
  void otherVerdictsAreNotDeferred() throws IOException {
    Decision unknown = decide(IN_MAY, ",\"discipline\":[" + record("CANDIDATE", null) + "]");
    assertThat(unknown.verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(unknown.deferredUntil()).isNull();
    Decision other =
        decide(
            IN_MAY,
            ",\"discipline\":[],\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":9}]");
    assertThat(other.ground()).isEqualTo(Role.CRITERION);
    assertThat(other.deferredUntil()).isNull();
  }

  @Test
  void notesTellOfSettingsThatAreNotSetOnceAClause() throws IOException {
    String sections = ",\"initiatives\":[],\"submission\":{\"submittedOn\":\"2021-05-16\"}";
    List<Note> unset = decide(IN_MAY, sections).notes();
    assertThat(unset).extracting(Note::code).containsExactly("GUIDANCE", "SETTING_UNSET");
    assertThat(unset).extracting(Note::clause).containsExactly(null, "F");
    assertThat(unset.get(1).text().en())
        .isEqualTo(
            "\"the deadline\" is not entered, so this clause was not checked and counts as not"
                + " applicable; once the day is announced, run again with --set"
                + " deadline=YYYY-MM-DD");
    assertThat(unset.get(1).text().vi()).contains("“hạn nộp”").contains("--set deadline=");
    Conditions set = new Conditions(null, Map.of(), Map.of("deadline", LocalDate.of(2021, 5, 1)));
    Decision decision = decide(set, sections);
    assertThat(decision.notes()).extracting(Note::code).containsExactly("GUIDANCE");
    assertThat(decision.settings()).isEqualTo(Map.of("deadline", LocalDate.of(2021, 5, 1)));
    assertThat(outcomes(decision, "F")).containsExactly(Outcome.MET, Outcome.NOT_APPLICABLE);
    assertThat(decision.asOf()).isEqualTo(LocalDate.of(2021, 5, 16));
  }

  @Test
  void settingsThatAreNotSetAreStillNamed() throws IOException {
    Map<String, LocalDate> settings = decide(Conditions.NONE, "").settings();
    assertThat(settings).containsOnlyKeys("deadline");
    assertThat(settings.get("deadline")).isNull();
  }

  /** A check is recorded once for each value of its reading, in the order of the options. */
  @Test
  void everyValueOfAReadingIsRecorded() throws IOException {
    String sections =
        ",\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":2},{\"index\":\"PAR_INDEX\",\"year\":2020,\"rank\":9}]";
    Decision decision = decide(Conditions.NONE, sections);
    List<Check> checks = finding(decision, "G").checks();
    assertThat(checks)
        .extracting(c -> c.choice().options())
        .containsExactly(List.of("this", "both"), List.of("last", "both"));
    assertThat(checks).extracting(Check::outcome).containsExactly(Outcome.MET, Outcome.NOT_MET);
    assertThat(finding(decision, "G").outcome()).isEqualTo(Outcome.MET);
    for (String option : List.of("last", "both")) {
      Decision other = decide(new Conditions(null, Map.of("M-year", option), Map.of()), sections);
      assertThat(finding(other, "G").outcome()).isEqualTo(Outcome.NOT_MET);
      assertThat(finding(other, "G").checks()).isEqualTo(checks);
    }
  }

  @Test
  void withoutADayNothingIsInForceYet() throws IOException {
    Decision decision =
        decide(Conditions.NONE, ",\"discipline\":[" + record("CANDIDATE", "2021-12-31") + "]");
    assertThat(decision.asOf()).isNull();
    assertThat(finding(decision, "D").outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(decision.missing())
        .filteredOn(m -> m.pointer().equals("/submission"))
        .extracting(m -> m.action().name(), m -> m.clauses())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("SET", List.of("D")));
  }

  private static Finding finding(Decision decision, String clause) {
    return decision.findings().stream()
        .filter(f -> f.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  private static List<Outcome> outcomes(Decision decision, String clause) {
    return finding(decision, clause).checks().stream().map(Check::outcome).toList();
  }
}
