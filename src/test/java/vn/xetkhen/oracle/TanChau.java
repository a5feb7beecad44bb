package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Answer.all;
import static vn.xetkhen.oracle.Answer.any;

/** Huyện Tân Châu's plan of 2020, awards {@code khen-thuong-huyen} and {@code de-nghi-tinh}. */
final class TanChau {
  private TanChau() {}

  static Judgement judge(Papers p) {
    boolean included = p.reading("TC-service-units", "not-named", "included").equals("included");
    Answer named =
        p.body().is("category", "DISTRICT_DEPARTMENT", "CENTRAL_AGENCY", "COMMUNE", "TOWNSHIP");
    Answer serviceUnit = p.body().is("category", "PUBLIC_SERVICE_UNIT");
    Answer body =
        all(
            included ? any(named, serviceUnit) : named,
            p.province("Tây Ninh"),
            p.district("Tân Châu"));
    Answer employed = p.candidate().is("employment", "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE");
    Part guidance = p.attestation("EXTERNAL_GUIDANCE_MET");
    return new Sheet()
        .scope("III.1", p.isCollective() ? body : all(employed, body))
        .criterion("III.3", all(guidance.yes("value"), guidance.has("document")))
        .judgement();
  }
}
