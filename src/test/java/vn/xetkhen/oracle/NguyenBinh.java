package vn.xetkhen.oracle;

import static vn.xetkhen.oracle.Answer.all;
import static vn.xetkhen.oracle.Answer.any;
import static vn.xetkhen.oracle.Answer.none;

import java.math.BigDecimal;
import java.util.List;

/** Huyện Nguyên Bình's plan of 2023, award {@code giay-khen}. */
final class NguyenBinh {
  private NguyenBinh() {}

  static Judgement judge(Papers p) {
    Sheet sheet = new Sheet();
    Answer place = all(p.province("Cao Bằng"), p.district("Nguyên Bình", "Nguyễn Bình"));
    String bound = p.reading("NB-advisory", "individuals", "non-specialists", "all");
    if (p.isCollective()) {
      sheet.scope("II.1", all(collectiveScope(p.candidate(), bound), place));
      collective(p, sheet);
    } else {
      sheet.scope("II.1", all(individualScope(p.candidate(), p.unit(), bound), place));
      individual(p, sheet);
    }
    sheet.procedure(
        "III.2",
        all(
            p.document("PROPOSAL"),
            p.document("MINUTES", entry -> entry.is("by", "COUNCIL")),
            p.document("ACHIEVEMENT_REPORT", entry -> entry.yes("perCriterion")),
            p.document("SUMMARY")));
    sheet.procedure("III.3", p.submittedBy(p.setting("submission-deadline")));
    return sheet.judgement();
  }

  private static Answer ofDistrict(Part body) {
    return body.is("category", "DISTRICT_DEPARTMENT", "PUBLIC_SERVICE_UNIT");
  }

  private static Answer ofCommune(Part body) {
    return body.is("category", "COMMUNE", "TOWNSHIP");
  }

  private static Answer collectiveScope(Part body, String bound) {
    Answer advises = body.duty("PAR_ADVISORY");
    Answer commune = ofCommune(body);
    return any(
        bound.equals("all") ? all(commune, advises) : commune, all(ofDistrict(body), advises));
  }

  private static Answer individualScope(Part person, Part unit, String bound) {
    Answer inDistrict =
        all(
            ofDistrict(unit),
            unit.duty("PAR_ADVISORY"),
            person.is("employment", "CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE"));
    Answer advises = person.duty("PAR_ADVISORY");
    Answer official = person.is("employment", "CADRE", "CIVIL_SERVANT");
    Answer inCommune =
        all(
            ofCommune(unit),
            any(
                bound.equals("non-specialists") ? official : all(official, advises),
                all(person.is("employment", "NON_SPECIALIST"), advises)));
    return any(inDistrict, inCommune);
  }

  private static void collective(Papers p, Sheet sheet) {
    Part tasks = p.rating("CANDIDATE", "PAR", "2023");
    sheet.criterion("II.2.a-1", tasks.level("GOOD"));
    sheet.criterion("II.2.a-2", tasks.atLeast("completionPercent", 100));
    sheet.criterion("II.2.a-3", components(p));
  }

  private static Answer components(Papers p) {
    boolean total = p.reading("NB-components", "each", "total").equals("total");
    List<Part> declared = p.dossier().list("componentScores");
    if (declared == null) {
      return Answer.UNKNOWN;
    }
    if (declared.isEmpty()) {
      return Answer.NOT_APPLICABLE;
    }
    List<Part> of2023 =
        declared.stream()
            .filter(
                entry -> entry.is("index", "PAR_INDEX", "DDCI") == Answer.MET && entry.isOf(2023))
            .toList();
    if (of2023.isEmpty()) {
      return Answer.UNKNOWN;
    }
    return total
        ? sumRose(of2023)
        : all(of2023.stream().map(NguyenBinh::rose).toArray(Answer[]::new));
  }

  private static Answer rose(Part component) {
    BigDecimal score = component.number("score");
    BigDecimal before = component.number("previousScore");
    return score == null || before == null
        ? Answer.UNKNOWN
        : Answer.of(score.compareTo(before) > 0);
  }

  private static Answer sumRose(List<Part> components) {
    BigDecimal gain = BigDecimal.ZERO;
    for (Part component : components) {
      BigDecimal score = component.number("score");
      BigDecimal before = component.number("previousScore");
      if (score == null || before == null) {
        return Answer.UNKNOWN;
      }
      gain = gain.add(score).subtract(before);
    }
    return Answer.of(gain.signum() > 0);
  }

  private static void individual(Papers p, Sheet sheet) {
    sheet.criterion("II.2.b-1", p.rating("CANDIDATE", "ANNUAL", "2023").level("GOOD"));
    sheet.criterion("II.2.b-2", p.rating("CANDIDATE", "PAR", "2023").level("GOOD"));
    Part directives = p.rating("CANDIDATE", "DIRECTIVES", "2023");
    sheet.criterion("II.2.b-3", Papers.allYes(directives, "qualityAssured", "onSchedule"));
    sheet.criterion(
        "II.2.b-4", none(p.discipline("CANDIDATE"), entry -> Papers.decidedForOrIn(2023, entry)));
  }
}
