package vn.xetkhen.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.text.Language;

/** Dossiers that state the same, or otherwise, of units and of candidates. */
class StatedTest {

  private static String person(String dossier, String id, String unit) {
    return SelectorTest.PERSON
        .formatted("\"id\": \"xa-1\", ")
        .replace("\"C1\"", "\"" + dossier + "\"")
        .replace("nguyen-van-a", id)
        .replace("Nguyễn Văn A", id)
        .replace(", \"category\": \"COMMUNE\"", unit);
  }

  /** A department leaves its individuals two places, whatever one of them calls it. */
  @Test
  void theUnitsOwnDossierDecidesWhatItIs() {
    Entry unit =
        SelectorTest.entry(
            "a.json",
            SelectorTest.COMMUNE
                .formatted("T1", "Châu Thành")
                .replace("COMMUNE", "PROVINCE_DEPARTMENT"));
    Selection made =
        SelectorTest.made(
            unit,
            SelectorTest.entry("b.json", person("C1", "a", "")),
            SelectorTest.entry(
                "c.json", person("C2", "b", ", \"category\": \"PROVINCE_DEPARTMENT\"")),
            SelectorTest.entry("d.json", person("C3", "c", ", \"category\": \"COMMUNE\"")));
    Map<String, Placement> byId = Trial.byId(made);
    assertThat(byId.get("a").status()).isEqualTo(Status.PROPOSED);
    assertThat(byId.get("b").status()).isEqualTo(Status.PROPOSED);
    assertThat(byId.get("c").reason())
        .isEqualTo(
            new Placement.Outside(Code.UNIT_CONTRADICTED, List.of("/candidate/unit/category")));
    assertThat(made.problems())
        .extracting(problem -> problem.line(Language.EN))
        .containsExactly(
            "d.json:1:1: /candidate/unit/category: candidate c states “COMMUNE” for category of"
                + " its unit, and the unit's own dossier in a.json states “PROVINCE_DEPARTMENT”;"
                + " the unit's dossier decides, so the candidate is given no place on its own"
                + " statement; make them agree and run again");
  }

  @Test
  void individualsOfAUnitWithoutADossierMayNotContradictEachOther() {
    Selection made =
        SelectorTest.made(
            SelectorTest.entry("b.json", person("C1", "a", ", \"category\": \"WARD\"")),
            SelectorTest.entry("c.json", person("C2", "b", ", \"category\": \"COMMUNE\"")),
            SelectorTest.entry("d.json", person("C3", "c", "")));
    Map<String, Placement> byId = Trial.byId(made);
    assertThat(byId.get("a").reason().code()).isEqualTo(Code.UNIT_CONTRADICTED);
    assertThat(byId.get("b").reason().code()).isEqualTo(Code.UNIT_CONTRADICTED);
    assertThat(byId.get("c").reason().code()).isEqualTo(Code.UNIT_WITHOUT_DOSSIER);
    assertThat(made.problems())
        .extracting(problem -> problem.line(Language.VI))
        .contains(
            "b.json:1:1: /candidate/unit/category: ứng viên a khai category của cơ quan, đơn vị là"
                + " “WARD”, còn cá nhân khác cùng cơ quan, đơn vị ở c.json khai “COMMUNE”; chưa rõ"
                + " bên nào đúng nên cả hai đều chưa được phân suất; hãy sửa cho thống nhất rồi xét"
                + " lại");
  }

  @Test
  void spacesAroundAnIdMakeNoOtherCandidate() {
    Selection made =
        SelectorTest.made(
            SelectorTest.entry("a.json", SelectorTest.COMMUNE.formatted("T1", "Châu Thành")),
            SelectorTest.entry(
                "b.json",
                SelectorTest.COMMUNE.formatted("T2", "Châu Thành").replace("xa-1", "xa-1 ")));
    assertThat(made.placements()).hasSize(1);
    assertThat(made.awards().get(0).setAside()).hasSize(1);
  }

  @Test
  void theSameWithoutAnIdIsSetAsideAndANamesakeIsToldOf() {
    String nameless =
        SelectorTest.COMMUNE
            .formatted("T2", "Châu Thành")
            .replace("\"id\": \"xa-1\", \"name\"", "\"name\"");
    String other =
        SelectorTest.COMMUNE
            .formatted("T2", "Châu Thành")
            .replace("xa-1", "xa-2")
            .replace("UBND xã Mẫu 1", "UBND  xã MẪU 1");
    Selection made =
        SelectorTest.made(
            SelectorTest.entry("a.json", SelectorTest.COMMUNE.formatted("T1", "Châu Thành")),
            SelectorTest.entry("b.json", nameless),
            SelectorTest.entry("c.json", other));
    assertThat(made.awards().get(0).setAside())
        .extracting(again -> again.entry().source(), again -> again.kept().source())
        .containsExactly(tuple("b.json", "a.json"));
    assertThat(made.warnings())
        .extracting(Selection.Warning::code, warning -> warning.text().en())
        .contains(
            tuple(
                "SAME_NAME",
                "c.json: the same name and place as a.json (UBND  xã MẪU 1), under another id or"
                    + " none; where the two are the same candidate, take one out"));
  }

  @Test
  void aDossiersIdThatNamesTwoCandidatesIsToldOf() {
    Selection made =
        SelectorTest.made(
            SelectorTest.entry("a.json", SelectorTest.COMMUNE.formatted("T1", "Châu Thành")),
            SelectorTest.entry(
                "b.json",
                SelectorTest.COMMUNE
                    .formatted("T1", "An Biên")
                    .replace("xa-1", "xa-2")
                    .replace("Mẫu 1", "Mẫu 2")));
    assertThat(made.warnings())
        .extracting(Selection.Warning::code, warning -> warning.text().en())
        .containsExactly(
            tuple(
                "DOSSIER_ID",
                "b.json: the dossier id “T1” is also that of another candidate, in a.json; give"
                    + " each dossier an id of its own"));
  }
}
