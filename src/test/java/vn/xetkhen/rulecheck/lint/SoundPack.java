package vn.xetkhen.rulecheck.lint;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.VocabularyReader;

/** A small pack in memory of which there is nothing to mend. */
final class SoundPack {
  static final String ID = "mau-2021";

  static final String PLAN =
      """
      format: xetkhen.plan/1
      id: mau-2021
      title: {vi: "Phong trào mẫu", en: "Sample movement"}
      number: {vi: "Kế hoạch số 1", en: "Plan no. 1"}
      authority: {vi: "Chủ tịch", en: "Chairperson"}
      place: {province: Bắc Giang}
      in-force: {from: 2021-01-01, to: 2021-12-31}
      awards:
        giay-khen:
          title: {vi: "Giấy khen", en: "Certificate"}
          periods: ["2021"]
          collective: {all: [A-1, A-2, A-3]}
          individual: {all: [A-3, A-4]}
        bang-khen:
          title: {vi: "Bằng khen", en: "Diploma"}
          periods: ["2021"]
          overlaps: [giay-khen]
          collective: {all: [A-1]}
      readings:
        M-height:
          question: {vi: "Cao là bao nhiêu?", en: "How high is high?"}
          clauses: [A-1]
          default: three
          options:
            three: {line: {vi: "hạng 3 trở lên", en: "third or better"}}
            ranked: {line: {vi: "có hạng là đủ", en: "any rank will do"}}
        M-day:
          question: {vi: "Ngày cuối là ngày nào?", en: "Which is the last day?"}
          clauses: [A-3]
          default: early
          options:
            early: {line: {vi: "ngày 19", en: "the 19th"}, value: 2021-12-19}
            late: {line: {vi: "ngày 20", en: "the 20th"}, value: 2021-12-20}
      settings:
        opened-on: {line: {vi: "Ngày mở đợt", en: "The day of opening"}}
      codes:
        category: {MARKET: {vi: "ban quản lý chợ", en: "market board"}}
      clauses:
        A-1:
          citation: {vi: "mục A.1", en: "section A.1"}
          role: CRITERION
          line: {vi: "Có hạng cao", en: "A high rank"}
          supply: {vi: "Quyết định xếp hạng", en: "The ranking decision"}
          collective: {all: [{reading: M-height, three: top, ranked: any}, {if: market, else: scored}]}
        A-2:
          citation: {vi: "mục A.2", en: "section A.2"}
          role: CRITERION
          line: {vi: "Làm tốt", en: "Good work"}
          supply: {vi: "Quyết định xếp loại", en: "The rating decision"}
          collective: {any: [excellent, {all: [good, improved]}]}
        A-3:
          citation: {vi: "mục A.3", en: "section A.3"}
          role: PROCEDURE
          line: {vi: "Nộp đúng hạn", en: "Handed in on time"}
          supply: {vi: "Giấy biên nhận", en: "The receipt"}
          criteria: {all: [on-time, after-opening]}
        A-4:
          citation: {vi: "mục A.4", en: "section A.4"}
          role: EXCLUSION
          line: {vi: "Không bị kỷ luật", en: "Not disciplined"}
          supply: {vi: "Bản khai", en: "A declaration"}
          individual: {if: head, then: no-record}
      """;

  static final String RULES =
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

      // A-1 — có hạng
      rule "A-1/any"
      when
          Year( $year : value )
          $r : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
      then
          conclude.the($r).require("rank").isStated();
      end

      // A-1 — là ban quản lý chợ
      rule "A-1/market"
      when
          $o : Evidence() from collect( Organisation( subject == Subject.CANDIDATE ) )
      then
          conclude.the($o).require("category").is("MARKET");
      end

      // A-1 — điểm từ 90
      rule "A-1/scored"
      when
          Year( $year : value )
          $r : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
      then
          conclude.the($r).require("score").atLeast(90);
      end

      // A-2 — xuất sắc
      rule "A-2/excellent"
      when
          Award( $period : period )
          $r : Evidence() from collect( Rating( subject == Subject.CANDIDATE, task == "ANNUAL", period == $period ) )
      then
          conclude.the($r).require("level").is(Level.EXCELLENT);
      end

      // A-2 — tốt
      rule "A-2/good"
      when
          Award( $period : period )
          $r : Evidence() from collect( Rating( subject == Subject.CANDIDATE, task == "ANNUAL", period == $period ) )
      then
          conclude.the($r).require("level").is(Level.GOOD);
      end

      // A-2 — tốt hơn trước
      rule "A-2/improved"
      when
          Award( $period : period )
          $r : Evidence() from collect( Rating( subject == Subject.CANDIDATE, task == "ANNUAL", period == $period ) )
      then
          conclude.the($r).require("improved").isTrue();
      end
      """;

  static final String MORE =
      """
      package mau_2021;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;

      // A-3 — nộp trước hạn
      rule "A-3/on-time"
      when
          $day : Choice( reading == "M-day" )
          $s : Evidence() from collect( Submission() )
      then
          conclude.the($s).require("submittedOn").onOrBefore($day);
      end

      // A-3 — nộp sau ngày mở đợt
      rule "A-3/after-opening"
      when
          $opened : Setting( key == "opened-on" )
          $s : Evidence() from collect( Submission() )
      then
          conclude.the($s).require("submittedOn").onOrAfter($opened);
      end

      // A-4 — là thủ trưởng
      rule "A-4/head"
      when
          $p : Evidence() from collect( Person() )
      then
          conclude.the($p).require("head").isTrue();
      end

      // A-4 — không bị kỷ luật
      rule "A-4/no-record"
      when
          Year( $year : value )
          $d : Evidence() from collect( Discipline( subject == Subject.CANDIDATE ) )
      then
          conclude.none($d).countsIn($year).and("form").atLeast(Form.REPRIMAND);
      end
      """;

  static final String SCENARIOS =
      """
      format: xetkhen.scenarios/1
      bases:
        ranked:
          candidate: {kind: COLLECTIVE, category: COMMUNE}
          rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]
      scenarios:
        - name: hạng 3 là đạt
          base: ranked
          award: giay-khen
          expect: {A-1/top: MET, A-1/any: MET, A-1/market: NOT_MET, A-1/scored: UNKNOWN}
        - name: chưa có gì
          kind: COLLECTIVE
          award: giay-khen
          expect: {A-2/excellent: UNKNOWN, A-2/good: UNKNOWN, A-2/improved: UNKNOWN}
        - name: nộp muộn
          kind: INDIVIDUAL
          award: giay-khen
          readings: {M-day: late}
          facts:
            submission: {submittedOn: 2021-12-21}
          expect: {A-3/on-time: NOT_MET, A-3/after-opening: NOT_APPLICABLE, A-4/head: UNKNOWN, A-4/no-record: UNKNOWN}
      """;

  private SoundPack() {}

  /** The pack, its files in the order in which they are read. */
  static PackInput input() {
    Map<String, PackFile> files = new LinkedHashMap<>();
    put(files, "vocabulary.yaml", vocabulary());
    put(files, ID + "/plan.yaml", PLAN);
    put(files, ID + "/1.drl", RULES);
    put(files, ID + "/2.drl", MORE);
    put(files, ID + "/scenarios/1.yaml", SCENARIOS);
    return new PackInput(ID, ID + "/plan.yaml", files, List.of());
  }

  private static void put(Map<String, PackFile> files, String path, String text) {
    files.put(path, new PackFile(path, path, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String vocabulary() {
    Map<String, String> codes =
        Map.of("index", "PAR_INDEX", "category", "COMMUNE", "task", "ANNUAL");
    String lists =
        VocabularyReader.lists().stream()
            .map(
                list ->
                    "  "
                        + list
                        + (codes.containsKey(list)
                            ? ": {" + codes.get(list) + ": {vi: \"mã mẫu\", en: \"a code\"}}\n"
                            : ": {}\n"))
            .collect(Collectors.joining());
    return "format: xetkhen.vocabulary/1\ncodes:\n" + lists;
  }
}
