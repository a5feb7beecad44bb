package vn.xetkhen.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.xetkhen.engine.language.Written.HEADER;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/**
 * What is wrong in a rule file is said where it is, in both languages, with what to write instead.
 */
class ProblemsTest {
  private static final String RANKING =
      "$x : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == \"PAR_INDEX\","
          + " year == 2021 ) )";
  private static final String DISCIPLINE = "$x : Evidence() from collect( Discipline() )";
  private static final String TOP = "conclude.the($x).require(\"rank\").atMost(3);";
  private static final String SOME = "conclude.some($x).listed();";

  /**
   * A file with one thing wrong.
   *
   * @param key the message it gets
   * @param line the place of the problem
   * @param vi part of what is said in Vietnamese
   * @param en part of what is said in English
   * @param problems how many problems are told of, the first of which this is
   */
  record Wrong(String key, String file, int line, int column, String vi, String en, int problems) {
    Wrong(String key, String file, int line, int column, String vi, String en) {
      this(key, file, line, column, vi, en, 1);
    }

    @Override
    public String toString() {
      return key + ": " + en;
    }
  }

  private static Wrong left(String key, String left, int line, int column, String vi, String en) {
    return new Wrong(key, HEADER + Written.rule(left, SOME), line, column, vi, en);
  }

  private static Wrong right(
      String key, String sentence, int line, int column, String vi, String en) {
    return new Wrong(key, HEADER + Written.rule(sentence), line, column, vi, en);
  }

  /**
   * Problems of a file by itself. The rule begins in line 5; its left side in line 7, column 5; its
   * sentence in line 9.
   */
  static Stream<Wrong> files() {
    String good = Written.rule(TOP);
    return Stream.of(
        new Wrong(
            "file.not-nfc",
            HEADER + "// Ba\u0306c Giang\n" + good,
            5,
            5,
            "không ở dạng Unicode NFC",
            "save the file in NFC"),
        new Wrong(
            "file.syntax",
            HEADER + good.replace("when\n", "whenn\n"),
            6,
            1,
            "gặp “whenn” không đúng chỗ; có phải ý bạn là “when”?",
            "“whenn” is not expected here; did you mean “when”?"),
        new Wrong(
            "file.syntax",
            HEADER + good.replace("end\n", ""),
            10,
            1,
            "quy tắc hoặc câu dừng giữa chừng",
            "a rule or sentence ends in the middle"),
        new Wrong(
            "file.import",
            HEADER.replace("global", "import java.util.List;\nglobal") + good,
            4,
            1,
            "không dùng được import java.util.List",
            "import java.util.List cannot be used; a rule file imports only: vn.xetkhen.facts.*,"
                + " vn.xetkhen.engine.sentence.*"),
        new Wrong(
            "file.header",
            HEADER.replace("import vn.xetkhen.facts.*;\n", "") + good,
            1,
            1,
            "tệp quy tắc phải mở đầu bằng: import vn.xetkhen.facts.*; import"
                + " vn.xetkhen.engine.sentence.*; và global Conclude conclude",
            "a rule file has to begin with: import vn.xetkhen.facts.*; import"
                + " vn.xetkhen.engine.sentence.*; and global Conclude conclude"),
        new Wrong(
            "file.header",
            HEADER.replace("global Conclude conclude;\n", "") + good,
            1,
            1,
            "mở đầu bằng",
            "and global Conclude conclude"),
        new Wrong(
            "file.global",
            HEADER + "global String other;\n" + good,
            5,
            1,
            "biến toàn cục other",
            "global other cannot be used"),
        new Wrong(
            "file.rules-only",
            HEADER + "function int one() { return 1; }\n" + good,
            1,
            1,
            "chỉ chứa quy tắc",
            "holds rules only"),
        new Wrong(
            "file.rules-only",
            HEADER + "declare Extra\n  name : String\nend\n" + good,
            1,
            1,
            "hãy bỏ hàm",
            "take out functions"),
        new Wrong(
            "file.rules-only",
            HEADER + "declare enum Colour RED; end\n" + good,
            1,
            1,
            "hãy bỏ hàm",
            "take out functions"),
        new Wrong(
            "file.rules-only",
            HEADER + "dialect \"mvel\"\n" + good,
            1,
            1,
            "thuộc tính chung",
            "file-wide attributes",
            2),
        new Wrong(
            "file.rules-only",
            HEADER.replace("global", "import function java.lang.Math.abs;\nglobal") + good,
            1,
            1,
            "chỉ chứa quy tắc",
            "holds rules only"),
        new Wrong(
            "file.rules-only",
            HEADER.replace("global", "import accumulate java.util.List sum;\nglobal") + good,
            1,
            1,
            "chỉ chứa quy tắc",
            "holds rules only"),
        new Wrong(
            "file.rules-only",
            HEADER + "declare entry-point other end\n" + good,
            1,
            1,
            "chỉ chứa quy tắc",
            "holds rules only"),
        new Wrong(
            "file.rules-only",
            HEADER
                + "declare window W Ranking() over window:length(1) from entry-point e end\n"
                + good,
            1,
            1,
            "chỉ chứa quy tắc",
            "holds rules only"),
        new Wrong(
            "rule.attributes",
            HEADER + good.replace("when\n", "salience 10\nwhen\n"),
            5,
            1,
            "quy tắc A/one có thuộc tính",
            "rule A/one has an attribute"),
        new Wrong(
            "rule.attributes",
            HEADER + good.replace("when\n", "no-loop true\nwhen\n"),
            5,
            1,
            "hãy bỏ đi",
            "take it out"),
        new Wrong(
            "rule.attributes",
            HEADER + good.replace("\"A/one\"", "\"A/one\" extends \"A/two\""),
            5,
            1,
            "phần mở rộng",
            "an extension"),
        new Wrong(
            "rule.attributes",
            HEADER + good.replace("end\n", "then[other]\n    conclude.some($x).listed();\nend\n"),
            5,
            1,
            "phần mở rộng",
            "an extension"),
        new Wrong(
            "rule.says-more",
            HEADER + good.replace("Evidence()", "Evidence( size() > 0 )"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        new Wrong(
            "rule.says-more",
            HEADER
                + good.replace(
                    "Evidence()", "Evidence( new java.io.File(\"x\").createNewFile() == true )"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        new Wrong(
            "rule.says-more",
            HEADER + good.replace("Evidence()", "Evidence( eval(System.exit(1)) )"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        new Wrong(
            "rule.says-more",
            HEADER + good.replace("collect( Ranking", "collect( $r : Ranking"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        new Wrong(
            "rule.says-more",
            HEADER + good.replace("collect( Ranking", "collect( ?Ranking"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        new Wrong(
            "rule.says-more",
            HEADER + good.replace("2021 ) )", "2021 ) from java.util.List.of() )"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        new Wrong(
            "rule.says-more",
            HEADER + good.replace("2021 ) )", "2021 ) from entry-point \"e\" )"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        new Wrong(
            "rule.says-more",
            HEADER + good.replace("rule \"A/one\"", "rule \"A/one\" @foo(1)"),
            5,
            1,
            "quy tắc A/one có phần không thuộc ngôn ngữ, hoặc viết khác thứ tự; chỉ hiểu được: rule",
            "rule A/one holds a part outside the language, or is written in another order; understood is"
                + " only: rule \"A/one\" when $x : Evidence() from collect( Ranking("),
        right(
            "right.type-arguments",
            "conclude.the($x).<java.lang.Runtime>require(\"rank\").atMost(3);",
            9,
            41,
            "không dùng được kiểu trong ngoặc nhọn trước “require”",
            "a type in angle brackets cannot stand before “require”"),
        new Wrong(
            "file.global",
            HEADER.replace("global Conclude", "global java.lang.Runtime") + good,
            4,
            1,
            "không dùng được biến toàn cục conclude",
            "global conclude cannot be used"),
        left(
            "left.operand",
            "$x : Evidence() from collect( Rating( period == \"2020\\u0022\" ) )",
            7,
            43,
            "không hiểu giá trị",
            "is not understood"),
        left(
            "left.not-a-pattern",
            RANKING + "\nnot Ranking()",
            8,
            5,
            "vế when của quy tắc A/one có phần không thuộc ngôn ngữ",
            "the when side of rule A/one has a part outside the language"),
        left(
            "left.not-a-pattern",
            RANKING + "\nexists Ranking()",
            8,
            5,
            "chỉ dùng",
            "use only givens"),
        left("left.not-a-pattern", RANKING + "\neval( true )", 8, 5, "chỉ dùng", "use only givens"),
        left(
            "left.not-a-pattern",
            RANKING + "\n( Year() or AsOf() )",
            8,
            7,
            "chỉ dùng",
            "use only givens"),
        left(
            "left.not-a-pattern",
            RANKING + "\n$n : Number() from accumulate( Ranking( $r : rank ), sum($r) )",
            8,
            5,
            "chỉ dùng",
            "use only givens"),
        left(
            "left.not-collected",
            RANKING + "\n$r : Ranking( year == 2021 )",
            8,
            5,
            "Ranking phải được thu thập; hãy viết $x : Evidence() from collect( Ranking( … ) )",
            "Ranking has to be collected; write $x : Evidence() from collect( Ranking( … ) )"),
        left(
            "left.unknown-type",
            RANKING + "\nYeer( $year : value )",
            8,
            5,
            "không có loại dữ kiện “Yeer”; có phải ý bạn là “Year”?",
            "there is no kind of fact “Yeer”; did you mean “Year”? Known here: AsOf,"
                + " Attestation, Award"),
        left(
            "left.unknown-type",
            "$x : Evidence() from collect( Rankings( year == 2021 ) )",
            7,
            5,
            "có phải ý bạn là “Ranking”?",
            "did you mean “Ranking”?"),
        left(
            "left.unknown-type",
            "$x : Evidence() from collect( Qwertyuiop() )",
            7,
            5,
            "có thể dùng: AsOf",
            "“Qwertyuiop”; known here: AsOf"),
        left(
            "left.given",
            RANKING + "\nYear( value > 2020 )",
            8,
            11,
            "không hiểu “value > 2020” trong Year; những gì được đặt ở đó: Year( $value : value,"
                + " $previous : previous",
            "“value > 2020” is not understood in Year; what may stand there: Year( $value :"
                + " value, $previous : previous"),
        left(
            "left.given",
            RANKING + "\nAward( $x : year )",
            8,
            12,
            "Award( $id : id, $period : period )",
            "Award( $id : id, $period : period )"),
        left(
            "left.given",
            RANKING + "\n$s : Setting( key == deadline )",
            8,
            19,
            "không hiểu “key == deadline”",
            "what may stand there: Setting( key == \"…\" )"),
        left(
            "left.given",
            RANKING + "\n$a : AsOf( value : value )",
            8,
            16,
            "AsOf()",
            "what may stand there: AsOf()"),
        left(
            "left.no-key",
            RANKING + "\nChoice( $y : year )",
            8,
            5,
            "Choice phải nêu reading",
            "Choice has to name its reading, as in Choice( reading == \"…\", $year : year, $period"
                + " : period )"),
        left(
            "left.not-evidence",
            "$x : java.util.List() from collect( Ranking( year == 2021 ) )",
            7,
            5,
            "ở đây là “java.util.List”",
            "what is collected has to be $x : Evidence(), here it is “java.util.List”"),
        left(
            "left.not-evidence",
            "Evidence() from collect( Ranking( year == 2021 ) )",
            7,
            5,
            "ở đây là “Evidence”",
            "here it is “Evidence”"),
        left(
            "left.constraint",
            "$x : Evidence() from collect( Ranking( year > 2020 ) )",
            7,
            44,
            "không hiểu điều kiện “year > 2020”",
            "condition “year > 2020” is not understood; write field == value, or field in ("
                + " value, value )"),
        left(
            "left.unknown-field",
            "$x : Evidence() from collect( Ranking( index == \"DDCI\", yeer == 2021 ) )",
            7,
            61,
            "không có trường “yeer” trong Ranking; có phải ý bạn là “year”?",
            "there is no field “yeer” in Ranking; did you mean “year”? Known here: subject,"
                + " index, year"),
        left(
            "left.not-identity",
            "$x : Evidence() from collect( Ranking( rank == 3 ) )",
            7,
            44,
            "trường “rank” của Ranking có thể vắng mặt",
            "field “rank” of Ranking may be absent and does not belong on the when side; test it"
                + " in the sentence on the then side. Here"),
        left(
            "left.operand",
            "$x : Evidence() from collect( Ranking( subject == CANDIDATE ) )",
            7,
            44,
            "không hiểu giá trị “CANDIDATE” của trường subject",
            "value “CANDIDATE” of field subject is not understood; write a code in quotes, a"
                + " number"),
        left(
            "left.operand",
            "$x : Evidence() from collect( Ranking( index in ( \"DDCI\", PAR ) ) )",
            7,
            44,
            "không hiểu giá trị “PAR”",
            "value “PAR” of field index"),
        right(
            "right.no-semicolon",
            "conclude.the($x).require(\"rank\").atMost(3)",
            9,
            5,
            "hãy thêm dấu chấm phẩy (;) ở cuối câu",
            "add a semicolon (;)"),
        right(
            "right.syntax",
            "conclude.the($x.require(\"rank\").atMost(3);",
            9,
            5,
            "không đọc được câu",
            "cannot be read"),
        new Wrong(
            "file.syntax",
            HEADER + Written.rule("conclude.the($x).require(\"rank).atMost(3);"),
            9,
            30,
            "dấu nháy mở ở đây mà dòng này không đóng",
            "a quotation mark opens here, and the line does not close it"),
        right(
            "right.one-sentence",
            TOP + " " + TOP,
            9,
            5,
            "ở đây có 2 lệnh",
            "exactly one conclude sentence, here it has 2 statements"),
        right(
            "right.not-a-sentence",
            "if (true) { " + TOP + " }",
            9,
            5,
            "ở đây là lệnh khác, hãy thay bằng câu conclude",
            "here it is another statement"),
        right(
            "right.not-a-sentence", "int a = 1;", 9, 5, "ở đây là lệnh khác", "another statement"),
        right(
            "right.no-quantifier",
            "conclude.they($x).require(\"rank\").atMost(3);",
            9,
            14,
            "ở đây là “they”; có phải ý bạn là “the”?",
            "the, some, each, none, total, here it is “they”; did you mean “the”?"),
        right(
            "right.no-conclude",
            "conclud.the($x).require(\"rank\").atMost(3);",
            9,
            5,
            "câu phải bắt đầu bằng “conclude.”, ở đây là “conclud”; có phải ý bạn là “conclude”?",
            "here it is “conclud”; did you mean “conclude”?"),
        right(
            "right.no-conclude",
            "decide.the($x).require(\"rank\").atMost(3);",
            9,
            5,
            "ở đây là “decide”",
            "here it is “decide”"),
        right(
            "right.no-conclude",
            "the($x).require(\"rank\").atMost(3);",
            9,
            5,
            "ở đây là “the”",
            "here it is “the”"),
        right(
            "right.no-subject",
            "conclude.the().require(\"rank\").atMost(3);",
            9,
            14,
            "conclude.the phải nhận đúng một biến",
            "conclude.the takes exactly one variable collected on the when side, as in"
                + " conclude.the($x)"),
        right(
            "right.no-subject",
            "conclude.some(\"x\").listed();",
            9,
            14,
            "conclude.some phải nhận",
            "conclude.some takes exactly one"),
        right(
            "right.opener",
            "conclude.the($x).with(\"rank\").atMost(3);",
            9,
            22,
            "không hiểu “with” ở chỗ này, hoặc nó thiếu tên trường trong dấu nháy; có thể dùng:"
                + " require",
            "“with” is not understood here, or lacks the field's name in quotes; known here:"
                + " require"),
        right(
            "right.opener",
            "conclude.the($x).require(rank).atMost(3);",
            9,
            22,
            "thiếu tên trường",
            "in quotes; known here: require"),
        right(
            "right.opener",
            "conclude.the($x).require(\"rank\", \"outOf\").atMost(3);",
            9,
            22,
            "“require”",
            "“require”"),
        right(
            "right.opener",
            "conclude.some($x).withEither(\"rank\").atMost(3);",
            9,
            23,
            "withEither, listed, countsIn, violatedIn",
            "known here: with, withEither, listed, countsIn," + " violatedIn"),
        right(
            "right.opener",
            "conclude.some($x).with(\"rank\").atMost(3).countsIn(2021);",
            9,
            46,
            "có thể dùng: and, either",
            "known here: and, either"),
        right(
            "right.opener",
            "conclude.some($x).listed().and(\"rank\").atMost(3);",
            9,
            23,
            "“listed”",
            "“listed”"),
        right(
            "right.opener",
            "conclude.some($x).listed(\"rank\").atMost(3);",
            9,
            23,
            "“listed”",
            "“listed”"),
        right(
            "right.nothing-asked",
            "conclude.the($x);",
            9,
            5,
            "câu chưa hỏi gì; hãy viết tiếp: require",
            "the sentence asks nothing yet; go on with: require"),
        right(
            "right.nothing-asked",
            "conclude.none($x);",
            9,
            5,
            "with, withEither",
            "go on with: with, withEither, listed"),
        right(
            "right.no-verb",
            "conclude.the($x).require(\"rank\");",
            9,
            22,
            "sau tên trường phải là một phép thử: isTrue, is",
            "a field's name is followed by a test: isTrue, is, isOneOf"),
        right(
            "right.unknown-verb",
            "conclude.the($x).require(\"rank\")\n            .atmost(3);",
            10,
            14,
            "không có phép thử “atmost”; có phải ý bạn là “atMost”?",
            "there is no test “atmost”; did you mean “atMost”?"),
        right(
            "right.argument",
            "conclude.the($x).require(\"rank\").atMost(1 + 2);",
            9,
            38,
            "không hiểu giá trị đưa cho atMost",
            "what atMost is given is not understood"),
        right(
            "right.argument",
            "conclude.the($x).require(\"rank\").atMost($d.plusDays(\"1\"));",
            9,
            38,
            "atMost",
            "atMost"),
        right(
            "right.argument",
            "conclude.the($x).require(\"rank\").atMost($d.minusDays(1));",
            9,
            38,
            "atMost",
            "atMost"),
        right(
            "right.argument",
            "conclude.the($x).require(\"rank\").atMost($d.plusDays(1, 2));",
            9,
            38,
            "atMost",
            "atMost"),
        right(
            "right.argument",
            "conclude.the($x).require(\"rank\").atMost(a.b().plusDays(1));",
            9,
            38,
            "atMost",
            "atMost"),
        right(
            "right.argument",
            "conclude.none($x).countsIn();",
            9,
            23,
            "countsIn",
            "what countsIn is given is not understood; needed: a year: a variable such as $year"),
        right(
            "right.argument", "conclude.none($x).countsIn(1 + 1);", 9, 23, "countsIn", "countsIn"));
  }

  @ParameterizedTest
  @MethodSource
  void files(Wrong wrong) {
    only(wrong, RuleFiles.read("rules/mau/a.drl", "a.drl", wrong.file()).problems());
  }

  private static Wrong pack(
      String key, String left, String sentence, int line, int column, String vi, String en) {
    return new Wrong(key, Written.rule(left, sentence), line, column, vi, en);
  }

  /** Problems of a rule against the facts and the plan. */
  static Stream<Wrong> rules() {
    String year = RANKING.replace("year == 2021", "year == $y");
    return Stream.of(
        pack(
            "rule.one-choice",
            "Choice( reading == \"M-year\", $y : year )\n$d : Choice( reading == \"M-day\" )\n"
                + year,
            TOP,
            5,
            1,
            "quy tắc A/one dùng giá trị của hơn một điểm chưa rõ",
            "rule A/one takes the values of more than one reading"),
        pack(
            "rule.unknown-reading",
            "Choice( reading == \"M-yaer\", $y : year )\n" + year,
            TOP,
            7,
            5,
            "không có điểm chưa rõ “M-yaer” trong plan.yaml; có phải ý bạn là “M-year”?",
            "there is no reading “M-yaer” in plan.yaml; did you mean “M-year”?"),
        pack(
            "rule.reading-without-values",
            "Choice( reading == \"M-branch\", $y : year )\n" + year,
            TOP,
            7,
            5,
            "điểm chưa rõ M-branch không cho giá trị nào",
            "reading M-branch gives no values"),
        pack(
            "pack.no-value",
            "Choice( reading == \"M-award\", $y : year )\n" + year,
            TOP,
            5,
            1,
            "quy tắc A/one dùng giá trị của điểm chưa rõ M-award, nhưng điểm chưa rõ đó không có giá trị cho"
                + " hình thức khen thưởng giay-khen",
            "rule A/one takes a value of reading M-award, which gives none for award giay-khen; add a"
                + " value for giay-khen to each option"),
        pack(
            "rule.reading-of-years",
            "Choice( reading == \"M-day\", $y : year )\n" + year,
            TOP,
            7,
            5,
            "điểm chưa rõ M-day cho những giá trị không phải là năm",
            "reading M-day gives values that are no years"),
        pack(
            "rule.reading-of-days",
            "$d : Choice( reading == \"M-year\" )\n$x : Evidence() from collect( Submission() )",
            "conclude.the($x).require(\"submittedOn\").onOrBefore($d);",
            7,
            5,
            "điểm chưa rõ M-year cho những giá trị không phải là ngày",
            "reading M-year gives values that are no days"),
        pack(
            "rule.bound-twice",
            "Year( $y : value )\nAward( $y : period )\n" + RANKING,
            TOP,
            8,
            5,
            "biến $y được gán hai lần",
            "variable $y is bound twice"),
        pack(
            "rule.bound-twice",
            RANKING + "\n" + RANKING,
            TOP,
            8,
            5,
            "biến $x được gán hai lần",
            "variable $x is bound twice"),
        pack(
            "rule.argument",
            "$a : Award()\n$x : Evidence() from collect( Submission() )",
            "conclude.the($x).require(\"submittedOn\").onOrBefore($a);",
            10,
            45,
            "cần: một ngày",
            "needed: a day in quotes"),
        pack(
            "rule.argument",
            DISCIPLINE,
            "conclude.none($x).with(\"violatedOn\").fallsIn(2021.5);",
            9,
            42,
            "cần: một năm",
            "needed: a year"),
        pack(
            "rule.verb-does-not-fit",
            RANKING,
            "conclude.the($x).require(\"group\").isOneOf(Group.GOOD);",
            9,
            39,
            "không hỏi isOneOf với trường group",
            "isOneOf cannot be asked of field group"),
        pack(
            "rule.unknown-setting",
            "$d : Setting( key == \"deadlines\" )\n$x : Evidence() from collect( Submission() )",
            "conclude.the($x).require(\"submittedOn\").onOrBefore($d);",
            7,
            5,
            "không có mốc “deadlines” trong plan.yaml; có phải ý bạn là “deadline”?",
            "there is no setting “deadlines” in plan.yaml; did you mean “deadline”?"),
        pack(
            "rule.unbound",
            RANKING,
            "conclude.the($y).require(\"rank\").atMost(3);",
            9,
            14,
            "câu nói về $y nhưng vế when không có biến đó; có phải ý bạn là “$x”? Có thể dùng: $x",
            "the sentence speaks of $y, but the when side has no such variable; did you mean “$x”? Known here: $x"),
        pack(
            "rule.the-needs-identity",
            "$x : Evidence() from collect( Ranking( index == \"PAR_INDEX\" ) )",
            TOP,
            7,
            5,
            "hãy cho giá trị của subject, year bằng ==",
            "conclude.the needs exactly one Ranking: give subject, year a value with == on the when"
                + " side"),
        pack(
            "rule.the-needs-identity",
            RANKING.replace("== \"PAR_INDEX\"", "in ( \"PAR_INDEX\", \"DDCI\" )"),
            TOP,
            7,
            5,
            "giá trị của index",
            "give index a value"),
        pack(
            "rule.the-of-several",
            DISCIPLINE,
            "conclude.the($x).require(\"decided\").isTrue();",
            7,
            5,
            "hãy dùng some, each hoặc none",
            "several facts of the kind Discipline, so there is no the one; use some, each or none"),
        pack(
            "rule.the-of-several",
            "$x : Evidence() from collect( Document( type == \"MINUTES\" ) )",
            "conclude.the($x).require(\"by\").is(\"COUNCIL\");",
            7,
            5,
            "loại Document",
            "kind Document"),
        pack(
            "rule.total",
            "$x : Evidence() from collect( ComponentScore( year == 2021 ) )",
            "conclude.total($x).require(\"score\").isStated();",
            9,
            41,
            "ở đây là isStated",
            "total asks only moreThan, moreThanIts, atLeast, atMost; here it is isStated"),
        pack(
            "rule.unknown-field",
            RANKING,
            "conclude.the($x).require(\"ranks\").atMost(3);",
            9,
            39,
            "không có trường “ranks” trong Ranking; có phải ý bạn là “rank”?",
            "there is no field “ranks” in Ranking; did you mean “rank”? Known here: subject,"
                + " index, year"),
        pack(
            "rule.verb-does-not-fit",
            RANKING,
            "conclude.the($x).require(\"rank\").isTrue();",
            9,
            38,
            "không hỏi isTrue với trường rank; trường này hỏi được: isStated, atLeast, atMost",
            "isTrue cannot be asked of field rank; this field can be asked: isStated, atLeast,"
                + " atMost, moreThan"),
        pack(
            "rule.verb-does-not-fit",
            DISCIPLINE,
            "conclude.none($x).with(\"status\").atLeast(Status.DECIDED);",
            9,
            38,
            "không hỏi atLeast với trường status; trường này hỏi được: is, isStated",
            "atLeast cannot be asked of field status; this field can be asked: is, isStated"),
        pack(
            "rule.argument",
            RANKING,
            "conclude.the($x).require(\"rank\").atMost(\"3\");",
            9,
            38,
            "giá trị đưa cho atMost của trường rank không hợp; cần: một số",
            "what atMost is given for field rank does not fit; needed: a number"),
        pack(
            "rule.argument",
            RANKING,
            "conclude.the($x).require(\"rank\").atMost();",
            9,
            38,
            "cần: một số",
            "needed: a number"),
        pack(
            "rule.argument",
            RANKING,
            "conclude.the($x).require(\"ranked\").isTrue(1);",
            9,
            40,
            "cần: không gì cả",
            "needed: nothing between the brackets"),
        pack(
            "rule.argument",
            RANKING,
            "conclude.the($x).require(\"rank\").betterThan($y);",
            9,
            38,
            "cần: một biến đã thu thập",
            "needed: a variable collected"),
        pack(
            "rule.argument",
            RANKING,
            "conclude.the($x).require(\"rank\").betterThan(3);",
            9,
            38,
            "cần: một biến đã thu thập",
            "needed: a variable collected"),
        pack(
            "rule.argument",
            RANKING + "\n$z : Evidence() from collect( Rating( task == \"PAR\" ) )",
            "conclude.the($x).require(\"rank\").betterThan($z);",
            10,
            38,
            "betterThan",
            "betterThan"),
        pack(
            "rule.argument",
            "$x : Evidence() from collect( ComponentScore( year == 2021 ) )",
            "conclude.each($x).require(\"score\").moreThanIts(\"scores\");",
            9,
            40,
            "cần: tên một trường khác",
            "needed: the name of another field"),
        pack(
            "rule.argument",
            "$x : Evidence() from collect( ComponentScore( year == 2021 ) )",
            "conclude.each($x).require(\"score\").moreThanIts(3);",
            9,
            40,
            "moreThanIts",
            "moreThanIts"),
        pack(
            "rule.argument",
            DISCIPLINE,
            "conclude.none($x).with(\"violatedOn\").fallsIn(\"2021\");",
            9,
            42,
            "cần: một năm",
            "needed: a year"),
        pack(
            "rule.argument",
            "Award( $p : period, $i : id )\n" + DISCIPLINE,
            "conclude.none($x).with(\"violatedOn\").fallsIn($i);",
            10,
            42,
            "fallsIn",
            "fallsIn"),
        pack(
            "rule.argument",
            "$d : Setting( key == \"deadline\" )\n$x : Evidence() from collect( Submission() )",
            "conclude.the($x).require(\"submittedOn\").onOrBefore($e.plusDays(1));",
            10,
            45,
            "cần: một ngày trong dấu nháy",
            "needed: a day in quotes"),
        pack(
            "rule.argument",
            "$x : Evidence() from collect( Submission() )",
            "conclude.the($x).require(\"submittedOn\").onOrBefore(\"2021-02-30\");",
            9,
            45,
            "onOrBefore",
            "onOrBefore"),
        pack(
            "rule.argument",
            "$x : Evidence() from collect( Submission() )",
            "conclude.the($x).require(\"submittedOn\").onOrBefore(2021);",
            9,
            45,
            "onOrBefore",
            "onOrBefore"),
        pack(
            "rule.value-does-not-fit",
            RANKING.replace("2021", "\"2021\""),
            TOP,
            7,
            96,
            "giá trị không hợp với trường year",
            "the value does not fit field year"),
        pack(
            "rule.value-does-not-fit",
            RANKING.replace("Subject.CANDIDATE", "Level.GOOD"),
            TOP,
            7,
            44,
            "trường subject",
            "field subject"),
        pack(
            "rule.value-does-not-fit",
            "$x : Evidence() from collect( ComponentScore( component == Level.GOOD, year == 2021 )"
                + " )",
            SOME,
            7,
            51,
            "trường component",
            "field component"),
        pack(
            "rule.value-does-not-fit",
            "$x : Evidence() from collect( Rating( period == 2021 ) )",
            SOME,
            7,
            43,
            "trường period",
            "field period"),
        pack(
            "rule.argument",
            "$x : Evidence() from collect( Person() )",
            "conclude.the($x).require(\"employment\").isOneOf();",
            9,
            44,
            "cần: một hay nhiều giá trị",
            "needed: one or more values"),
        pack(
            "rule.argument",
            RANKING,
            "conclude.the($x).require(\"group\").is();",
            9,
            39,
            "cần: một giá trị",
            "needed: one value"),
        pack(
            "rule.value-does-not-fit",
            "$x : Evidence() from collect( Rating( task == $y ) )",
            SOME,
            7,
            43,
            "trường task",
            "field task"),
        pack(
            "rule.unknown-code",
            RANKING.replace("PAR_INDEX", "PAR_INDX"),
            TOP,
            7,
            74,
            "mã “PAR_INDX” chưa được khai báo trong danh mục index; có phải ý bạn là “PAR_INDEX”?",
            "code “PAR_INDX” is not declared in list index; did you mean “PAR_INDEX”?"),
        pack(
            "rule.unknown-code",
            "$x : Evidence() from collect( Person() )",
            "conclude.the($x).require(\"employment\").isNoneOf(\"CITIZENS\");",
            9,
            44,
            "có phải ý bạn là “CITIZEN”?",
            "code “CITIZENS” is not declared in list employment; did you mean “CITIZEN”?"));
  }

  @ParameterizedTest
  @MethodSource
  void rules(Wrong wrong) {
    only(wrong, Written.check(wrong.file(), Written.rule(TOP).replace("A/one", "A/two")));
  }

  /** Problems of the rules and plan.yaml together. */
  static Stream<Wrong> packs() {
    String one = Written.rule(TOP);
    String two = one.replace("A/one", "A/two");
    return Stream.of(
        new Wrong(
            "pack.same-name",
            one + two + two,
            17,
            1,
            "hai quy tắc cùng tên A/two; quy tắc kia ở 0.drl:11",
            "two rules are named A/two; the other is at 0.drl:11"),
        new Wrong(
            "pack.no-rule",
            two,
            40,
            3,
            "điều khoản A hỏi A/one nhưng không có quy tắc tên đó",
            "clause A asks A/one, but no rule has that name; write the rule, or correct the name:"
                + " known here: A/two"),
        new Wrong(
            "pack.not-asked",
            one + two + one.replace("A/one", "B/one"),
            17,
            1,
            "quy tắc B/one không được điều khoản nào hỏi; hãy thêm nó vào cây tiêu chí của B",
            "rule B/one is asked by no clause; put it into the criteria tree of B in plan.yaml, or"
                + " remove the rule"),
        new Wrong(
            "pack.unknown-clause",
            one + two + one.replace("A/one", "C/one"),
            17,
            1,
            "quy tắc C/one thuộc một điều khoản mà plan.yaml không có; có phải ý bạn là “A”, “B”?",
            "rule C/one belongs to a clause that plan.yaml does not have; did you mean “A”,"
                + " “B”? Known here: A, B"));
  }

  @ParameterizedTest
  @MethodSource
  void packs(Wrong wrong) {
    List<Problem> problems = Written.check(wrong.file());
    Problem problem =
        problems.stream()
            .filter(p -> says(p, wrong.key()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(problems));
    assertThat(problem.file())
        .isEqualTo(wrong.key().equals("pack.no-rule") ? "rules/mau/plan.yaml" : "rules/mau/0.drl");
    said(wrong, problem);
  }

  @Test
  void oneFileTellsOfAllThatIsWrong() {
    String two =
        Written.rule("conclude.the($x).require(\"rank\").atmost(3);").replace("A/one", "A/two");
    List<Problem> problems =
        RuleFiles.read("a.drl", "a.drl", HEADER + Written.rule("conclude.the($x);") + two)
            .problems();
    assertThat(problems)
        .extracting(Problem::at)
        .containsExactly(new Position(9, 5), new Position(15, 38));
  }

  @Test
  void whatIsWrongWithAValueOfATestIsSaidOnceWithTheConstantThatWasMeant() {
    List<Problem> problems =
        Written.check(
            Written.rule(
                "$x : Evidence() from collect( Rating() )",
                "conclude.some($x).with(\"level\").atLeast(\"GOOD\");"),
            Written.rule(TOP).replace("A/one", "A/two"));
    assertThat(problems).hasSize(1);
    assertThat(says(problems.get(0), "rule.argument")).isTrue();
    assertThat(problems.get(0).message().vi()).endsWith("; có phải ý bạn là “Level.GOOD”?");
    assertThat(problems.get(0).message().en()).endsWith("; did you mean “Level.GOOD”?");
  }

  @Test
  void aTextInAConditionIsToldTheConstantThatWasMeant() {
    List<Problem> problems =
        Written.check(
            Written.rule(
                "$x : Evidence() from collect( Ranking( subject == \"CANDIDAT\" ) )",
                "conclude.some($x).listed();"),
            Written.rule(TOP).replace("A/one", "A/two"));
    assertThat(problems)
        .extracting(p -> p.message().vi())
        .containsExactly(
            "giá trị không hợp với trường subject; có phải ý bạn là “Subject.CANDIDATE”?");
  }

  private static void only(Wrong wrong, List<Problem> problems) {
    assertThat(problems).hasSize(wrong.problems());
    said(wrong, problems.get(0));
  }

  private static void said(Wrong wrong, Problem problem) {
    assertThat(says(problem, wrong.key())).as("%s", problem.message().en()).isTrue();
    assertThat(problem.message().en()).contains(wrong.en());
    assertThat(problem.message().vi()).contains(wrong.vi());
    assertThat(problem.at()).isEqualTo(new Position(wrong.line(), wrong.column()));
    assertThat(problem.pointer()).isNull();
  }

  /** Whether a problem's words are the message of that key, whatever was filled in. */
  private static boolean says(Problem problem, String key) {
    return Stream.of(Language.values())
        .allMatch(
            language ->
                Pattern.compile(pattern(key, language), Pattern.DOTALL)
                    .matcher(problem.message().in(language))
                    .matches());
  }

  private static String pattern(String key, Language language) {
    Matcher holes = Pattern.compile("\\{\\d[^}]*}").matcher(Bundle.text(key, language));
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    String text = Bundle.text(key, language);
    while (holes.find()) {
      pattern.append(Pattern.quote(text.substring(from, holes.start()))).append(".*");
      from = holes.end();
    }
    return pattern.append(Pattern.quote(text.substring(from))).toString();
  }

  @Test
  void bothLanguagesSayTheSame() {
    Messages messages = Messages.beside(Complaints.class);
    assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN));
    for (String key : messages.keys(Language.EN)) {
      assertThat(holes(Bundle.text(key, Language.VI)))
          .as(key)
          .isEqualTo(holes(Bundle.text(key, Language.EN)));
    }
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
    while (matcher.find()) {
      holes.add(matcher.group(1));
    }
    return holes;
  }

  @Test
  void everyMessageIsReached() {
    Set<String> reached =
        new TreeSet<>(
            Set.of(
                "instead.nearest",
                "instead.one-of",
                "instead.meant",
                "syntax.unexpected",
                "syntax.end",
                "syntax.quote"));
    for (Verb.Argument argument : Verb.Argument.values()) {
      reached.add("needed." + argument.name().toLowerCase(Locale.ROOT));
    }
    Stream.of(files(), rules(), packs()).flatMap(s -> s).map(Wrong::key).forEach(reached::add);
    assertThat(reached).isEqualTo(Messages.beside(Complaints.class).keys(Language.EN));
  }

  /** The bundle's own words, with their holes. */
  private static final class Bundle {
    private Bundle() {}

    static String text(String key, Language language) {
      java.util.Properties properties = new java.util.Properties();
      String file = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
      try (java.io.Reader in =
          new java.io.InputStreamReader(
              Complaints.class.getResourceAsStream(file),
              java.nio.charset.StandardCharsets.UTF_8)) {
        properties.load(in);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return properties.getProperty(key);
    }
  }
}
