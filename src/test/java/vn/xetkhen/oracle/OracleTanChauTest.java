package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Told.given;

import net.jqwik.api.Example;

/** Judgements computed by hand under the plan of Tân Châu. */
final class OracleTanChauTest {
  private static final String COMMUNE =
      """
      {"plan": "tan-chau-2020", "award": "de-nghi-tinh",
       "candidate": {"kind": "COLLECTIVE", "name": "UBND xã Mẫu 1", "category": "COMMUNE",
                     "province": "Tỉnh Tây Ninh", "district": "H.Tân Châu"},
       "attestations": [{"code": "EXTERNAL_GUIDANCE_MET", "value": true, "document": "Số 01"}]}
      """;
  private static final String OFFICIAL =
      """
      {"plan": "tan-chau-2020", "award": "khen-thuong-huyen",
       "candidate": {"kind": "INDIVIDUAL", "name": "Nguyễn Văn A", "employment": "PUBLIC_EMPLOYEE",
                     "unit": {"category": "CENTRAL_AGENCY", "province": "Tây Ninh", "district": "Tân Châu"}},
       "attestations": [{"code": "EXTERNAL_GUIDANCE_MET", "value": true, "document": "Số 01"}]}
      """;

  @Example
  void theGuidanceMustBeAttestedWithADocument() {
    given(COMMUNE).givesClauses("III.1=MET, III.3=MET");
    given(COMMUNE).gives("ELIGIBLE");
    given(COMMUNE).but("\"Số 01\"", "\" \"").gives("UNDETERMINED", "III.3=UNKNOWN");
    given(COMMUNE).but("EXTERNAL_GUIDANCE_MET", "INTERNAL_UNITY").gives("UNDETERMINED");
    given(COMMUNE).but("true", "false").gives("INELIGIBLE CRITERION", "III.3=NOT_MET");
    given(COMMUNE)
        .but("\"value\": true, \"document\": \"Số 01\"", "\"value\": false")
        .gives("INELIGIBLE CRITERION", "III.3=NOT_MET");
  }

  @Example
  void aServiceUnitIsInScopeOnlyWhereItIsReadSo() {
    Told school = given(COMMUNE).but("\"COMMUNE\"", "\"PUBLIC_SERVICE_UNIT\"");
    school.gives("INELIGIBLE SCOPE", "III.1=NOT_MET");
    school.reading("TC-service-units", "included").gives("ELIGIBLE");
  }

  @Example
  void anIndividualIsInScopeWithItsUnit() {
    given(OFFICIAL).gives("ELIGIBLE");
    given(OFFICIAL).but("PUBLIC_EMPLOYEE", "NON_SPECIALIST").gives("INELIGIBLE SCOPE");
    given(OFFICIAL).but("CENTRAL_AGENCY", "PROVINCIAL_AGENCY").gives("INELIGIBLE SCOPE");
    given(OFFICIAL).but("\"Tân Châu\"", "null").gives("UNDETERMINED", "III.1=UNKNOWN");
  }

  @Example
  void scopeComesBeforeTheCriterionInTheGround() {
    given(OFFICIAL)
        .but("true", "false")
        .but("PUBLIC_EMPLOYEE", "CITIZEN")
        .gives("INELIGIBLE SCOPE", "III.1=NOT_MET", "III.3=NOT_MET");
  }
}
