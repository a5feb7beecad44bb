package vn.xetkhen.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;

/** Bad input and what is said of it, under the project's own plans. */
class SelectorTest {
  private static final Packs PACKS = new Packs(Path.of("rules"));

  static final String COMMUNE =
      """
      {"format": "xetkhen.dossier/1", "id": "%s", "plan": "kien-giang-2021",
       "candidate": {"kind": "COLLECTIVE", "id": "xa-1", "name": "UBND xã Mẫu 1", "category": "COMMUNE",
       "province": "Kiên Giang", "district": "%s"},
       "attestations": [{"code": "EXEMPLARY_CONDUCT", "value": true}, {"code": "INTERNAL_UNITY", "value": true}]}
      """;

  static final String PERSON =
      """
      {"format": "xetkhen.dossier/1", "id": "C1", "plan": "kien-giang-2021",
       "candidate": {"kind": "INDIVIDUAL", "id": "nguyen-van-a", "name": "Nguyễn Văn A", "employment": "CADRE",
       "unit": {%s"name": "UBND xã Mẫu 1", "category": "COMMUNE"}}}
      """;

  private static Plan plan() {
    Plan plan = PACKS.find("kien-giang-2021");
    assertThat(plan).isNotNull();
    return plan;
  }

  static Entry entry(String file, String json) {
    Result result =
        new DossierReader(PACKS).read(file, null, json.getBytes(StandardCharsets.UTF_8));
    assertThat(result).as("%s", result).isInstanceOf(Result.Accepted.class);
    Map<String, String> readings = new HashMap<>();
    plan().readings().forEach((id, reading) -> readings.put(id, reading.defaultOption()));
    return new Intake()
        .entry(
            plan(),
            file,
            null,
            ((Result.Accepted) result).dossier(),
            new Judgement("", Verdict.ELIGIBLE, null, List.of(), readings));
  }

  static Selection made(Entry... entries) {
    Selector selector =
        new Selector(Map.of("kien-giang-2021", new Selector.Rules(plan(), "plan.yaml")));
    Selected selected = selector.select(List.of(entries), null);
    List<Entry> turned = new ArrayList<>(List.of(entries));
    Collections.reverse(turned);
    assertThat(selector.select(turned, null)).isEqualTo(selected);
    return ((Selected.Made) selected).selection();
  }

  @Test
  void theSameStatedTwiceCountsOnceWithAWarning() {
    String again =
        COMMUNE.replace(
            "{\"code\": \"EXEMPLARY_CONDUCT\", \"value\": true}, {\"code\": \"INTERNAL_UNITY\","
                + " \"value\": true}",
            "{\"code\": \"INTERNAL_UNITY\", \"value\": true}, {\"code\": \"EXEMPLARY_CONDUCT\","
                + " \"value\": true}");
    assertThat(again).isNotEqualTo(COMMUNE);
    Selection made =
        made(
            entry("a.json", COMMUNE.formatted("T1", "Châu Thành")),
            entry("b.json", again.formatted("T2", "Châu Thành")));
    assertThat(made.placements())
        .extracting(p -> p.entry().dossier().id(), Placement::status)
        .containsExactly(tuple("T1", Status.PROPOSED));
    assertThat(made.awards().get(0).setAside())
        .extracting(again2 -> again2.entry().dossier().id())
        .containsExactly("T2");
    assertThat(made.awards().get(0).counts()).isEqualTo(new Selection.Counts(1, 1, 0, 0));
    assertThat(made.problems()).isEmpty();
    assertThat(made.warnings())
        .extracting(Selection.Warning::code, warning -> warning.text().en())
        .containsExactly(
            tuple(
                "DUPLICATE",
                "b.json: the same candidate as a.json (UBND xã Mẫu 1), stated alike; counted"
                    + " once"));
  }

  @Test
  void twoDossiersThatDifferKeepTheCandidateFromAnyPlace() {
    Selection made =
        made(
            entry("a.json", COMMUNE.formatted("T1", "Châu Thành")),
            entry("b.json", COMMUNE.formatted("T2", "Giồng Riềng")));
    assertThat(made.placements())
        .extracting(
            p -> p.entry().dossier().id(),
            Placement::status,
            placement -> placement.reason().code())
        .containsExactly(
            tuple("T1", Status.NO_PLACE, Code.CONTRADICTED),
            tuple("T2", Status.NO_PLACE, Code.CONTRADICTED));
    assertThat(made.problems())
        .extracting(problem -> problem.line(Language.EN))
        .containsExactly(
            "a.json:1:1: /candidate: candidate xa-1 has another dossier in b.json that states"
                + " otherwise, for bang-khen 2021; expected one dossier a candidate, so neither is"
                + " given a place; make them agree, or take one out",
            "b.json:1:1: /candidate: candidate xa-1 has another dossier in a.json that states"
                + " otherwise, for bang-khen 2021; expected one dossier a candidate, so neither is"
                + " given a place; make them agree, or take one out");
  }

  @Test
  void anIndividualWhoseUnitHasNoDossierIsTold() {
    Selection made = made(entry("c.json", PERSON.formatted("\"id\": \"xa-9\", ")));
    assertThat(made.problems())
        .extracting(problem -> problem.line(Language.EN))
        .containsExactly(
            "c.json:1:1: /candidate/unit/id: saw no dossier of the unit with id “xa-9” for"
                + " bang-khen 2021, on whose place the individual's depends; hand in the"
                + " collective's dossier (candidate.id “xa-9”), or correct this id");
    assertThat(made.placements())
        .extracting(Placement::status, placement -> placement.reason().code())
        .containsExactly(tuple(Status.NO_PLACE, Code.UNIT_WITHOUT_DOSSIER));
  }

  @Test
  void anIndividualWhoNamesNoUnitIsTold() {
    Selection made =
        made(
            entry("a.json", COMMUNE.formatted("T1", "Châu Thành")),
            entry("c.json", PERSON.formatted("")));
    assertThat(made.problems())
        .extracting(problem -> problem.line(Language.VI))
        .containsExactly(
            "c.json:1:1: /candidate/unit/id: ứng viên nguyen-van-a không ghi mã cơ quan, đơn vị, mà"
                + " suất phụ thuộc suất của cơ quan, đơn vị ở bang-khen; hãy ghi candidate.unit.id"
                + " bằng candidate.id của tập thể");
  }

  @Test
  void aReasonNamesThePlaceThePositionAndWhoMovesUp() {
    Entry unit = entry("a.json", COMMUNE.formatted("T1", "Giồng Riềng"));
    String person = PERSON.formatted("\"id\": \"xa-1\", ");
    String direct =
        person
            .replace("\"C1\"", "\"C2\"")
            .replace("nguyen-van-a", "tran-thi-b")
            .replace("Nguyễn Văn A", "Trần Thị B")
            .replace("\"employment\"", "\"duties\": [\"PAR_DIRECT\"], \"employment\"");
    String advisory =
        person.replace("\"employment\"", "\"duties\": [\"PAR_ADVISORY\"], \"employment\"");
    Selection made = made(unit, entry("b.json", direct), entry("c.json", advisory));
    SelectionWording wording = new SelectionWording(plan());
    Map<String, Placement> byId = Trial.byId(made);
    assertThat(wording.reason(byId.get("tran-thi-b")).vi())
        .isEqualTo(
            "Xếp thứ 1 trong 2 cá nhân cùng xét cho 1 suất ở UBND xã Mẫu 1 (nhiệm vụ trực tiếp thực"
                + " hiện cải cách hành chính: có).");
    assertThat(wording.reason(byId.get("nguyen-van-a")).en())
        .isEqualTo(
            "Position 2 among 2 individuals for 1 place in UBND xã Mẫu 1 (carrying out"
                + " administrative reform directly: no); number 1 in reserve of UBND xã Mẫu 1.");
    Outlook outlook = new Outlook(plan());
    Selection.Filled award = made.awards().get(0);
    assertThat(outlook.of(award, byId.get("tran-thi-b")))
        .extracting(text -> text.en())
        .containsExactly(
            "Right below: Nguyễn Văn A (carrying out administrative reform directly: no).",
            "If withdrawn, the place goes to: Nguyễn Văn A (nguyen-van-a).");
    assertThat(outlook.of(award, byId.get("nguyen-van-a")))
        .extracting(text -> text.vi())
        .containsExactly(
            "Ngay trên: Trần Thị B (nhiệm vụ trực tiếp thực hiện cải cách hành chính: có).",
            "Có suất nếu một trong những ứng viên sau rút: Trần Thị B (tran-thi-b).");
    assertThat(outlook.of(award, byId.get("xa-1")))
        .extracting(text -> text.en())
        .containsExactly(
            "If withdrawn, nobody gains a place.",
            "Individuals who have a place thanks to this one: Trần Thị B (tran-thi-b).");
  }
}
