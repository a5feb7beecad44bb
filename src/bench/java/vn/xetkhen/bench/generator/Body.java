package vn.xetkhen.bench.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.bench.generator.Chance.Weighted;

/**
 * A body by a placeholder name.
 *
 * @param id as offices write ids, in small letters with hyphens
 */
record Body(String id, String name, String category) {

  /** A body of one of these categories. */
  static Body of(Chance chance, List<Weighted<String>> categories) {
    String category = chance.weighted(categories);
    int number = chance.from(1, 240);
    return switch (category) {
      case "COMMUNE" -> new Body("ubnd-xa-mau-" + number, "UBND xã Mẫu " + number, category);
      case "WARD" -> new Body("ubnd-phuong-mau-" + number, "UBND phường Mẫu " + number, category);
      case "TOWNSHIP" ->
          new Body("ubnd-thi-tran-mau-" + number, "UBND thị trấn Mẫu " + number, category);
      case "DISTRICT" -> new Body("ubnd-huyen-mau-" + number, "UBND huyện Mẫu " + number, category);
      case "DISTRICT_DEPARTMENT" ->
          new Body("phong-mau-" + number, "Phòng Mẫu " + number, category);
      case "PROVINCE_DEPARTMENT" -> new Body("so-mau-" + number, "Sở Mẫu " + number, category);
      case "PUBLIC_SERVICE_UNIT" ->
          new Body("trung-tam-mau-" + number, "Trung tâm Mẫu " + number, category);
      case "CENTRAL_AGENCY" -> new Body("chi-cuc-mau-" + number, "Chi cục Mẫu " + number, category);
      case "PAR_AGENCY_PROVINCE", "PAR_AGENCY_DISTRICT" ->
          new Body(
              "co-quan-chuyen-trach-mau-" + number, "Cơ quan chuyên trách Mẫu " + number, category);
      default -> new Body("to-chuc-mau-" + number, "Tổ chức Mẫu " + number, category);
    };
  }

  /** Writes the body as the candidate. */
  void candidate(Draft draft, String province, @Nullable String district) {
    write(draft.candidate().with("kind", "COLLECTIVE"), province, district);
  }

  /** Writes the body as the unit of a candidate. */
  Entry unit(Draft draft, String province, @Nullable String district) {
    Entry unit = write(new Entry(), province, district);
    draft.candidate().with("unit", unit);
    return unit;
  }

  private Entry write(Entry entry, String province, @Nullable String district) {
    entry.with("id", id).with("name", name).with("category", category).with("province", province);
    return district == null ? entry : entry.with("district", district);
  }

  /** Writes a person as the candidate, the unit aside. */
  static void person(Draft draft, Chance chance, String employment, boolean head) {
    String name = Papers.person(chance);
    draft
        .candidate()
        .with("kind", "INDIVIDUAL")
        .with("id", "ca-nhan-" + chance.from(1, 99_999))
        .with("name", name)
        .with("employment", employment)
        .with("position", Papers.position(chance, head))
        .with("head", head);
  }
}
