package vn.xetkhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

class RefusalTest {
  private static final String HEAD =
      "{\"format\":\"xetkhen.dossier/1\",\"id\":\"T\",\"plan\":\"mot-khen\",\n";
  private static final String BODY = "\"candidate\":{\"kind\":\"COLLECTIVE\",\"name\":\"X\"},\n";
  private static final String MANY =
      "{\"format\":\"xetkhen.dossier/1\",\"id\":\"T\",\"plan\":\"nhieu-khen\",\n";

  /** Reads a text in which {@code ¦} stands before each place where a problem is expected. */
  private static Refusal refused(String marked) {
    Result result = Mau.read(marked.replace("¦", ""));
    assertThat(result).isInstanceOf(Result.Refused.class);
    Refusal refusal = ((Result.Refused) result).refusal();
    assertThat(refusal.problems()).extracting(Problem::at).containsExactlyElementsOf(marks(marked));
    assertThat(refusal.problems()).extracting(Problem::file).containsOnly("a.json");
    assertThat(refusal.source()).isEqualTo("a.json");
    assertThat(refusal.line()).isNull();
    return refusal;
  }

  private static List<Position> marks(String marked) {
    List<Position> marks = new ArrayList<>();
    for (int i = marked.indexOf('¦'); i >= 0; i = marked.indexOf('¦', i + 1)) {
      String before = marked.substring(0, i).replace("¦", "");
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      marks.add(new Position(line, before.length() - before.lastIndexOf('\n')));
    }
    return marks;
  }

  private static Arguments section(String section, String pointer, String vi, String en) {
    return arguments(HEAD + BODY + section + "}", pointer, vi, en);
  }

  private static Arguments candidate(String members, String pointer, String vi, String en) {
    return arguments(HEAD + "\"candidate\":" + members + "}", pointer, vi, en);
  }

  static Stream<Arguments> values() {
    return Stream.of(
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":¦0}]",
            "/rankings/0/rank",
            "thấy 0; phải từ 1 trở lên; hãy sửa lại",
            "seen: 0; expected: 1 or more; correct it"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":¦2.5}]",
            "/rankings/0/rank",
            "thấy số 2.5; phải là một số nguyên không có dấu nháy như 2; hãy sửa lại",
            "seen: number 2.5; expected: a whole number without quotes like 2; correct it"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":¦\"3\"}]",
            "/rankings/0/rank",
            "thấy chuỗi “3”; phải là một số nguyên không có dấu nháy như 2; hãy viết 3",
            "seen: text “3”; expected: a whole number without quotes like 2; write 3"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":¦23,\"outOf\":22}]",
            "/rankings/0/rank",
            "rank 23 lớn hơn outOf 22",
            "rank 23 is beyond outOf 22"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"rank\":¦10000000000}]",
            "/rankings/0/rank",
            "thấy 10000000000; phải không quá 1000000000",
            "seen: 10000000000; expected: 1000000000 or less"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":¦1899}]",
            "/rankings/0/year",
            "thấy 1899; phải từ 1900 trở lên",
            "seen: 1899; expected: 1900 or more"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":¦2101}]",
            "/rankings/0/year",
            "thấy 2101; phải không quá 2100",
            "seen: 2101; expected: 2100 or less"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":¦\"2021\"}]",
            "/rankings/0/year",
            "thấy chuỗi “2021”; phải là một năm không có dấu nháy như 2021; hãy viết 2021",
            "seen: text “2021”; expected: a whole year without quotes like 2021; write 2021"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"ranked\":false,\"rank\":¦3}]",
            "/rankings/0/rank",
            "rank ghi là số 3 bên cạnh ranked: false",
            "rank is stated as number 3 beside ranked: false"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"ranked\":false,\"group\":¦\"WEAK\"}]",
            "/rankings/0/group",
            "group ghi là chuỗi “WEAK” bên cạnh ranked: false",
            "group is stated as text “WEAK” beside ranked: false"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"ranked\":¦\"có\"}]",
            "/rankings/0/ranked",
            "thấy chuỗi “có”; phải là true hoặc false, không có dấu nháy; hãy viết true",
            "seen: text “có”; expected: true or false without quotes; write true"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":2021,\"score\":¦\"91,25\"}]",
            "/rankings/0/score",
            "hãy viết 91.25",
            "write 91.25"),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"completionPercent\":¦-0.1}]",
            "/ratings/0/completionPercent",
            "thấy -0.1; phải từ 0 trở lên",
            "seen: -0.1; expected: 0 or more"),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":¦2021}]",
            "/ratings/0/period",
            "thấy số 2021; phải là một kỳ trong dấu nháy kép, là năm \"2021\" hoặc giai đoạn \"2021-2025\"; hãy viết \"2021\"",
            "write \"2021\""),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":¦\"2021–2025\"}]",
            "/ratings/0/period",
            "hãy viết \"2021-2025\"",
            "write \"2021-2025\""),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":¦\"2025-2021\"}]",
            "/ratings/0/period",
            "giai đoạn “2025-2021” kết thúc trước khi bắt đầu",
            "the span “2025-2021” ends before it begins"),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"level\":¦\"Good\"}]",
            "/ratings/0/level",
            "không có giá trị “Good”; phải là một trong EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED; hãy viết hoa GOOD",
            "write GOOD in capitals"),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"level\":¦\"EXCELENT\"}]",
            "/ratings/0/level",
            "có phải ý bạn là “EXCELLENT”?",
            "there is no value “EXCELENT”; did you mean “EXCELLENT”? Expected: one of EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED"),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"level\":¦1}]",
            "/ratings/0/level",
            "thấy số 1; phải là một trong EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED; hãy sửa lại",
            "seen: number 1; expected: one of EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED; correct it"),
        section(
            "\"ratings\":[{\"task\":¦\"ANUAL\",\"period\":\"2021\"}]",
            "/ratings/0/task",
            "danh mục “task” không có mã “ANUAL”; có phải ý bạn là “ANNUAL” (nghĩa ANNUAL)?",
            "the list “task” has no code “ANUAL”; did you mean ANNUAL (meaning of ANNUAL)?"),
        section(
            "\"ratings\":[{\"task\":¦\"PAR_INDEX\",\"period\":\"2021\"}]",
            "/ratings/0/task",
            "“PAR_INDEX” là mã của danh mục “index”, không phải của danh mục “task”; hãy xem các mã bằng lệnh: xetkhen plans mot-khen",
            "“PAR_INDEX” is a code of the list “index”, not of the list “task”; see the codes with: xetkhen plans mot-khen"),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"subject\":¦\"STAFF\"}]",
            "/ratings/0/subject",
            "STAFF chỉ dùng được trong discipline; phải là một trong CANDIDATE, UNIT, LOCALITY",
            "STAFF is possible in discipline only; expected: one of CANDIDATE, UNIT, LOCALITY"),
        section(
            "\"ratings\":[¦{\"task\":\"PAR\",\"level\":\"GOOD\"}]",
            "/ratings/0/period",
            "thiếu period; phải có một kỳ trong dấu nháy kép",
            "period is missing; expected: a period in double quotes"),
        section(
            "\"ratings\":[{\"task\":¦\" \",\"period\":\"2021\"}]",
            "/ratings/0/task",
            "task để trống hoặc null; phải có một mã",
            "task is blank or null; expected: a code"),
        section(
            "\"componentScores\":[{\"index\":\"DDCI\",\"component\":¦null,\"year\":2021}]",
            "/componentScores/0/component",
            "component để trống hoặc null",
            "component is blank or null"),
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\n ¦\"levle\":\"GOOD\"}]",
            "/ratings/0/levle",
            "ở đây không có trường “levle”; có phải ý bạn là “level”? Hãy sửa hoặc bỏ đi",
            "there is no field “levle” here; did you mean “level”? Correct or remove it"),
        section(
            "\"registration\":{¦\"submittedDateOfTheFile\":\"2021-01-01\"}",
            "/registration/submittedDateOfTheFile",
            "các trường ở đây là registeredOn",
            "the fields here are registeredOn"),
        section(
            "¦\"rating\":[]", "/rating", "có phải ý bạn là “ratings”?", "did you mean “ratings”?"),
        section(
            "\"discipline\":[{¦\"decided\":true}]",
            "/discipline/0/decided",
            "ở đây không có trường “decided”; có phải ý bạn là “decidedOn”?",
            "there is no field “decided” here; did you mean “decidedOn”?"),
        section(
            "\"ratings\":¦{}",
            "/ratings",
            "thấy một đối tượng {…}; phải là một danh sách các mục như [{…}]",
            "seen: an object; expected: a list of entries like [{…}]"),
        section(
            "\"discipline\":[¦null]",
            "/discipline/0",
            "thấy null; phải là một mục",
            "seen: null; expected: an entry"),
        section(
            "\"submission\":¦[]",
            "/submission",
            "thấy danh sách 0 mục; phải là một đối tượng",
            "seen: a list of 0 items; expected: an object"),
        section(
            "\"submission\":{\"copies\":¦-1}",
            "/submission/copies",
            "thấy -1; phải từ 0 trở lên",
            "seen: -1; expected: 0 or more"),
        section(
            "\"submission\":{\"submittedOn\":¦\"2021-02-30\"}",
            "/submission/submittedOn",
            "2021-02-30 không có trong lịch: tháng 2 năm 2021 có 28 ngày; hãy sửa lại",
            "2021-02-30 is no day of the calendar: month 2 of 2021 has 28 days; correct it"),
        section(
            "\"submission\":{\"submittedOn\":¦\"2021-13-01\"}",
            "/submission/submittedOn",
            "không có tháng 13",
            "there is no month 13"),
        section(
            "\"submission\":{\"submittedOn\":¦\"10/12/2021\"}",
            "/submission/submittedOn",
            "thấy chuỗi “10/12/2021”; phải là một ngày viết năm-tháng-ngày như \"2021-12-10\"; hãy viết \"2021-12-10\"",
            "seen: text “10/12/2021”; expected: a day as year-month-day like \"2021-12-10\"; write \"2021-12-10\""),
        section(
            "\"submission\":{\"submittedOn\":¦\"31/02/2021\"}",
            "/submission/submittedOn",
            "như \"2021-12-10\"; hãy sửa lại",
            "like \"2021-12-10\"; correct it"),
        section(
            "\"submission\":{\"submittedOn\":¦\"2021-12-10T08:00:00\"}",
            "/submission/submittedOn",
            "hãy viết \"2021-12-10\"",
            "write \"2021-12-10\""),
        section(
            "\"submission\":{\"documents\":[{\"type\":¦\"MAU_7\"}]}",
            "/submission/documents/0/type",
            "“MAU_7” là mã của danh mục “documentForm”, không phải của danh mục “documentType”",
            "“MAU_7” is a code of the list “documentForm”, not of the list “documentType”"),
        section(
            "\"initiatives\":[{\"title\":¦\"a\\u001b[2Jb\"}]",
            "/initiatives/0/title",
            "chuỗi “a\\u001B[2Jb” có ký tự điều khiển",
            "the text “a\\u001B[2Jb” holds a control character"),
        section(
            "\"initiatives\":[{\"title\":¦[\"a\"]}]",
            "/initiatives/0/title",
            "thấy danh sách 1 mục; phải là chữ trong dấu nháy kép",
            "seen: a list of 1 item; expected: text in double quotes"),
        section(
            "\"measures\":[{\"code\":\"ONLINE_SHARE\",\"period\":\"2021\",\"value\":¦1e999999999}]",
            "/measures/0/value",
            "số 1e999999999 quá dài hoặc số mũ quá lớn",
            "the number 1e999999999 is too long or its exponent too large"),
        section(
            "\"rankings\":[{\"index\":\"PAR_INDEX\",\"year\":¦1e999}]",
            "/rankings/0/year",
            "số mũ quá lớn",
            "exponent too large"));
  }

  static Stream<Arguments> twice() {
    return Stream.of(
        section(
            "\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\"},\n ¦{\"subject\":\"CANDIDATE\",\"task\":\"PAR\",\"period\":\"2021\",\"level\":\"GOOD\"}]",
            "/ratings/1",
            "mục thứ hai cho subject CANDIDATE, task PAR, period 2021; mục đầu là /ratings/0 ở dòng 3, cột 12",
            "a second entry for subject CANDIDATE, task PAR, period 2021; the first is /ratings/0 at line 3, column 12"),
        section(
            "\"rankings\":[{\"index\":\"DDCI\",\"year\":2021},¦{\"index\":\"DDCI\",\"year\":2021.0}]",
            "/rankings/1",
            "subject CANDIDATE, index DDCI, year 2021",
            "subject CANDIDATE, index DDCI, year 2021"),
        section(
            "\"componentScores\":[{\"index\":\"DDCI\",\"component\":\"ho\u00e0\",\"year\":2021},¦{\"index\":\"DDCI\",\"component\":\"hoa\u0300\",\"year\":2021}]",
            "/componentScores/1",
            "index DDCI, component ho\u00e0, year 2021",
            "index DDCI, component ho\u00e0, year 2021"),
        section(
            "\"attestations\":[{\"code\":\"RANK_LEAP\",\"value\":true},¦{\"subject\":\"UNIT\",\"code\":\"RANK_LEAP\",\"value\":false}]",
            "/attestations/1",
            "mục thứ hai cho code RANK_LEAP",
            "a second entry for code RANK_LEAP"),
        section(
            "\"measures\":[{\"code\":\"ONLINE_SHARE\",\"period\":\"2021\"},¦{\"code\":\"ONLINE_SHARE\",\"period\":\"2021\"}]",
            "/measures/1",
            "subject CANDIDATE, code ONLINE_SHARE, period 2021",
            "they contradict each other; keep one"));
  }

  static Stream<Arguments> candidates() {
    return Stream.of(
        candidate("¦{\"kind\":\"COLLECTIVE\"}", "/candidate/name", "thiếu name", "name is missing"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":¦\" \"}",
            "/candidate/name",
            "name để trống hoặc null",
            "name is blank"),
        candidate(
            "¦{\"name\":\"X\"}",
            "/candidate/kind",
            "thiếu kind; phải có COLLECTIVE (tập thể) hoặc INDIVIDUAL (cá nhân)",
            "kind is missing; expected: COLLECTIVE or INDIVIDUAL"),
        candidate(
            "{\"kind\":¦\"individual\",\"name\":\"X\"}",
            "/candidate/kind",
            "hãy viết hoa INDIVIDUAL",
            "write INDIVIDUAL in capitals"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":¦\"X\\nY\"}",
            "/candidate/name",
            "ký tự điều khiển",
            "a control character"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":¦\"X\\u202eY\"}",
            "/candidate/name",
            "ký tự đảo chiều",
            "turns the direction"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",¦\"head\":true}",
            "/candidate/head",
            "“head” chỉ ghi cho cá nhân, còn hồ sơ này là tập thể (COLLECTIVE)",
            "“head” is stated only of an individual, and this candidate is COLLECTIVE"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",¦\"unit\":{}}",
            "/candidate/unit",
            "“unit” chỉ ghi cho cá nhân",
            "“unit” is stated only"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"category\":¦\"COMUNE\"}",
            "/candidate/category",
            "có phải ý bạn là “COMMUNE”",
            "did you mean COMMUNE"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"duties\":¦\"PAR_DIRECT\"}",
            "/candidate/duties",
            "hãy viết [\"PAR_DIRECT\"]",
            "write [\"PAR_DIRECT\"]"),
        candidate(
            "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"duties\":[\"PAR_DIRECT\",¦\"\"]}",
            "/candidate/duties/1",
            "có mã để trống trong danh sách",
            "a blank code in a list"),
        candidate(
            "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"unit\":{¦\"kind\":\"COLLECTIVE\"}}",
            "/candidate/unit/kind",
            "ở đây không có trường “kind”",
            "there is no field “kind” here"),
        candidate(
            "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"unit\":¦\"UBND xã\"}",
            "/candidate/unit",
            "thấy chuỗi “UBND xã”; phải là một đối tượng",
            "seen: text “UBND xã”; expected: an object"),
        candidate(
            "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"province\":¦5}",
            "/candidate/province",
            "hãy viết \"5\"",
            "write \"5\""),
        candidate("¦[]", "/candidate", "phải là một đối tượng", "expected: an object"),
        candidate(
            "¦null", "/candidate", "candidate để trống hoặc null", "candidate is blank or null"));
  }

  static Stream<Arguments> headings() {
    String body = ",\"candidate\":{\"kind\":\"COLLECTIVE\",\"name\":\"X\"}}";
    return Stream.of(
        arguments("¦[]", "", "phải là một hồ sơ", "expected: a dossier"),
        arguments(
            "¦{\"id\":\"T\",\"plan\":\"mot-khen\"" + body,
            "/format",
            "thiếu format; phải có \"xetkhen.dossier/1\"",
            "format is missing; expected: \"xetkhen.dossier/1\""),
        arguments(
            "{\"format\":¦\"xetkhen.dossier/2\",\"id\":\"T\",\"plan\":\"mot-khen\"" + body,
            "/format",
            "thấy chuỗi “xetkhen.dossier/2”; phải là \"xetkhen.dossier/1\"",
            "seen: text “xetkhen.dossier/2”; expected: \"xetkhen.dossier/1\""),
        arguments(
            "¦" + HEAD.replace("\"id\":\"T\",", "") + BODY.replace(",\n", "}"),
            "/id",
            "thiếu id",
            "id is missing"),
        arguments(
            HEAD.replace("\"T\"", "¦\"" + "i".repeat(201) + "\"") + BODY.replace(",\n", "}"),
            "/id",
            "mã hồ sơ dài 201 ký tự; tối đa 200",
            "the id has 201 characters; at most 200"),
        arguments(
            HEAD.replace("\"T\"", "¦\"a\\u0007\"") + BODY.replace(",\n", "}"),
            "/id",
            "ký tự điều khiển",
            "a control character"),
        arguments(
            HEAD.replace("\"mot-khen\"", "¦\"mot-khem\"") + BODY.replace(",\n", "}"),
            "/plan",
            "chưa cài kế hoạch “mot-khem”; phải là một trong hong, mot-khen, nhieu-khen; có phải ý bạn là “mot-khen”?",
            "no plan “mot-khem” is installed; expected: one of hong, mot-khen, nhieu-khen; did you mean “mot-khen”?"),
        arguments(
            "¦{\"format\":\"xetkhen.dossier/1\",\"id\":\"T\"" + body,
            "/plan",
            "thiếu plan; phải có mã của một kế hoạch đã cài, một trong hong, mot-khen, nhieu-khen",
            "plan is missing; expected: the id of an installed plan, one of hong, mot-khen, nhieu-khen"),
        arguments(
            HEAD + "\"award\":¦\"giay-khem\"" + body,
            "/award",
            "kế hoạch mot-khen không có hình thức khen “giay-khem”; phải là một trong giay-khen; có phải ý bạn là “giay-khen”?",
            "the plan mot-khen gives no award “giay-khem”; expected: one of giay-khen; did you mean “giay-khen”?"),
        arguments(
            HEAD + "\"award\":¦\"xa-khen\"" + body,
            "/award",
            "“xa-khen” (giấy khen xã) do UBND xã quyết định",
            "“xa-khen” (commune certificate) is decided by the commune"),
        arguments(
            HEAD + "\"period\":¦\"2022\"" + body,
            "/period",
            "hình thức giay-khen không xét cho kỳ “2022”; phải là một trong 2021; hãy sửa period",
            "the award giay-khen is not given for “2022”; expected: one of 2021; correct period"),
        arguments(
            HEAD + "\"period\":¦2021" + body, "/period", "hãy viết \"2021\"", "write \"2021\""),
        arguments(
            "¦" + MANY + BODY.replace(",\n", "}"),
            "/award",
            "thiếu award; phải có hình thức khen, vì kế hoạch có nhiều hình thức: annual, final",
            "award is missing; expected: the award, since the plan gives several: annual, final"),
        arguments(
            "¦" + MANY + "\"award\":\"annual\"" + body,
            "/period",
            "thiếu period; phải có kỳ xét, vì hình thức annual có nhiều kỳ: 2021, 2022",
            "period is missing; expected: the period, since the award annual is given for several: 2021, 2022"),
        arguments(
            MANY + "\"award\":\"final\"" + body.replace("\"COLLECTIVE\"", "¦\"COLLECTIVE\""),
            "/candidate/kind",
            "hình thức final không xét cho COLLECTIVE, chỉ cho INDIVIDUAL",
            "the award final is not given to COLLECTIVE candidates, only to INDIVIDUAL"));
  }

  @ParameterizedTest
  @MethodSource({"values", "twice", "candidates", "headings"})
  void eachProblemSaysWhatWasSeenWhereAndWhatToDo(
      String marked, String pointer, String vi, String en) {
    Refusal refusal = refused(marked);
    assertThat(refusal.problems()).hasSize(1);
    Problem problem = refusal.problems().get(0);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.message().vi()).contains(vi);
    assertThat(problem.message().en()).contains(en);
    assertThat(refusal.brokenPack()).isFalse();
  }

  @Test
  void allProblemsAreToldAtOnceInTheOrderOfTheText() {
    Refusal refusal =
        refused(
            """
            {"format": "xetkhen.dossier/1", "id": "T9", "plan": "mot-khen",
             "submission": {"submittedOn": ¦"30/02/2021", "copies": ¦"hai"},
             "candidate": {"kind": ¦"TAP_THE", "name": "X", "category": ¦"TOWN"},
             "rankings": [{"index": "PAR_INDEX", "year": 2021, "rank": ¦0, ¦"rank": 3, ¦"rang": 3},
                          ¦¦{"rank": ¦1.5}],
             "ratings": ¦{},
             ¦"award2": 1}
            """);
    assertThat(refusal.dossierId()).isEqualTo("T9");
    assertThat(refusal.problems())
        .extracting(Problem::pointer)
        .containsExactly(
            "/submission/submittedOn",
            "/submission/copies",
            "/candidate/kind",
            "/candidate/category",
            "/rankings/0/rank",
            "/rankings/0/rank",
            "/rankings/0/rang",
            "/rankings/1/index",
            "/rankings/1/year",
            "/rankings/1/rank",
            "/ratings",
            "/award2");
  }

  @Test
  void withoutAPlanEverythingElseIsStillChecked() {
    Refusal refusal =
        refused(
            """
            {"format": "xetkhen.dossier/1", "id": "T9", "plan": ¦"khong-co", "award": "x",
             "candidate": {"kind": "COLLECTIVE", "name": "X", "category": "NOBODY_KNOWS"},
             "submission": {"submittedOn": ¦"2021-02-29"}}
            """);
    assertThat(refusal.problems())
        .extracting(Problem::pointer)
        .containsExactly("/plan", "/submission/submittedOn");
    assertThat(refusal.brokenPack()).isFalse();
  }

  @Test
  void aBrokenPackIsSaidToBeBroken() {
    Refusal refusal =
        refused(
            """
            {"format": "xetkhen.dossier/1", "id": "T9", "plan": ¦"hong", "candidate": {"kind": "COLLECTIVE", "name": ¦5}}
            """);
    assertThat(refusal.brokenPack()).isTrue();
    assertThat(refusal.problems().get(0).message().vi())
        .isEqualTo(
            "kế hoạch “hong” đã cài nhưng bộ quy tắc bị hỏng; hãy sửa các tệp trong rules/hong theo thông báo của lệnh: xetkhen plans hong");
    assertThat(refusal.problems().get(0).message().en())
        .isEqualTo(
            "the plan “hong” is installed but its pack is broken; correct the files in rules/hong as the messages of: xetkhen plans hong");
  }

  @Test
  void aLineOfAJsonlIsNamedInItsProblems() {
    String text =
        "{\"format\":\"xetkhen.dossier/1\",\"id\":\"T\",\"plan\":\"mot-khen\",\"candidate\":{\"kind\":\"COLLECTIVE\",\"name\":\"X\"},"
            + "\"attestations\":[{\"code\":\"RANK_LEAP\"},{\"code\":\"RANK_LEAP\"}]}";
    Result result =
        new DossierReader(Mau.PLANS).read("a.jsonl", 12, text.getBytes(StandardCharsets.UTF_8));
    Refusal refusal = ((Result.Refused) result).refusal();
    assertThat(refusal.line()).isEqualTo(12);
    assertThat(refusal.problems()).hasSize(1);
    assertThat(refusal.problems().get(0).line(Language.EN))
        .isEqualTo(
            "a.jsonl:12:%d: /attestations/1: a second entry for code RANK_LEAP; the first is /attestations/0 at line 12, column %d; they contradict each other; keep one",
            text.lastIndexOf('{') + 1, text.indexOf("[{") + 2);
  }

  @Test
  void aTextThatIsNoJsonIsRefusedWithoutAnId() {
    Refusal refusal = refused("{\"id\": \"T\", ¦}");
    assertThat(refusal.dossierId()).isNull();
    assertThat(refusal.problems()).hasSize(1);
  }

  @Test
  void ofVeryManyProblemsTheFirstAreTold() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      fields.append(",\"truong").append(i).append("\":1");
    }
    Result result = Mau.read(Mau.INDIVIDUAL.strip().replaceFirst("}$", fields + "}"));
    List<Problem> problems = ((Result.Refused) result).refusal().problems();
    assertThat(problems).hasSize(1001);
    assertThat(problems.get(999).pointer()).isEqualTo("/truong999");
    assertThat(problems.get(1000).message().en()).startsWith("2000 more problems after these");
    assertThat(problems.get(1000).message().vi()).startsWith("còn 2000 lỗi nữa");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Messages messages = Messages.beside(DossierReader.class);
    assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN));
  }
}
