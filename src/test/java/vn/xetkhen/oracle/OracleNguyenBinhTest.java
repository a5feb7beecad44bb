package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Told.given;

import net.jqwik.api.Example;

/** Judgements computed by hand under the plan of Nguyên Bình. */
final class OracleNguyenBinhTest {
  private static final String FILE =
      """
       "submission": {"submittedOn": "2024-01-15",
                      "documents": [{"type": "PROPOSAL"}, {"type": "MINUTES", "by": "COUNCIL"},
                                    {"type": "ACHIEVEMENT_REPORT", "perCriterion": true},
                                    {"type": "SUMMARY"}]}}
      """;
  private static final String COMMUNE =
      """
      {"plan": "nguyen-binh-2023",
       "candidate": {"kind": "COLLECTIVE", "name": "UBND xã Mẫu 1", "category": "COMMUNE",
                     "province": "Cao Bằng", "district": "Nguyễn Bình"},
       "ratings": [{"task": "PAR", "period": "2023", "level": "GOOD", "completionPercent": 100}],
       "componentScores": [
         {"index": "PAR_INDEX", "component": "A", "year": 2023, "score": 0.2, "previousScore": 0.1},
         {"index": "DDCI", "component": "B", "year": 2023, "score": 7.2, "previousScore": 7.1}],
      """
          + FILE;
  private static final String OFFICIAL =
      """
      {"plan": "nguyen-binh-2023",
       "candidate": {"kind": "INDIVIDUAL", "name": "Nguyễn Văn A", "employment": "CADRE",
                     "duties": ["PAR_ADVISORY"],
                     "unit": {"category": "TOWNSHIP", "province": "Cao Bằng", "district": "Nguyên Bình"}},
       "ratings": [{"task": "ANNUAL", "period": "2023", "level": "GOOD"},
                   {"task": "PAR", "period": "2023", "level": "EXCELLENT"},
                   {"task": "DIRECTIVES", "period": "2023", "qualityAssured": true, "onSchedule": true}],
       "discipline": [],
      """
          + FILE;

  @Example
  void withoutANoticeTheDeadlineIsNotAsked() {
    given(COMMUNE)
        .givesClauses(
            "II.1=MET, II.2.a-1=MET, II.2.a-2=MET, II.2.a-3=MET, III.2=MET, III.3=NOT_APPLICABLE");
    given(COMMUNE).gives("ELIGIBLE");
    given(COMMUNE).setting("submission-deadline", "2024-01-15").gives("ELIGIBLE", "III.3=MET");
    given(COMMUNE)
        .setting("submission-deadline", "2024-01-14")
        .gives("INELIGIBLE PROCEDURE", "III.3=NOT_MET");
  }

  @Example
  void anIndividualsClausesStandInThePlansOrder() {
    given(OFFICIAL)
        .givesClauses(
            "II.1=MET, II.2.b-1=MET, II.2.b-2=MET, II.2.b-3=MET, II.2.b-4=MET, III.2=MET,"
                + " III.3=NOT_APPLICABLE");
    given(OFFICIAL).gives("ELIGIBLE");
  }

  @Example
  void adviceBindsDepartmentsAlwaysAndCommunesWhereItIsReadSo() {
    given(COMMUNE)
        .but("\"COMMUNE\"", "\"DISTRICT_DEPARTMENT\"")
        .gives("UNDETERMINED", "II.1=UNKNOWN");
    given(COMMUNE)
        .but("\"COMMUNE\"", "\"DISTRICT_DEPARTMENT\", \"duties\": []")
        .gives("INELIGIBLE SCOPE", "II.1=NOT_MET");
    given(COMMUNE).reading("NB-advisory", "all").gives("UNDETERMINED", "II.1=UNKNOWN");
  }

  @Example
  void adviceBindsCommuneOfficialsOrTheNonSpecialistsAlone() {
    Told idle = given(OFFICIAL).but("[\"PAR_ADVISORY\"]", "[\"PAR_DIRECT\"]");
    idle.gives("INELIGIBLE SCOPE", "II.1=NOT_MET");
    idle.reading("NB-advisory", "non-specialists").gives("ELIGIBLE");
    idle.reading("NB-advisory", "non-specialists")
        .but("\"CADRE\"", "\"NON_SPECIALIST\"")
        .gives("INELIGIBLE SCOPE");
    given(OFFICIAL).but("\"CADRE\"", "\"PUBLIC_EMPLOYEE\"").gives("INELIGIBLE SCOPE");
  }

  @Example
  void everyComponentMustRiseOrTheirSum() {
    Told fell = given(COMMUNE).but("\"score\": 0.2", "\"score\": 0.10");
    fell.gives("INELIGIBLE CRITERION", "II.2.a-3=NOT_MET");
    fell.reading("NB-components", "total").gives("ELIGIBLE");
    Told even =
        given(COMMUNE)
            .but(
                "\"score\": 0.2, \"previousScore\": 0.1", "\"score\": 0.1, \"previousScore\": 0.2");
    even.reading("NB-components", "total").gives("INELIGIBLE CRITERION", "II.2.a-3=NOT_MET");
  }

  @Example
  void aMissingScoreOpensTheClauseUnlessAnotherFell() {
    Told missing = given(COMMUNE).but("\"score\": 7.2", "\"score\": null");
    missing.gives("UNDETERMINED", "II.2.a-3=UNKNOWN");
    missing.but("\"score\": 0.2", "\"score\": 0.1").gives("INELIGIBLE CRITERION");
    given(COMMUNE)
        .but("2023, \"score\"", "2022, \"score\"")
        .gives("UNDETERMINED", "II.2.a-3=UNKNOWN");
  }

  @Example
  void disciplineIsACriterionNotAnExclusion() {
    given(OFFICIAL)
        .but(
            "\"discipline\": []",
            "\"discipline\": [{\"status\": \"DECIDED\", \"violatedOn\": \"2023-01-01\"}]")
        .gives("INELIGIBLE CRITERION", "II.2.b-4=NOT_MET");
  }

  @Example
  void minutesOfAnotherBodyDoNotCompleteTheFile() {
    given(COMMUNE).but("\"COUNCIL\"", "\"SUPERIOR\"").gives("UNDETERMINED", "III.2=UNKNOWN");
  }
}
