package vn.xetkhen.rulecheck.mutation;

import java.nio.file.Path;
import vn.xetkhen.rulecheck.SmallPack;

/** A pack in which each way to change a rule or a tree has its place. */
final class RichPack {
  private static final String PLAN =
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
          collective: {all: [A-1, A-2]}
      readings:
        M-day:
          question: {vi: "Ngày nào?", en: "Which day?"}
          clauses: [A-2]
          default: last
          options:
            last: {line: {vi: "ngày cuối", en: "the last day"}, value: 2021-12-31}
            before: {line: {vi: "ngày trước đó", en: "the day before"}, value: 2021-12-30}
      settings:
        ranked-on: {line: {vi: "Ngày xếp hạng", en: "The day of ranking"}}
      codes:
        category: {WARD: {vi: "UBND phường", en: "ward"}}
        index: {DDCI: {vi: "DDCI", en: "DDCI"}}
        task: {PAR: {vi: "CCHC", en: "reform"}, ANNUAL: {vi: "năm", en: "year"}}
      clauses:
        A-1:
          citation: {vi: "mục A.1", en: "section A.1"}
          role: CRITERION
          line: {vi: "Làm tốt", en: "Does well"}
          supply: {vi: "Quyết định", en: "The decision"}
          collective: {any: [kind, {all: [rated, scores]}, rise]}
        A-2:
          citation: {vi: "mục A.2", en: "section A.2"}
          role: EXCLUSION
          line: {vi: "Không vi phạm", en: "No record"}
          supply: {vi: "Bản khai", en: "The declaration"}
          collective: {if: early, then: {all: [clean, registered]}, else: in-time}
      """;

  private static final String RULES =
      """
      package mau_2021;
      import vn.xetkhen.facts.*;
      import vn.xetkhen.engine.sentence.*;
      global Conclude conclude;
      rule "A-1/kind"
      when
          $body : Evidence() from collect( Organisation() )
      then
          conclude.the($body).require("category").isOneOf("COMMUNE", "WARD");
      end
      rule "A-1/rated"
      when
          Award( $period : period )
          $r : Evidence() from collect( Rating( subject == Subject.CANDIDATE, task == "PAR", period == $period ) )
      then
          conclude.the($r).require("level").atLeast(Level.GOOD).and("completionPercent").atLeast(90.5);
      end
      rule "A-1/scores"
      when
          Year( $year : value )
          $s : Evidence() from collect( ComponentScore( year == $year ) )
      then
          conclude.each($s).require("score").moreThanIts("previousScore");
      end
      rule "A-1/rise"
      when
          Year( $year : value, $previous : previous )
          $now : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $year ) )
          $before : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == "PAR_INDEX", year == $previous ) )
      then
          conclude.the($now).require("rank").betterThan($before);
      end
      rule "A-2/registered"
      when
          $submission : Evidence() from collect( Submission() )
      then
          conclude.the($submission).require("submittedOn").onOrBefore("2021-03-31");
      end
      rule "A-2/clean"
      when
          Year( $year : value )
          $d : Evidence() from collect( Discipline( subject in ( Subject.CANDIDATE, Subject.STAFF ) ) )
      then
          conclude.none($d).countsIn($year).and("form").atLeast(Form.REPRIMAND);
      end
      rule "A-2/early"
      when
          $lastDay : Choice( reading == "M-day" )
          $submission : Evidence() from collect( Submission() )
      then
          conclude.the($submission).require("submittedOn").onOrBefore($lastDay);
      end
      rule "A-2/in-time"
      when
          $ranked : Setting( key == "ranked-on" )
          $registration : Evidence() from collect( Registration() )
      then
          conclude.the($registration).require("registeredOn").onOrBefore($ranked.plusDays(15));
      end
      """;

  private RichPack() {}

  static SmallPack in(Path root) {
    return SmallPack.in(
        root,
        PLAN,
        RULES,
        """
        format: xetkhen.scenarios/1
        scenarios:
          - {name: chưa có gì, kind: COLLECTIVE, facts: {}, expect: {A-1: UNKNOWN}}
        """);
  }
}
