package vn.xetkhen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

  /** Reads a text in which {@code ¦} stands before the place where the one problem is expected. */
  private static Problem theProblem(String marked) {
    Tree tree = json(marked.replace("¦", ""));
    assertThat(tree.problems()).hasSize(1);
    Problem problem = tree.problems().get(0);
    assertThat(problem.at()).isEqualTo(mark(marked));
    assertThat(problem.file()).isEqualTo("a.json");
    return problem;
  }

  private static Position mark(String marked) {
    String before = marked.substring(0, marked.indexOf('¦'));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new Position(line, last.codePointCount(0, last.length()) + 1);
  }

  private static Tree json(String text) {
    return TreeReader.json("a.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Node root(Tree tree) {
    assertThat(tree.problems()).isEmpty();
    assertThat(tree.root()).isNotNull();
    return tree.root();
  }

  private static Node member(Node object, String name) {
    return ((Node.Obj) object).members().get(name).value();
  }

  @Test
  void valuesCarryTheirPositionsAndPointers() {
    Node root = root(json("{\r\n  \"tên\": [1.50, true,\n null],\n  \"a/b~c\": {\"x\": \"é\"}\n}"));
    assertThat(root.at()).isEqualTo(new Position(1, 1));
    assertThat(root.pointer()).isEmpty();
    Node.Arr list = (Node.Arr) member(root, "tên");
    assertThat(((Node.Obj) root).members().get("tên").keyAt()).isEqualTo(new Position(2, 3));
    assertThat(list.items())
        .containsExactly(
            new Node.Num(new Position(2, 11), "/tên/0", new BigDecimal("1.50")),
            new Node.Bool(new Position(2, 17), "/tên/1", true),
            new Node.Null(new Position(3, 2), "/tên/2"));
    assertThat(member(member(root, "a/b~c"), "x"))
        .isEqualTo(new Node.Str(new Position(4, 18), "/a~1b~0c/x", "é"));
  }

  @Test
  void columnsCountCharactersAlsoBeyondTheBasicPlane() {
    Node root = root(json("{\"𝄞é\": \"𝄞\", \"b\": 2}"));
    assertThat(member(root, "b").at()).isEqualTo(new Position(1, 18));
  }

  @Test
  void positionsHoldInALongText() {
    String filler = "\"" + "x".repeat(20_000) + "\"";
    Node root = root(json("[" + filler + ",\n" + filler + ", {\"a\": 7}]"));
    Node last = ((Node.Arr) root).items().get(2);
    assertThat(last.at()).isEqualTo(new Position(2, 20_005));
    assertThat(((Node.Obj) last).members().get("a").keyAt()).isEqualTo(new Position(2, 20_006));
    assertThat(member(last, "a").at()).isEqualTo(new Position(2, 20_011));
  }

  @Test
  void textAndNamesAreComposed() {
    Node root = root(json("{\"te\u0302n\": \"Ho\u0300a\"}"));
    assertThat(((Node.Str) member(root, "t\u00ean")).value()).isEqualTo("H\u00f2a");
  }

  @Test
  void aByteOrderMarkIsSkipped() {
    assertThat(root(json("\uFEFF{}")).at()).isEqualTo(new Position(1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
  void otherUnicodeEncodingsAreRefusedByName(String charset) {
    Tree tree = TreeReader.json("a.json", "{\"a\": 1}".getBytes(Charset.forName(charset)));
    assertThat(tree.root()).isNull();
    assertThat(tree.problems()).hasSize(1);
    assertThat(tree.problems().get(0).line(Language.EN))
        .isEqualTo(
            "a.json:1:1: the file is not in UTF-8 but in UTF-16 or UTF-32; save it again as UTF-8");
    assertThat(tree.problems().get(0).message().vi()).contains("UTF-16", "hãy lưu lại ở mã UTF-8");
  }

  @Test
  void aByteThatIsNotUtf8IsReportedWhereItStands() {
    byte[] bytes = "{\n \"é\": \"x?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xE9;
    Tree tree = TreeReader.json("a.json", bytes);
    assertThat(tree.root()).isNull();
    assertThat(tree.problems()).hasSize(1);
    assertThat(tree.problems().get(0).at()).isEqualTo(new Position(2, 9));
    assertThat(tree.problems().get(0).message().vi()).startsWith("byte 0xE9 không phải UTF-8");
    assertThat(tree.problems().get(0).message().en()).startsWith("the byte 0xE9 is not UTF-8");
  }

  @Test
  void aNameThatStandsTwiceIsReportedWithBothPlacesAndTheFirstIsKept() {
    String marked = "{\"a\": 1,\n \"b\": 2,\n ¦\"a\": 3}";
    Problem problem = theProblem(marked);
    assertThat(problem.pointer()).isEqualTo("/a");
    assertThat(problem.message().vi()).contains("“a” có hai lần", "dòng 1, cột 2");
    assertThat(problem.message().en()).contains("“a” stands twice", "line 1, column 2");
    Node root = json(marked.replace("¦", "")).root();
    assertThat(((Node.Num) member(root, "a")).value()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void namesThatOnlyDifferInCompositionAreOne() {
    assertThat(theProblem("{\"ho\u00e0\": 1, ¦\"hoa\u0300\": 2}").pointer()).isEqualTo("/ho\u00e0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} ¦x", "{}\n¦{}", "{\"a\": 1}¦]", "[]¦,", "{} ¦\"x"})
  void textAfterTheValueIsReportedAndTheTreeKept(String marked) {
    Problem problem = theProblem(marked);
    assertThat(problem.message().vi()).contains("còn chữ sau khi giá trị đã kết thúc", ".jsonl");
    assertThat(problem.message().en())
        .contains("text follows after the end of the value", ".jsonl");
    assertThat(json(marked.replace("¦", "")).root()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t \r\n", "\uFEFF", "\uFEFF\n"})
  void anEmptyTextIsReported(String text) {
    Tree tree = json(text);
    assertThat(tree.root()).isNull();
    assertThat(tree.problems()).hasSize(1);
    assertThat(tree.problems().get(0).line(Language.VI)).startsWith("a.json:1:1: nội dung trống");
    assertThat(tree.problems().get(0).message().en()).startsWith("the text is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": [1, ¦]} | sau dấu phẩy | right after a comma",
        "{\"a\": 1, ¦} | sau dấu phẩy | right after a comma",
        "{\"a\": ¦'x'} | nháy kép thẳng | straight double quotes",
        "{\"a\": ¦“x”} | nháy kép thẳng | straight double quotes",
        "{¦a: 1} | từ bắt đầu bằng “a” | a word begins with “a”",
        "{\"a\": ¦None} | từ bắt đầu bằng “N” | a word begins with “N”",
        "{\"a\": ¦NaN} | NaN không phải là số | NaN is not a number",
        "{\"a\": ¦Infinity} | Infinity không phải là số | Infinity is not a number",
        "¦// x | không có chú thích | no comments",
        "{\"a\": 0¦1} | không được có trong số | cannot stand in this number",
        "{\"a\": \"x¦\ty\"} | ký tự điều khiển | control character",
        "{\"a\": \"\\¦x\"} | sau dấu \\ | follow a backslash",
        "{\"a\" ¦1} | không được đứng ở đây | cannot stand here",
        "{\"a\": 1¦ | kết thúc giữa chừng | ends in the middle",
        "{\"a\": \"x¦ | kết thúc giữa chừng | ends in the middle",
        "[1¦} | không được đứng ở đây | cannot stand here"
      })
  void whatIsNoJsonIsExplained(String marked, String vi, String en) {
    Problem problem = theProblem(marked);
    assertThat(problem.message().vi()).contains(vi);
    assertThat(problem.message().en()).contains(en);
    assertThat(json(marked.replace("¦", "")).root()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "{`rankings`: [{`group`: `x`,~  `score`: NaN}]} | 2:12 | /rankings/0/score | NaN",
        "{`rankings`: [{`group`: `x`,~  `score`: -Infinity}]} | 2:12 | /rankings/0/score |"
            + " -Infinity",
        "{`rankings`: [{`group`: `x`, `score`: Infinity}]} | 1:39 | /rankings/0/score | Infinity",
        "{`score`: +Infinity} | 1:11 | /score | +Infinity",
        "{`score`: -INF} | 1:11 | /score | -INF",
        "{`a`: 1, `b/c`: NaN} | 1:17 | /b~1c | NaN",
        "{`a`: [1, -Infinity]} | 1:11 | /a/1 | -Infinity",
        "[NaN] | 1:2 | /0 | NaN",
        "-Infinity | 1:1 | | -Infinity"
      })
  void whatIsNoNumberIsNamedWithItsMember(String text, String at, String pointer, String seen) {
    Tree tree = json(text.replace('~', '\n').replace('`', '"'));
    assertThat(tree.root()).isNull();
    assertThat(tree.problems())
        .extracting(p -> p.line(Language.EN))
        .containsExactly(
            "a.json:%s: %s%s is not a number that can be computed with; write a number, or leave the field out where it is not known"
                .formatted(at, pointer == null ? "" : pointer + ": ", seen));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "{`a`: 1, `b`: ¦'x'} | /b",
        "{`a`: 1, `b`: ¦} | /b",
        "{`a`: 1, `b` ¦2} | /b",
        "{`a`: {`x`: 1, `y`: ¦None}} | /a/y",
        "{`a`: [1, 0¦1]} | /a/1",
        "[[1], [2, ¦None]] | /1/1"
      })
  void aSyntaxErrorIsPointedToWhereItsValueWouldBe(String marked, String pointer) {
    assertThat(theProblem(marked.replace('`', '"')).pointer()).isEqualTo(pointer);
  }

  @Test
  void problemsBeforeASyntaxErrorAreKept() {
    Tree tree = json("{\"a\": 1, \"a\": 2, \"b\": }");
    assertThat(tree.root()).isNull();
    assertThat(tree.problems()).extracting(p -> p.at().column()).containsExactly(10, 23);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e65", "1e-65", "1e999999999", "1e99999999999999999999", "-0e999999999"})
  void aNumberThatWouldSwellIsReported(String number) {
    Problem problem = theProblem("{\"a\": ¦" + number + "}");
    assertThat(problem.pointer()).isEqualTo("/a");
    assertThat(problem.message().vi()).contains("số " + number + " quá dài hoặc số mũ quá lớn");
    assertThat(problem.message().en()).contains("the number " + number + " is too long");
  }

  @Test
  void numbersAreKeptAsWritten() {
    Node.Arr list = (Node.Arr) root(json("[91.250, 1e64, -0.0, " + "9".repeat(64) + "]"));
    assertThat(list.items())
        .extracting(n -> ((Node.Num) n).value().toString())
        .containsExactly("91.250", "1E+64", "0.0", "9".repeat(64));
    assertThat(json("[" + "9".repeat(65) + "]").problems()).hasSize(1);
  }

  @Test
  void depthIsBounded() {
    assertThat(json("[".repeat(32) + "]".repeat(32)).problems()).isEmpty();
    Problem problem = theProblem("[".repeat(32) + "¦[" + "]".repeat(33));
    assertThat(problem.pointer()).isEqualTo("/0".repeat(32));
    assertThat(problem.message().vi()).contains("lồng nhau quá 32 cấp");
    assertThat(problem.message().en()).contains("deeper than 32 levels");
    assertThat(json("{\"a\":".repeat(1_000_000)).problems()).hasSize(1);
  }

  @Test
  void sizesAreBounded() {
    String longest = "x".repeat(TreeReader.MAX_TEXT);
    assertThat(json("[\"" + longest + "\"]").problems()).isEmpty();
    Problem text = theProblem("[¦\"" + longest + "x\"]");
    assertThat(text.message().en())
        .startsWith("a text of 65537 characters; at most 65536 are read");
    Problem bytes = theProblem("¦[" + " ".repeat(TreeReader.MAX_BYTES) + "]");
    assertThat(bytes.message().en()).startsWith("longer than 4 MiB");
    assertThat(json("[" + " ".repeat(TreeReader.MAX_BYTES - 2) + "]").problems()).isEmpty();
    Tree values = json("[" + "0,".repeat(200_000) + "0]");
    assertThat(values.problems()).hasSize(1);
    assertThat(values.problems().get(0).message().en()).startsWith("more than 100000 values");
    Tree names = json("{\"" + "n".repeat(1000) + "\": 1}");
    assertThat(names.problems()).hasSize(1);
    assertThat(names.problems().get(0).pointer()).hasSize(512);
  }

  @Test
  void halfACharacterIsReported() {
    Problem problem = theProblem("{\"a\": ¦\"x\\ud800y\"}");
    assertThat(problem.message().en()).startsWith("the text “x\\uD800y” holds half of a character");
    assertThat(root(json("[\"\\ud834\\udd1e\"]"))).isNotNull();
  }

  @Test
  void aLineOfALargerFileKeepsItsNumber() {
    Tree tree =
        TreeReader.json("a.jsonl", 7, "{\"a\": 1, \"a\": 2}".getBytes(StandardCharsets.UTF_8));
    assertThat(tree.problems()).hasSize(1);
    assertThat(tree.problems().get(0).line(Language.EN))
        .startsWith("a.jsonl:7:10: /a: ")
        .contains("line 7, column 2");
    assertThat(TreeReader.json("a.jsonl", 7, new byte[0]).problems().get(0).at())
        .isEqualTo(new Position(7, 1));
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Messages messages = Messages.beside(TreeReader.class);
    assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN));
    assertThat(List.copyOf(messages.keys(Language.EN))).isNotEmpty();
  }
}
