package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions found in a record. */
class AuditListTest {

  private static Ran list(String... more) {
    List<String> all = List.of("audit", "list", Recorded.record());
    return Recorded.run(Stream.concat(all.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private static String entries(Ran ran) {
    return String.join(
        " ", ran.out().lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --candidate xa~mau~6                               | 1:12 2:1 9:1
          --candidate XÃ~MẪU~6                               | 1:12 2:1 9:1
          --candidate dinh                                   | 8:20
          --candidate TY21-T07                               | 1:12 2:1 7:1
          --candidate [masked]                               | 7:1
          --plan tan-yen-2021 --verdict undetermined         | 1:9 1:10 1:11
          --clause IV.3 --outcome NOT_MET                    | 1:8 1:12 7:1 9:1
          --clause III.2.a-4 --outcome unknown               | 1:9 1:11
          --ground IV.3                                      | 1:8 1:12 7:1 9:1
          --ground procedure --run 8                         | 8:7
          --rule IV.3/on-time --run 2                        | 2:1
          --rule 5-ho-so.drl --run 7                         | 7:1
          --reading TY-deadline=inclusive                    | 2:1
          --reading TY-deadline --run 6                      | 6:1
          --period 2021 --plan tan-yen-2021 --run 4          | 4:1
          --run 1 --limit 2                                  | 1:1 1:2
          --verdict refused                                  | 5:1
          --candidate TY21-T99                               | 5:1 6:1
          --run 5                                            | 5:1
          """)
  void decisionsAreFoundByWhatIsAskedFor(String options, String expected) {
    Stream<String> words = Stream.of(options.split(" ")).map(word -> word.replace('~', ' '));
    Ran ran = list(Stream.concat(words, Stream.of("--format", "csv")).toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(entries(ran)).isEqualTo(expected);
  }

  @Test
  void marksTypedApartAreTheSame() {
    assertThat(entries(list("--candidate", "xa\u0303 Ma\u0302\u0303u 6", "--format", "csv")))
        .isEqualTo("1:12 2:1 9:1");
  }

  @Test
  void aTableIsForPeople() {
    Ran ran = list("--ground", "IV.3", "--run", "1", "--width", "120");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-21"))
        .isEqualTo(
            """
            Entry  Day         Candidate      Award            Verdict     Because                              Clause
            ─────  ──────────  ─────────────  ───────────────  ──────────  ───────────────────────────────────  ──────
            1:8    2026-11-21  Lê Thị D       tan-yen-2021     INELIGIBLE  a procedural requirement is not met  IV.3
                               TY21-C04       giay-khen, 2021
            1:12   2026-11-21  UBND xã Mẫu 6  tan-yen-2021     INELIGIBLE  a procedural requirement is not met  IV.3
                               TY21-T07       giay-khen, 2021
            """);
  }

  @Test
  void runsAreListed() {
    Ran ran = list("--runs", "--format", "csv");
    assertThat(
            ran.out()
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "…"))
                .map(line -> line.replaceAll("-[0-9a-f]{12},[^,]*,", ","))
                .filter(line -> line.startsWith("000003") || line.startsWith("000008"))
                .toList())
        .isEqualTo(List.of("000003,select,…,9,6,1,0,false", "000008,evaluate,…,15,5,1,0,false"));
    Ran signed = list("--runs", "--format", "jsonl");
    assertThat(signed.out().lines().map(line -> line.contains("\"signed\":true")).toList())
        .isEqualTo(List.of(false, false, false, false, false, true, false, false, false));
    assertThat(list("--runs", "--plan", "x").code()).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeDecidedIsTold() {
    Ran ran = list("--verdict", "REFUSED", "--width", "120", "--lang", "vi");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().skip(2).toList())
        .first()
        .asString()
        .startsWith("5:1")
        .contains("TY21-T99", "KHÔNG XÉT ĐƯỢC", "“COMUNE”");
    assertThat(list("--verdict", "REFUSED", "--plan", "tan-yen-2021"))
        .isEqualTo(new Ran(0, "", "There are no lines.\n"));
  }

  @Test
  void aMaskedNameIsSaidInWords() {
    assertThat(list("--run", "7").out()).contains("(masked)").doesNotContain("[masked]");
    assertThat(list("--run", "7", "--lang", "vi").out()).contains("(đã che)");
  }

  @Test
  void runsForPeopleLeaveOutWhereTheyAreKept() {
    Ran ran = list("--runs", "--width", "120", "--lang", "vi");
    assertThat(ran.out()).startsWith("Lượt ").contains("Bắt đầu (giờ").contains("--reading");
    assertThat(ran.out()).doesNotContain("--record ").doesNotContain("--record-key");
    assertThat(ran.out()).doesNotContain("sign.key").doesNotContain("mask.key");
    assertThat(ran.out()).contains("--record-dossiers");
    for (String width : List.of("80", "120")) {
      assertThat(list("--runs", "--width", width).out().lines())
          .as(width)
          .filteredOn(line -> line.matches("00000[1-9]-[0-9a-f]{12} .*"))
          .hasSize(9);
    }
  }

  @Test
  void timesForPeopleAreThoseOfVietnam() {
    String utc = list("--runs", "--limit", "1", "--format", "jsonl").out();
    String began = utc.replaceAll("(?s).*\"started_at\":\"([^\"]*)\".*", "$1");
    String there = LocalDateTime.parse(began).plusHours(7).toString().replace('T', ' ');
    assertThat(list("--runs", "--limit", "1", "--width", "300").out())
        .contains(there.substring(0, 16));
  }

  @Test
  void nothingFoundIsNoError() {
    assertThat(list("--candidate", "nobody at all"))
        .isEqualTo(new Ran(0, "", "There are no lines.\n"));
    assertThat(list("--plan", "kien-giang-2021", "--run", "1"))
        .isEqualTo(new Ran(0, "", "There are no lines.\n"));
  }

  @Test
  void aCutListIsTold() {
    assertThat(list("--limit", "2").err())
        .isEqualTo("The first 2 lines are shown as --limit says; there may be more.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --plan tan-yen-2012            | --plan: there is no “tan-yen-2012”; there are: kien-giang-2021, nga-nam-2021-2030, tan-yen-2021. Did you mean “tan-yen-2021”?
          --clause IV.33                 | Did you mean “IV.3”?
          --rule IV.3/on-tme             | Did you mean “IV.3/on-time”?
          --ground PROCEDUR              | --ground: there is no “PROCEDUR”;
          --verdict ELIGIBEL             | --verdict: there is no “ELIGIBEL”; there are: ELIGIBLE, INELIGIBLE, UNDETERMINED, REFUSED. Did you mean “ELIGIBLE”?
          --reading TY-dedline           | Did you mean “TY-deadline”?
          --reading TY-deadline=befor    | --reading TY-deadline: there is no “befor”; there are: before, inclusive. Did you mean “before”?
          --run 99                       | --run: there is no “99”; there are: 1, 2, 3, 4, 5, 6, 7, 8, 9.
          --run x                        | --run: “x” does not fit; expected a whole number from 1 to 999999.
          --period 2012                  | --period: there is no “2012”;
          --outcome MET                  | --outcome is that of a clause; add --clause.
          --clause IV.3 --outcome NOTMET | Did you mean “NOT_MET”?
          """)
  void aValueThatIsNowhereIsToldWithTheNearest(String options, String message) {
    Ran ran = list(options.split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("xetkhen: --").contains(message);
  }
}
