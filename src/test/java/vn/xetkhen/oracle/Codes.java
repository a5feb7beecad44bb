package vn.xetkhen.oracle;

import java.util.List;

/**
 * The codes that generated dossiers use, each of them named by one of the five plans or by the
 * dossier format.
 */
final class Codes {
  static final List<String> CATEGORIES =
      List.of(
          "COMMUNE",
          "WARD",
          "TOWNSHIP",
          "DISTRICT",
          "DISTRICT_DEPARTMENT",
          "PUBLIC_SERVICE_UNIT",
          "PROVINCE_DEPARTMENT",
          "CENTRAL_AGENCY",
          "PROVINCIAL_AGENCY",
          "PAR_AGENCY_PROVINCE",
          "PAR_AGENCY_DISTRICT",
          "ORGANISATION");
  static final List<String> EMPLOYMENTS =
      List.of(
          "CIVIL_SERVANT",
          "CADRE",
          "PUBLIC_EMPLOYEE",
          "NON_SPECIALIST",
          "ARMED_FORCES",
          "WORKER",
          "CITIZEN");
  static final List<String> TASKS =
      List.of("ANNUAL", "PAR", "DIRECTIVES", "ONLINE_SERVICES", "POSTAL_SERVICES");
  static final List<String> INDEXES = List.of("PAR_INDEX", "DDCI");
  static final List<String> ATTESTATIONS =
      List.of(
          "EXEMPLARY_CONDUCT",
          "RANK_LEAP",
          "CONTRIBUTED_TO_PAR_INDEX",
          "HIGH_PAR_INDEX_RESULT",
          "HEAD_DIRECTS_PAR",
          "OUTSTANDING_IN_MOVEMENT",
          "OUTSTANDING_WITH_UNIT",
          "EFFECTIVE_IDEA",
          "INTERNAL_UNITY",
          "PROPOSED_TO_PROVINCE_CHAIR",
          "EXTERNAL_GUIDANCE_MET");
  static final List<String> SUBJECTS = List.of("CANDIDATE", "UNIT", "LOCALITY");
  static final List<String> LEVELS = List.of("GOOD", "EXCELLENT", "COMPLETED", "NOT_COMPLETED");
  static final List<String> FORMS =
      List.of(
          "REPRIMAND",
          "NONE",
          "WARNING",
          "SALARY_REDUCTION",
          "DEMOTION",
          "REMOVAL",
          "DISMISSAL",
          "REPRIMAND",
          "NONE");

  private Codes() {}
}
