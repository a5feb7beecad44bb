package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a small pack and a broken one, and dossiers for them. */
record Place(Path root) {
  private static final String PLAN =
      """
      format: xetkhen.plan/1
      id: mau-2021
      title: {vi: "Phong trào mẫu", en: "Sample movement"}
      number: {vi: "Kế hoạch số 1", en: "Plan no. 1"}
      authority: {vi: "Chủ tịch", en: "Chairperson"}
      place: {province: Bắc Giang, district: Tân Yên}
      in-force: {from: 2021-01-01, to: 2021-12-31}
      awards:
        giay-khen:
          title: {vi: "Giấy khen", en: "Certificate"}
          periods: ["2021"]
          collective: {all: [A-1]}
      readings:
        M-height:
          question: {vi: "Cao là bao nhiêu?", en: "How high is high?"}
          clauses: [A-1]
          default: three
          options:
            three: {line: {vi: "hạng 3 trở lên", en: "third or better"}}
            ranked: {line: {vi: "có hạng là đủ", en: "any rank will do"}}
      clauses:
        A-1:
          citation: {vi: "mục A.1", en: "section A.1"}
          role: CRITERION
          line: {vi: "Có hạng cao", en: "A high rank"}
          supply: {vi: "Quyết định xếp hạng", en: "The ranking decision"}
          collective: {reading: M-height, three: top, ranked: any}
      """;

  private static final String RULES =
      """
      package mau_2021;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;

      rule "A-1/top"
      when
          Year( $year : value )
          $r : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
      then
          conclude.the($r).require("rank").atMost(3);
      end

      rule "A-1/any"
      when
          Year( $year : value )
          $r : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
      then
          conclude.the($r).require("rank").isStated();
      end
      """;

  private static final String VOCABULARY =
      """
      format: xetkhen.vocabulary/1
      codes:
        category: {COMMUNE: {vi: "UBND xã", en: "commune people's committee"}}
        index: {PAR_INDEX: {vi: "Chỉ số CCHC", en: "the PAR Index"}}
        attestation: {}
        by: {}
        documentForm: {}
        documentType: {}
        duties: {}
        employment: {}
        measure: {}
        recognisedBy: {}
        recognition: {}
        task: {}
      """;

  /** Writes the packs. */
  static Place in(Path root) throws IOException {
    Place place = new Place(root);
    place.write("rules/vocabulary.yaml", VOCABULARY);
    place.write("rules/mau-2021/plan.yaml", PLAN);
    place.write("rules/mau-2021/1.drl", RULES);
    place.write("rules/hong-2021/plan.yaml", "format: xetkhen.plan/1\nid: hong-2021\n");
    place.write("rules/hong-2021/1.drl", "package hong_2021;\n");
    return place;
  }

  String rules() {
    return root.resolve("rules").toString();
  }

  /** A dossier on one line; a rank of 0 is none. */
  static String dossier(String id, String plan, String name, int rank) {
    String rankings =
        rank == 0 ? "[]" : "[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":%d}]".formatted(rank);
    return """
        {"format":"xetkhen.dossier/1","id":"%s","plan":"%s","candidate":{"kind":"COLLECTIVE","name":"%s"},"rankings":%s}"""
        .formatted(id, plan, name, rankings);
  }

  String write(String name, String text) throws IOException {
    Path path = root.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
    return path.toString();
  }
}
