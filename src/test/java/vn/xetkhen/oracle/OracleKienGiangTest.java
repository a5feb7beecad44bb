package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Told.given;

import net.jqwik.api.Example;

/** Judgements computed by hand under the plan of Kiên Giang. */
final class OracleKienGiangTest {
  private static final String FILE =
      """
       "registration": {"registeredOn": "2021-03-31"},
       "submission": {"submittedOn": "2022-03-01", "copies": 1,
                      "documents": [{"type": "PROPOSAL"}, {"type": "MINUTES", "by": "COUNCIL"},
                                    {"type": "ACHIEVEMENT_REPORT", "form": "MAU_7"}]}}
      """;
  private static final String COMMUNE =
      """
      {"plan": "kien-giang-2021",
       "candidate": {"kind": "COLLECTIVE", "name": "UBND xã Mẫu 1", "category": "COMMUNE",
                     "province": "Kiên Giang"},
       "rankings": [{"index": "PAR_INDEX", "year": 2020, "ranked": false}],
       "recognitions": [{"code": "BEST_COMMUNE_PAR", "by": "DISTRICT", "period": "2020",
                         "level": "EXCELLENT"}],
       "attestations": [{"code": "EXEMPLARY_CONDUCT", "value": true},
                        {"code": "INTERNAL_UNITY", "value": true}],
      """
          + FILE;
  private static final String AGENCY =
      """
      {"plan": "kien-giang-2021",
       "candidate": {"kind": "COLLECTIVE", "name": "Phòng Mẫu 1", "category": "PAR_AGENCY_PROVINCE",
                     "province": "Kiên Giang"},
       "ratings": [{"task": "ANNUAL", "period": "2020", "level": "GOOD", "by": "SUPERIOR"},
                   {"task": "PAR", "period": "2020", "improved": true, "by": "SUPERIOR"}],
       "rankings": [{"index": "PAR_INDEX", "year": 2020, "group": "EXCELLENT"}],
       "attestations": [{"code": "EXEMPLARY_CONDUCT", "value": true},
                        {"code": "INTERNAL_UNITY", "value": true}],
      """
          + FILE;
  private static final String OFFICIAL =
      """
      {"plan": "kien-giang-2021",
       "candidate": {"kind": "INDIVIDUAL", "name": "Nguyễn Văn A", "employment": "CIVIL_SERVANT",
                     "duties": ["PAR_DIRECT"],
                     "unit": {"category": "PAR_AGENCY_DISTRICT", "province": "Kiên Giang"}},
       "ratings": [{"task": "ANNUAL", "period": "2021", "level": "GOOD"},
                   {"task": "PAR", "period": "2021", "level": "EXCELLENT"},
                   {"subject": "UNIT", "task": "ANNUAL", "period": "2020", "level": "GOOD"}],
       "rankings": [{"subject": "LOCALITY", "index": "PAR_INDEX", "year": 2020, "group": "EXCELLENT"}],
       "attestations": [{"code": "PROPOSED_TO_PROVINCE_CHAIR", "value": true}],
      """
          + FILE;
  private static final String PUBLISHED = "ranking-published-on";

  @Example
  void aCommuneNotRankedQualifiesByItsRecognition() {
    given(COMMUNE)
        .givesClauses(
            "II.2=MET, II.3-registration=MET, III.1.a-conduct=MET, III.1.a-1=NOT_MET,"
                + " III.1.a-2=MET, III.1.a-3=NOT_APPLICABLE, III.1.a=MET, III.3=NOT_APPLICABLE,"
                + " III.4.c-documents=MET, III.4.c-copies=MET, II.3-deadline=NOT_APPLICABLE");
    given(COMMUNE).gives("ELIGIBLE");
    given(COMMUNE)
        .but("\"level\": \"EXCELLENT\"", "\"level\": \"GOOD\"")
        .gives("INELIGIBLE CRITERION", "III.1.a-2=NOT_MET", "III.1.a=NOT_MET");
  }

  @Example
  void theGroundIsThatOfARequiredClauseNotOfAnAlternative() {
    given(COMMUNE)
        .but("2021-03-31", "2021-04-01")
        .gives("INELIGIBLE PROCEDURE", "III.1.a-1=NOT_MET", "II.3-registration=NOT_MET");
  }

  @Example
  void fifteenDaysFromThePublicationAreInTime() {
    given(COMMUNE).setting(PUBLISHED, "2022-02-14").gives("ELIGIBLE", "II.3-deadline=MET");
    given(COMMUNE)
        .setting(PUBLISHED, "2022-02-13")
        .gives("INELIGIBLE PROCEDURE", "II.3-deadline=NOT_MET");
  }

  @Example
  void aProvincialAgencyNeedsItsOwnTestEvenInTheExcellentGroup() {
    given(AGENCY).gives("ELIGIBLE", "III.1.a-1=MET", "III.1.a-3=MET", "III.3=MET");
    given(AGENCY)
        .but("\"improved\": true", "\"improved\": false")
        .gives("INELIGIBLE CRITERION", "III.1.a=MET", "III.3=NOT_MET");
    given(AGENCY)
        .but(", \"by\": \"SUPERIOR\"},", "},")
        .gives("UNDETERMINED", "III.1.a-3=UNKNOWN", "III.3=UNKNOWN");
  }

  @Example
  void theYearOfTheGroupIsAsRead() {
    Told agency = given(AGENCY).but("PAR_AGENCY_PROVINCE", "PROVINCE_DEPARTMENT");
    agency.gives("ELIGIBLE");
    agency.reading("KG-year", "results-2021").gives("UNDETERMINED", "III.1.a-1=UNKNOWN");
    agency.reading("KG-year", "both").gives("UNDETERMINED", "III.1.a-1=UNKNOWN");
    agency
        .but("\"group\": \"EXCELLENT\"", "\"group\": \"GOOD\"")
        .reading("KG-year", "both")
        .gives("INELIGIBLE CRITERION", "III.1.a-1=NOT_MET");
  }

  @Example
  void anAgencysStaffQualifyByItsTestAndTheProposal() {
    given(OFFICIAL)
        .givesClauses(
            "II.2=MET, II.3-registration=MET, III.1.b-1=MET, III.1.b-2=MET, III.1.b-3=MET,"
                + " III.4.c-documents=MET, III.4.c-copies=MET, II.3-deadline=NOT_APPLICABLE");
    given(OFFICIAL).gives("ELIGIBLE");
    Told unproposed = given(OFFICIAL).but("\"value\": true", "\"value\": false");
    unproposed.gives("INELIGIBLE CRITERION", "III.1.b-3=NOT_MET");
    unproposed
        .but(
            "\"rankings\": [",
            "\"rankings\": [{\"subject\": \"UNIT\", \"index\": \"PAR_INDEX\","
                + " \"year\": 2020, \"group\": \"EXCELLENT\"}, ")
        .reading("KG-agency", "either")
        .gives("ELIGIBLE");
  }

  @Example
  void anIndividualsYearIsAsRead() {
    given(OFFICIAL).reading("KG-annual", "2020").gives("UNDETERMINED", "III.1.b-1=UNKNOWN");
    given(OFFICIAL)
        .but("\"CIVIL_SERVANT\"", "\"PUBLIC_EMPLOYEE\"")
        .gives("INELIGIBLE SCOPE", "II.2=NOT_MET");
  }
}
