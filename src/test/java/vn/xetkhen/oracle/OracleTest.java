package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Told.given;

import net.jqwik.api.Example;

/** Judgements computed by hand: what holds under every plan, and the plan of Tân Yên. */
final class OracleTest {
  private static final String COMMUNE =
      """
      {"plan": "tan-yen-2021",
       "candidate": {"kind": "COLLECTIVE", "name": "UBND xã Mẫu 1", "category": "COMMUNE",
                     "province": "Bắc Giang", "district": "Tân Yên"},
       "ratings": [{"task": "ANNUAL", "period": "2021", "level": "EXCELLENT"},
                   {"subject": "CANDIDATE", "task": "PAR", "period": "2021", "level": "GOOD"},
                   {"task": "ONLINE_SERVICES", "period": "2021", "level": "GOOD"},
                   {"task": "POSTAL_SERVICES", "period": "2021", "level": "GOOD"}],
       "rankings": [{"index": "PAR_INDEX", "year": 2021, "rank": 3},
                    {"index": "PAR_INDEX", "year": 2020, "rank": 6}],
       "initiatives": [{"title": "Mẫu", "recognisedBy": "DISTRICT_INITIATIVE_COUNCIL", "novel": true,
                        "practical": true, "replicable": true, "breakthrough": true}],
       "discipline": [],
       "submission": {"submittedOn": "2021-12-19",
                      "documents": [{"type": "PROPOSAL"}, {"type": "MINUTES"},
                                    {"type": "ACHIEVEMENT_REPORT"}]}}
      """;
  private static final String OFFICIAL =
      """
      {"plan": "tan-yen-2021",
       "candidate": {"kind": "INDIVIDUAL", "name": "Nguyễn Văn A", "employment": "CADRE", "head": true,
                     "unit": {"category": "TOWNSHIP", "province": "Bắc Giang", "district": "Tân Yên"}},
       "ratings": [{"task": "ANNUAL", "period": "2021", "level": "GOOD"},
                   {"task": "PAR", "period": "2021", "level": "GOOD"},
                   {"task": "DIRECTIVES", "period": "2021", "qualityAssured": true, "onSchedule": true}],
       "initiatives": [{"title": "Mẫu", "novel": true, "practical": true}],
       "discipline": [],
       "attestations": [{"code": "EXEMPLARY_CONDUCT", "value": true}],
       "submission": {"submittedOn": "2021-12-19",
                      "documents": [{"type": "PROPOSAL"}, {"type": "MINUTES"},
                                    {"type": "ACHIEVEMENT_REPORT"}]}}
      """;
  private static final String NONE = "\"discipline\": []";

  private static String record(String fields) {
    return "\"discipline\": [{" + fields + "}]";
  }

  @Example
  void everyClauseOfACollectiveStandsInThePlansOrder() {
    given(COMMUNE)
        .givesClauses(
            "II.1=MET, III.2.a-1=MET, III.2.a-2=MET, III.2.a-3=MET, III.2.a-4=MET, III.2.a-5=MET,"
                + " III.2-note=MET, IV.3=MET, IV.2=MET");
    given(COMMUNE).gives("ELIGIBLE");
  }

  @Example
  void everyClauseOfAnIndividualStandsInThePlansOrder() {
    given(OFFICIAL)
        .givesClauses(
            "II.1=MET, III.2.b-1=MET, III.2.b-2=MET, III.2.b-3=MET, III.2.b-4=MET, III.2.b-5=MET,"
                + " III.2.b-6=MET, III.2-note=MET, IV.3=MET, IV.2=MET");
    given(OFFICIAL).gives("ELIGIBLE");
  }

  @Example
  void aPlaceIsTheSameInAnySpellingAndComposition() {
    given(COMMUNE).but("\"Tân Yên\"", "\"\u2003HUYỆN\u00a0TÂN  YÊN \"").gives("ELIGIBLE");
    given(COMMUNE).but("\"Tân Yên\"", "\"H. Ta\u0302n Ye\u0302n\"").gives("ELIGIBLE");
    given(COMMUNE).but("\"Tân Yên\"", "\"Tan Yen\"").gives("INELIGIBLE SCOPE");
    given(COMMUNE).but("\"Tân Yên\"", "\"\u00a0\"").gives("UNDETERMINED", "II.1=UNKNOWN");
  }

  @Example
  void aToneOnEitherVowelIsTheSamePlace() {
    for (String name : new String[] {"Hòa Bình", "HOÀ BÌNH", "Tỉnh Hoà Bình", "TP.Hòa Bình"}) {
      if (Places.is(name, "Hoà Bình") != Answer.MET) {
        throw new AssertionError(name);
      }
    }
  }

  @Example
  void aUnitsPlaceThatIsAbsentIsTheCandidates() {
    Told placed =
        given(OFFICIAL).but("\"head\": true", "\"head\": true, \"district\": \"Tân Yên\"");
    placed.but(", \"district\": \"Tân Yên\"}}", "}}").gives("ELIGIBLE");
    placed
        .but("\"district\": \"Tân Yên\"}}", "\"district\": \"Hoà Bình\"}}")
        .gives("INELIGIBLE SCOPE");
  }

  @Example
  void rankFourNeedsAnAttestedRise() {
    Told fourth = given(COMMUNE).but("\"rank\": 3", "\"rank\": 4");
    fourth.gives("UNDETERMINED", "III.2.a-4=UNKNOWN");
    fourth.reading("TY-leap", "any-rise").gives("ELIGIBLE");
    fourth.but("\"rank\": 6", "\"rank\": 4").gives("INELIGIBLE CRITERION", "III.2.a-4=NOT_MET");
  }

  @Example
  void aBodyNotRankedTheYearBeforeHasNotRisen() {
    given(COMMUNE)
        .but("\"rank\": 3", "\"rank\": null")
        .but("\"rank\": 6", "\"ranked\": false")
        .gives("UNDETERMINED", "III.2.a-4=UNKNOWN");
    given(COMMUNE)
        .but("\"rank\": 3", "\"rank\": 4")
        .but("\"rank\": 6", "\"ranked\": false")
        .gives("INELIGIBLE CRITERION", "III.2.a-4=NOT_MET");
  }

  @Example
  void oneInitiativeMustHaveAllQualities() {
    given(COMMUNE)
        .but("\"novel\": true", "\"novel\": null")
        .gives("UNDETERMINED", "III.2.a-2=UNKNOWN");
    given(COMMUNE)
        .but(
            "\"replicable\": true, \"breakthrough\": true}",
            "\"replicable\": false, \"breakthrough\": true},"
                + " {\"recognisedBy\": \"DISTRICT_INITIATIVE_COUNCIL\", \"novel\": false,"
                + " \"practical\": true, \"replicable\": true, \"breakthrough\": true}")
        .gives("INELIGIBLE CRITERION", "III.2.a-2=NOT_MET");
  }

  @Example
  void aRecordCountsByEitherDateUnlessTheReadingAsksForTheViolation() {
    Told late =
        given(COMMUNE)
            .but(
                NONE,
                record(
                    "\"subject\": \"STAFF\", \"status\": \"DECIDED\", \"form\": \"NONE\","
                        + " \"violatedOn\": \"2020-12-31\", \"decidedOn\": \"2021-01-01\""));
    late.gives("INELIGIBLE CRITERION", "III.2.a-5=NOT_MET", "III.2-note=MET");
    late.reading("TY-year", "violated").gives("ELIGIBLE");
  }

  @Example
  void theNoteExcludesTheCandidateButNotForAViolationWithoutMeasureWhereItAsksOne() {
    Told own =
        given(COMMUNE)
            .but(
                NONE,
                record(
                    "\"status\": \"DECIDED\", \"form\": \"NONE\", \"violatedOn\": \"2021-07-01\""));
    own.gives("INELIGIBLE EXCLUSION", "III.2-note=NOT_MET", "III.2.a-5=NOT_MET");
    own.reading("TY-note", "disciplined").gives("INELIGIBLE CRITERION", "III.2-note=MET");
  }

  @Example
  void staffDisciplineBindsAHeadAndIsOpenWhereHeadIsNotStated() {
    String fields = "\"subject\": \"STAFF\", \"status\": \"DECIDED\", \"form\": \"WARNING\",";
    Told staff =
        given(OFFICIAL)
            .but(NONE, record(fields + "\"employment\": \"CADRE\", \"decidedOn\": \"2021-12-31\""));
    staff.gives("INELIGIBLE CRITERION", "III.2.b-4=NOT_MET", "III.2-note=MET");
    staff.but("\"head\": true", "\"head\": null").gives("UNDETERMINED", "III.2.b-4=UNKNOWN");
    staff.but("\"head\": true", "\"head\": false").gives("ELIGIBLE");
    staff
        .but("\"employment\": \"CADRE\", \"d", "\"employment\": \"PUBLIC_EMPLOYEE\", \"d")
        .but("\"head\": true", "\"head\": null")
        .gives("ELIGIBLE");
  }

  @Example
  void aMatterUnderReviewLeavesItOpenAndAnUndeclaredSectionToo() {
    given(OFFICIAL)
        .but(NONE, record("\"status\": \"UNDER_REVIEW\", \"violatedOn\": \"2021-05-05\""))
        .gives("UNDETERMINED", "III.2.b-4=UNKNOWN", "III.2-note=UNKNOWN");
    given(OFFICIAL)
        .but(NONE, record("\"status\": \"CLEARED\", \"violatedOn\": \"2021-05-05\""))
        .gives("ELIGIBLE");
    given(OFFICIAL).but(NONE, "\"discipline\": null").gives("UNDETERMINED", "III.2-note=UNKNOWN");
  }

  @Example
  void theTwentiethIsLateUnlessItIsIncluded() {
    Told twentieth = given(COMMUNE).but("2021-12-19", "2021-12-20");
    twentieth.gives("INELIGIBLE PROCEDURE", "IV.3=NOT_MET");
    twentieth.reading("TY-deadline", "inclusive").gives("ELIGIBLE");
    twentieth
        .reading("TY-deadline", "inclusive")
        .but("2021-12-20", "2021-12-21")
        .gives("INELIGIBLE PROCEDURE");
  }

  @Example
  void aMissingDocumentCanStillBeHandedIn() {
    given(COMMUNE).but("{\"type\": \"MINUTES\"},", "").gives("UNDETERMINED", "IV.2=UNKNOWN");
  }
}
