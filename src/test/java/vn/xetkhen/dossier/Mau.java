package vn.xetkhen.dossier;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Text;

/** Made-up plans and dossiers for tests. */
final class Mau {
  static final Vocabulary VOCABULARY =
      new Vocabulary(
          lists(
              Map.of(
                  "category", List.of("COMMUNE", "TOWNSHIP"),
                  "employment", List.of("CADRE", "CIVIL_SERVANT", "CITIZEN"),
                  "duties", List.of("PAR_ADVISORY", "PAR_DIRECT"),
                  "task", List.of("ANNUAL", "PAR"),
                  "index", List.of("PAR_INDEX", "DDCI"),
                  "attestation", List.of("EXEMPLARY_CONDUCT", "RANK_LEAP"),
                  "recognition", List.of("BEST_COMMUNE_PAR"),
                  "measure", List.of("ONLINE_SHARE"),
                  "documentType", List.of("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT")),
              Map.of(
                  "documentForm", List.of("MAU_7"),
                  "by", List.of("COUNCIL", "DISTRICT", "SUPERIOR"),
                  "recognisedBy", List.of("DISTRICT_INITIATIVE_COUNCIL"))));

  private static final Map<String, Plan> INSTALLED =
      Map.of(
          "mot-khen",
              plan(
                  "mot-khen",
                  award("giay-khen", List.of("2021"), "2021", Kind.COLLECTIVE, Kind.INDIVIDUAL)),
          "nhieu-khen",
              plan(
                  "nhieu-khen",
                  award("annual", List.of("2021", "2022"), null, Kind.COLLECTIVE, Kind.INDIVIDUAL),
                  award("final", List.of("2021-2025"), "2021-2025", Kind.INDIVIDUAL)));

  /** Two plans that work, and {@code hong}, which is broken. */
  static final Plans PLANS =
      new Plans() {
        @Override
        public Set<String> ids() {
          return new TreeSet<>(Set.of("hong", "mot-khen", "nhieu-khen"));
        }

        @Override
        public @Nullable Plan find(String id) {
          return INSTALLED.get(id);
        }
      };

  /** A collective's dossier with everything in it. */
  static final String COLLECTIVE =
      """
      {
        "format": "xetkhen.dossier/1",
        "id": "T01",
        "plan": "mot-khen",
        "award": "giay-khen",
        "period": "2021",
        "candidate": {
          "kind": "COLLECTIVE", "id": "xa-mau-1", "name": "UBND xã Mẫu 1",
          "category": "COMMUNE", "province": "Tỉnh Mẫu", "district": "Huyện Mẫu", "duties": ["PAR_ADVISORY"]
        },
        "ratings": [
          {"subject": "CANDIDATE", "task": "ANNUAL", "period": "2021", "level": "EXCELLENT", "evidence": "QĐ 1"},
          {"task": "PAR", "period": "2021", "level": "GOOD", "by": "SUPERIOR", "completionPercent": 100.50,
           "onSchedule": true, "qualityAssured": true, "effective": false, "improved": null}
        ],
        "rankings": [
          {"index": "PAR_INDEX", "year": 2021, "ranked": true, "rank": 2, "outOf": 22, "group": "EXCELLENT", "score": 91.250},
          {"index": "PAR_INDEX", "year": 2020, "ranked": false}
        ],
        "componentScores": [{"index": "DDCI", "component": "Công khai", "year": 2021, "score": 7.9, "previousScore": 7.1}],
        "initiatives": [{"title": "Một cửa", "recognisedBy": "DISTRICT_INITIATIVE_COUNCIL", "recognisedOn": "2021-10-02",
                         "novel": true, "practical": true, "replicable": true, "breakthrough": true, "outstanding": true}],
        "recognitions": [{"code": "BEST_COMMUNE_PAR", "by": "DISTRICT", "period": "2020", "level": "EXCELLENT"},
                         {"code": "BEST_COMMUNE_PAR"}],
        "discipline": [{"subject": "STAFF", "employment": "CIVIL_SERVANT", "status": "DECIDED", "form": "REPRIMAND",
                        "violatedOn": "2021-04-01", "decidedOn": "2021-05-10", "effectiveUntil": "2022-05-10"}],
        "attestations": [{"code": "EXEMPLARY_CONDUCT", "value": true, "by": "Đảng ủy xã", "document": "12-CV"}],
        "measures": [{"subject": "LOCALITY", "code": "ONLINE_SHARE", "period": "2021", "value": 98.5}],
        "registration": {"registeredOn": "2021-03-20"},
        "submission": {
          "submittedOn": "2021-12-10", "copies": 2,
          "documents": [{"type": "PROPOSAL", "number": "5/TTr", "withList": true}, {"type": "MINUTES", "by": "COUNCIL"},
                        {"type": "ACHIEVEMENT_REPORT", "confirmed": true, "perCriterion": true, "form": "MAU_7"}]
        }
      }
      """;

  /** An individual's dossier whose unit has a province and no district. */
  static final String INDIVIDUAL =
      """
      {"format": "xetkhen.dossier/1", "id": "T02", "plan": "mot-khen",
       "candidate": {"kind": "INDIVIDUAL", "name": "Nguyễn Văn A", "employment": "CADRE", "position": "Chủ tịch",
                     "head": true, "district": "Mẫu", "duties": [],
                     "unit": {"id": "xa-mau-1", "name": "UBND xã Mẫu 1", "category": "COMMUNE", "province": "Tỉnh Mẫu"}},
       "discipline": []}
      """;

  private Mau() {}

  static Result read(String text) {
    return new DossierReader(PLANS).read("a.json", null, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Plan.Award award(
      String id, List<String> periods, @Nullable String standard, Kind... kinds) {
    Map<Kind, Criteria> criteria = new EnumMap<>(Kind.class);
    for (Kind kind : kinds) {
      criteria.put(kind, new Criteria.All(List.of()));
    }
    return new Plan.Award(
        id, Text.same(id), periods, standard, null, null, null, List.of(), criteria);
  }

  private static Plan plan(String id, Plan.Award... awards) {
    Map<String, Plan.Award> all = new LinkedHashMap<>();
    for (Plan.Award award : awards) {
      all.put(award.id(), award);
    }
    return new Plan(
        id,
        Text.same(id),
        Text.same(id),
        Text.same(id),
        new Plan.Place(List.of("Mẫu"), List.of("Mẫu")),
        LocalDate.of(2021, 1, 1),
        null,
        all,
        Map.of(
            "xa-khen",
            new Plan.Delegated(
                "xa-khen",
                new Text("giấy khen xã", "commune certificate"),
                new Text("UBND xã", "the commune"))),
        Map.of(),
        Map.of(),
        Map.of(),
        VOCABULARY,
        Map.of());
  }

  @SafeVarargs
  private static Map<String, Map<String, Text>> lists(Map<String, List<String>>... parts) {
    Map<String, Map<String, Text>> lists = new TreeMap<>();
    for (Map<String, List<String>> part : parts) {
      part.forEach(
          (list, codes) -> {
            Map<String, Text> lines = new TreeMap<>();
            codes.forEach(code -> lines.put(code, new Text("nghĩa " + code, "meaning of " + code)));
            lists.put(list, lines);
          });
    }
    return lists;
  }
}
