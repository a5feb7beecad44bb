package vn.xetkhen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

  private static Tree yaml(String text) {
    return TreeReader.yaml("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Node.Member> members(String text) {
    Tree tree = yaml(text);
    assertThat(tree.problems()).isEmpty();
    assertThat(tree.root()).isInstanceOf(Node.Obj.class);
    return ((Node.Obj) tree.root()).members();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-03-01",
    "yes",
    "no",
    "on",
    "off",
    "Y",
    "0x1f",
    "0o17",
    "010",
    "1_000",
    "+1",
    ".inf",
    ".nan",
    "1:30",
    "III.2.a-4",
    "NaN"
  })
  void plainScalarsStayText(String written) {
    assertThat(members("a: " + written).get("a").value())
        .isEqualTo(new Node.Str(new Position(1, 4), "/a", written));
  }

  @Test
  void numbersTruthAndNothingAreTheJsonOnes() {
    Map<String, Node.Member> all =
        members("a: 2021\nb: -0.50\nc: true\nd: null\ne:\nf: ~\ng: \"2021\"\nh: ''\ni: 'true'\n");
    assertThat(all.get("a").value())
        .isEqualTo(new Node.Num(new Position(1, 4), "/a", new BigDecimal("2021")));
    assertThat(all.get("b").value())
        .isEqualTo(new Node.Num(new Position(2, 4), "/b", new BigDecimal("-0.50")));
    assertThat(all.get("c").value()).isEqualTo(new Node.Bool(new Position(3, 4), "/c", true));
    assertThat(all.get("d").value()).isInstanceOf(Node.Null.class);
    assertThat(all.get("e").value()).isInstanceOf(Node.Null.class);
    assertThat(all.get("f").value()).isInstanceOf(Node.Null.class);
    assertThat(all.get("g").value()).isEqualTo(new Node.Str(new Position(7, 4), "/g", "2021"));
    assertThat(all.get("h").value()).isEqualTo(new Node.Str(new Position(8, 4), "/h", ""));
    assertThat(all.get("i").value()).isEqualTo(new Node.Str(new Position(9, 4), "/i", "true"));
  }

  @Test
  void aNameIsTakenAsItsText() {
    assertThat(members("2021: a\ntrue: b\n2021-01-02: c\n"))
        .containsOnlyKeys("2021", "true", "2021-01-02");
  }

  @Test
  void positionsAndPointersOfNestedValues() {
    Node.Obj clauses =
        (Node.Obj) members("clauses:\n  III.2.a-4: {all: [top, rise]}\n").get("clauses").value();
    assertThat(clauses.members().get("III.2.a-4").keyAt()).isEqualTo(new Position(2, 3));
    Node.Obj clause = (Node.Obj) clauses.members().get("III.2.a-4").value();
    assertThat(((Node.Arr) clause.members().get("all").value()).items().get(1))
        .isEqualTo(new Node.Str(new Position(2, 26), "/clauses/III.2.a-4/all/1", "rise"));
  }

  @Test
  void textIsComposedAndAByteOrderMarkSkipped() {
    assertThat(((Node.Str) members("\uFEFFa: Ho\u0300a").get("a").value()).value())
        .isEqualTo("H\u00f2a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x 1~b: 2 | 1:4 | /a | &x đánh dấu | &x marks",
        "𝄞: 1~b: &x [1] | 2:4 | /b | &x đánh dấu | &x marks",
        "a: 1~b: *x | 2:4 | /b | *x lặp lại | *x repeats",
        "a: !!str 1 | 1:4 | /a | gán kiểu riêng | a type of its own",
        "a: !day 2021-01-01 | 1:4 | /a | !day gán kiểu riêng | !day gives",
        "a: 1~b: 2~a: 3 | 3:1 | /a | “a” có hai lần | “a” stands twice",
        "a: 1~---~b: 2 | 3:1 | | tài liệu thứ hai | a second document",
        "a: 1e999 | 1:4 | /a | số mũ quá lớn | exponent too large"
      })
  void whatJsonCannotSayIsRefused(String text, String at, String pointer, String vi, String en) {
    Tree tree = yaml(text.replace('~', '\n'));
    assertThat(tree.problems()).hasSize(1);
    Problem problem = tree.problems().get(0);
    assertThat(problem.at().line() + ":" + problem.at().column()).isEqualTo(at);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.message().vi()).contains(vi);
    assertThat(problem.message().en()).contains(en);
    assertThat(tree.root()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: b: c | 1:5 | dấu hai chấm ở chỗ không được có | a colon where none may stand",
        "a:~\t- b | 2:1 | có ký tự tab | a tab; only spaces",
        "a: [1, 2 | 1:9 | thiếu dấu phẩy giữa hai mục | a comma between two items",
        "a: 'x | 1:6 | dấu nháy mở mà không đóng | a quote opens and does not close",
        "a: @x | 1:4 | ở đây; hãy xem | not YAML here (found character",
        "- 1~b: 2 | 2:1 | thụt khác các dòng cùng cấp | indented otherwise",
        "? [a]~: b | 1:4 | ở đây; hãy xem | not YAML here ("
      })
  void whatIsNoYamlIsReportedWhereItStands(String text, String at, String vi, String en) {
    Tree tree = yaml(text.replace('~', '\n'));
    assertThat(tree.root()).isNull();
    assertThat(tree.problems()).hasSize(1);
    Problem problem = tree.problems().get(0);
    assertThat(problem.at().line() + ":" + problem.at().column()).isEqualTo(at);
    assertThat(problem.message().vi()).startsWith("tệp viết chưa đúng cú pháp ở đây").contains(vi);
    assertThat(problem.message().en()).startsWith("not YAML here").contains(en);
  }

  @Test
  void aliasesCannotSwellTheText() {
    String laughs = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
    assertThat(yaml(laughs).problems())
        .extracting(p -> p.message().en().substring(0, 2))
        .containsExactly("&a", "&b", "*a", "*a", "*b", "*b");
  }

  @Test
  void emptyAndUnprintableTextsAreReported() {
    assertThat(yaml("# only a remark\n").problems().get(0).line(Language.EN))
        .startsWith("plan.yaml:1:1: the text is empty");
    assertThat(yaml("a: 1\nb: \u0001").problems().get(0).line(Language.EN))
        .startsWith("plan.yaml:2:4: the character \\u0001 cannot stand in YAML");
    assertThat(yaml("[".repeat(5000)).problems()).hasSize(1);
  }
}
