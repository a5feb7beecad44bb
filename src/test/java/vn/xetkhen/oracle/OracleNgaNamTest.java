package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Told.given;

import net.jqwik.api.Example;

/** Judgements computed by hand under the plan of Ngã Năm. */
final class OracleNgaNamTest {
  private static final String WARD =
      """
      {"plan": "nga-nam-2021-2030", "award": "interim-2021-2025",
       "candidate": {"kind": "COLLECTIVE", "name": "UBND phường Mẫu 1", "category": "WARD",
                     "province": "Sóc Trăng", "district": "TX. Ngã Năm"},
       "ratings": [{"task": "PAR", "period": "2021-2025", "completionPercent": 100.0, "effective": true,
                    "qualityAssured": true, "onSchedule": true}],
       "rankings": [{"index": "PAR_INDEX", "year": 2025, "rank": 7}],
       "initiatives": [{"title": "Mẫu", "novel": true, "replicable": true}],
       "discipline": [],
       "attestations": [{"code": "HEAD_DIRECTS_PAR", "value": true},
                        {"code": "OUTSTANDING_IN_MOVEMENT", "value": true}],
       "submission": {"submittedOn": "2026-01-15", "copies": 2,
                      "documents": [{"type": "PROPOSAL", "withList": true}, {"type": "MINUTES"},
                                    {"type": "ACHIEVEMENT_REPORT", "confirmed": true}]}}
      """;
  private static final String CITIZEN =
      """
      {"plan": "nga-nam-2021-2030", "award": "annual", "period": "2022",
       "candidate": {"kind": "INDIVIDUAL", "name": "Nguyễn Văn A", "employment": "CITIZEN",
                     "province": "Sóc Trăng", "district": "Ngã Năm"},
       "initiatives": [{"title": "Mẫu", "outstanding": true}],
       "discipline": [],
       "attestations": [{"code": "CONTRIBUTED_TO_PAR_INDEX", "value": true},
                        {"code": "EXEMPLARY_CONDUCT", "value": true}],
       "submission": {"submittedOn": "2023-01-15", "copies": 2,
                      "documents": [{"type": "PROPOSAL", "withList": true}, {"type": "MINUTES"},
                                    {"type": "ACHIEVEMENT_REPORT", "confirmed": true}]}}
      """;
  private static final String NONE = "\"discipline\": []";
  private static final String REPRIMAND =
      "\"discipline\": [{\"status\": \"DECIDED\", \"form\": \"REPRIMAND\","
          + " \"decidedOn\": \"2022-03-01\", \"effectiveUntil\": \"2023-02-28\"}]";

  @Example
  void aWardIsJudgedByItsRankAndADepartmentByItsAdvice() {
    given(WARD)
        .givesClauses(
            "II.1=MET, III.1-advice=NOT_APPLICABLE, III.1-index=MET, III.4-collective-1=MET,"
                + " III.4-collective-2=MET, III.4-collective-3=MET, III.4-collective-4=MET,"
                + " I.2.e=MET, III.5.a=MET, III.5.b=MET");
    given(WARD)
        .but("\"WARD\"", "\"ORGANISATION\"")
        .gives("UNDETERMINED", "III.1-advice=UNKNOWN", "III.1-index=NOT_APPLICABLE");
  }

  @Example
  void aStageLooksAtTheIndexOfItsLastYearOrTheYearBefore() {
    given(WARD).gives("ELIGIBLE");
    given(WARD).reading("NN-stage-year", "before").gives("UNDETERMINED", "III.1-index=UNKNOWN");
    given(WARD)
        .but("\"rank\": 7", "\"ranked\": false")
        .gives("INELIGIBLE CRITERION", "III.1-index=NOT_MET");
    given(WARD).reading("NN-high", "attested").gives("UNDETERMINED", "III.1-index=UNKNOWN");
  }

  @Example
  void aHundredPercentIsAskedExactlyAndTheScheduleAsRead() {
    given(WARD)
        .but("100.0", "99.99999999999999999999")
        .gives("INELIGIBLE CRITERION", "III.4-collective-1=NOT_MET");
    Told late = given(WARD).but("\"onSchedule\": true", "\"onSchedule\": false");
    late.gives("INELIGIBLE CRITERION", "III.4-collective-1=NOT_MET");
    late.reading("NN-schedule", "complete").gives("ELIGIBLE");
  }

  @Example
  void aCitizenIsAskedForNoWorkWithAUnit() {
    given(CITIZEN)
        .givesClauses(
            "II.1=MET, III.1-individual=MET, III.4-individual-1=NOT_APPLICABLE,"
                + " III.4-individual-2=MET, I.2.e=MET, III.5.a=MET, III.5.b=MET");
    given(CITIZEN).gives("ELIGIBLE");
    given(CITIZEN).reading("NN-citizens", "employed").gives("INELIGIBLE SCOPE", "II.1=NOT_MET");
    given(CITIZEN).but("CITIZEN", "WORKER").gives("UNDETERMINED", "III.4-individual-1=UNKNOWN");
  }

  @Example
  void contributionAndInitiativeAreBothAskedUnlessReadApart() {
    Told idle = given(CITIZEN).but("\"outstanding\": true", "\"outstanding\": false");
    idle.gives("INELIGIBLE CRITERION", "III.1-individual=NOT_MET");
    idle.reading("NN-individual", "either").gives("ELIGIBLE");
  }

  @Example
  void aMeasureInForcePutsOffToTheDayAfterItsEnd() {
    Told measured = given(CITIZEN).but(NONE, REPRIMAND);
    measured.defersUntil("2023-03-01");
    measured.asOf("2023-02-28").defersUntil("2023-03-01");
    measured.asOf("2023-03-01").gives("ELIGIBLE");
    measured.asOf("2022-02-28").gives("ELIGIBLE");
    measured.but("REPRIMAND", "NONE").gives("ELIGIBLE");
    measured.but("\"2023-02-28\"", "null").gives("UNDETERMINED", "I.2.e=UNKNOWN");
  }

  @Example
  void noDayIsGivenWhileAMatterIsUnderReviewOrAnEndIsUnknown() {
    given(CITIZEN)
        .but(NONE, REPRIMAND.replace("}]", "}, {\"status\": \"UNDER_REVIEW\"}]"))
        .defersUntil(null);
    given(CITIZEN)
        .but(
            NONE,
            REPRIMAND.replace(
                "}]",
                "}, {\"status\": \"DECIDED\", \"form\": \"WARNING\", \"decidedOn\": \"2022-05-01\"}]"))
        .defersUntil(null);
  }

  @Example
  void aFileNeedsTwoSetsAndAConfirmedReport() {
    given(WARD).but("\"copies\": 2", "\"copies\": 1").gives("UNDETERMINED", "III.5.b=UNKNOWN");
    given(WARD)
        .but("\"confirmed\": true", "\"confirmed\": false")
        .gives("UNDETERMINED", "III.5.a=UNKNOWN");
  }
}
