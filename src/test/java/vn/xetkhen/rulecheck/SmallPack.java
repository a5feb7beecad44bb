package vn.xetkhen.rulecheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.VocabularyReader;
import vn.xetkhen.text.Language;

/** A rules folder with one pack of one clause, {@code mau-2021}. */
public record SmallPack(Path rules) {
  /** Its plan.yaml. */
  public static final String PLAN =
      """
      format: xetkhen.plan/1
      id: mau-2021
      title: {vi: "Phong trào mẫu", en: "Sample movement"}
      number: {vi: "Kế hoạch số 1", en: "Plan no. 1"}
      authority: {vi: "Chủ tịch", en: "Chairperson"}
      place: {province: Bắc Giang}
      in-force: {from: 2021-01-01}
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
      settings:
        ranked-on: {line: {vi: "Ngày xếp hạng", en: "The day of ranking"}}
      clauses:
        A-1:
          citation: {vi: "mục A.1", en: "section A.1"}
          role: CRITERION
          line: {vi: "Có hạng cao", en: "A high rank"}
          supply: {vi: "Quyết định xếp hạng", en: "The ranking decision"}
          collective: {reading: M-height, three: top, ranked: any}
      """;

  /** Its rules. */
  public static final String RULES =
      """
      package mau_2021;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;

      // A-1 — hạng 3 trở lên
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

  /** Its scenarios. */
  public static final String SCENARIOS =
      """
      format: xetkhen.scenarios/1

      bases:
        ranked:
          candidate: {kind: COLLECTIVE, category: COMMUNE}
          rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]
          discipline: []
        # of nothing
        bare: {}

      scenarios:
        # A-1
        - name: hạng 3 là đạt
          base: ranked
          expect: {A-1/top: MET, A-1: MET}

        - name: hạng 4 là không đạt
          base: ranked
          award: giay-khen
          period: "2021"
          readings: {M-height: ranked}
          settings: {ranked-on: 2021-12-20}
          as-of: 2021-12-10
          facts:
            # one place lower
            rankings: [{index: PAR_INDEX, year: 2021, rank: 4.0}]
            discipline: null
          expect: {verdict: INELIGIBLE, ground: CRITERION, deferredUntil: null}
        # the end
        - {kind: COLLECTIVE, name: "chưa có gì", facts: {}, expect: {A-1: UNKNOWN}}

      """;

  /** Writes the pack; any of its files may differ. */
  public static SmallPack in(Path root, String plan, String rules, String scenarios) {
    SmallPack pack = new SmallPack(root.resolve("rules"));
    String lists =
        VocabularyReader.lists().stream()
            .map(
                list ->
                    list.equals("index")
                        ? "  index: {PAR_INDEX: {vi: \"Chỉ số CCHC\", en: \"the PAR Index\"}}\n"
                        : list.equals("category")
                            ? "  category: {COMMUNE: {vi: \"UBND xã\", en: \"commune\"}}\n"
                            : "  " + list + ": {}\n")
            .collect(Collectors.joining());
    pack.write("vocabulary.yaml", "format: xetkhen.vocabulary/1\ncodes:\n" + lists);
    pack.write("mau-2021/plan.yaml", plan);
    pack.write("mau-2021/1.drl", rules);
    pack.write("mau-2021/scenarios/1.yaml", scenarios);
    return pack;
  }

  /** The packs of the folder. */
  public Packs packs() {
    return new Packs(rules);
  }

  /** The pack as written. */
  public PackText text() {
    return good(PackText.read(packs(), "mau-2021"));
  }

  /** What was read, which has to be sound. */
  public static <T> T good(Parsed<T> parsed) {
    if (parsed instanceof Parsed.Good<T> good) {
      return good.value();
    }
    throw new AssertionError(
        ((Parsed.Bad<T>) parsed)
            .problems().stream()
                .map(problem -> problem.line(Language.EN))
                .collect(Collectors.joining("\n")));
  }

  private void write(String name, String text) {
    Path path = rules.resolve(name);
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.writeString(path, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
