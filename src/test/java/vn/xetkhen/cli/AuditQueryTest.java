package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RunLines;
import vn.xetkhen.audit.query.Question;
import vn.xetkhen.audit.query.View;
import vn.xetkhen.text.Language;

/** Records asked in SQL and by ready questions. */
class AuditQueryTest {
  @TempDir Path folder;

  private static Ran sql(String sql, String... more) {
    List<String> all = List.of("audit", "query", Recorded.record(), "--sql", sql);
    return Recorded.run(Stream.concat(all.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** Without the ids and times of runs, which differ each time. */
  static String steady(String answer) {
    return answer
        .replaceAll("-[0-9a-f]{12},", "-HEAD,")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d", "TIME")
        .replace("\r\n", "\n");
  }

  static List<String> questions() {
    return Question.ids();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyReadyQuestionHasItsAnswer(String id) throws IOException {
    try (InputStream in = AuditQueryTest.class.getResourceAsStream("audit/" + id + ".csv")) {
      String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Ran ran =
          Recorded.run("audit", "query", Recorded.record(), "--question", id, "--format", "csv");
      assertThat(ran.code()).isZero();
      assertThat(steady(ran.out())).isEqualTo(expected);
      assertThat(expected.lines().findFirst().orElse(""))
          .isEqualTo(
              String.join(",", Question.of(id).columns().stream().map(c -> c.name()).toList()));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aRecordWithoutRunsHasEmptyAnswers(String id) throws IOException {
    String record = empty();
    Ran ran = Recorded.run("audit", "query", record, "--question", id, "--format", "jsonl");
    assertThat(ran).isEqualTo(new Ran(0, "", "There are no lines.\n"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void thatThereIsNoCaseStandsInTheAnswer(String id) throws IOException {
    for (String language : List.of("vi", "en")) {
      Ran ran = Recorded.run("audit", "query", empty(), "--question", id, "--lang", language);
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out())
          .startsWith(Question.of(id).title().in(language.equals("vi") ? Language.VI : Language.EN))
          .endsWith(language.equals("vi") ? "\n\nKhông có trường hợp nào.\n" : "\n\nNone.\n");
    }
  }

  @Test
  void verdictsAndNumbersAreInWordsForPeople() {
    String record = Recorded.record();
    String verdicts =
        Recorded.run(
                "audit",
                "query",
                record,
                "--question",
                "two-verdicts",
                "--lang",
                "vi",
                "--width",
                "200")
            .out();
    assertThat(verdicts)
        .contains("ĐỦ ĐIỀU KIỆN, CHƯA XÁC ĐỊNH")
        .contains("ĐỦ ĐIỀU KIỆN, KHÔNG ĐỦ ĐIỀU KIỆN")
        .doesNotContain("ELIGIBLE");
    String share =
        Recorded.run("audit", "query", record, "--question", "undetermined-share", "--lang", "vi")
            .out();
    assertThat(share).contains(" 13,6\n").doesNotContain("13.6");
  }

  @Test
  void entriesThatAreMissingWithinARunAreTold() throws IOException {
    Path record = Path.of(empty());
    Path runs = Files.createDirectories(record.resolve("runs"));
    Path whole = Path.of(Recorded.record(), "runs", "000001.jsonl.zst");
    String sql = "SELECT count(*) AS n FROM decisions";
    Files.write(runs.resolve("000001.jsonl.zst"), without(whole, "5", "6", "17"));
    Ran ran = Recorded.run("audit", "query", record.toString(), "--sql", sql);
    assertThat(ran)
        .isEqualTo(
            new Ran(
                1,
                " n\n──\n14\n",
                "Run 1: 14 of the 17 recorded entries are left, 5–6, 17 missing; the result above"
                    + " says nothing of what is missing. See: xetkhen audit verify "
                    + record
                    + "\n"));
    Ran listed = Recorded.run("audit", "list", record.toString(), "--format", "csv");
    assertThat(listed.code()).isEqualTo(1);
    assertThat(listed.err()).isEqualTo(ran.err());
  }

  @Test
  void entriesThatAreNotThoseOfTheLastLinesAreTold() throws IOException {
    Path record = Path.of(empty());
    Path runs = Files.createDirectories(record.resolve("runs"));
    Path whole = Path.of(Recorded.record(), "runs", "000001.jsonl.zst");
    List<String> lines = new ArrayList<>(lines(whole));
    lines.add(6, lines.get(5));
    Files.write(runs.resolve("000001.jsonl.zst"), compressed(lines));
    Ran ran =
        Recorded.run("audit", "query", record.toString(), "--sql", "SELECT 1 AS one FROM runs");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "Run 1: its entries do not agree with its last lines (18 entries, of them 18 decisions,"
                + " 0 refusals; the last lines tell of 17, 17, 0); rows above may be missing or too"
                + " many. See: xetkhen audit verify "
                + record
                + "\n");
  }

  private static byte[] without(Path run, String... numbers) throws IOException {
    List<String> left = new ArrayList<>(lines(run));
    for (String number : numbers) {
      assertThat(left.removeIf(line -> line.contains(",\"seq\":" + number + ","))).isTrue();
    }
    return compressed(left);
  }

  private static List<String> lines(Path run) throws IOException {
    try (InputStream in = new ZstdInputStream(Files.newInputStream(run))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static byte[] compressed(List<String> lines) {
    return Zstd.compress((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyViewOfARecordWithoutRunsIsEmpty() throws IOException {
    String record = empty();
    for (View view : View.all()) {
      Ran ran =
          Recorded.run(
              "audit", "query", record, "--sql", "FROM " + view.name(), "--format", "json");
      assertThat(ran.code()).as(view.name() + ran.err()).isZero();
      assertThat(ran.out()).isEqualTo("[]\n");
    }
  }

  private String empty() throws IOException {
    Path record = Files.createDirectories(folder.resolve("empty"));
    Files.writeString(record.resolve("record.json"), "{\"format\":\"xetkhen.record/1\"}\n");
    return record.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_json('pom.xml')",
        "SELECT * FROM 'https://example.com/x.parquet'",
        "SELECT * FROM read_text('s3://bucket/x')",
        "FROM query('SELECT * FROM read_text(''/etc/passwd'')')",
      })
  void nothingButTheRecordIsRead(String sql) {
    Ran ran = sql(sql);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("A question reads the runs of this record alone: no other file, no network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY decisions TO 'out.csv'",
        "COPY (SELECT 1) TO '/tmp/xetkhen-out.csv'",
        "ATTACH 'x.db'",
        "ATTACH ':memory:' AS m",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "PRAGMA database_list",
        "CREATE TABLE t AS SELECT 1",
        "DROP VIEW decisions",
        "DELETE FROM own.started",
        "INSERT INTO own.started VALUES (1) RETURNING *",
        "UPDATE own.started SET run = 2",
        "EXPORT DATABASE 'x'",
        "CALL pragma_version()",
        "SELECT 1; DROP VIEW decisions",
      })
  void nothingIsWrittenOrSet(String sql) throws IOException {
    Map<String, String> before = files();
    Ran ran = sql(sql);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            "xetkhen: Only a single SELECT can be asked (WITH, FROM, VALUES, DESCRIBE, SHOW and"
                + " SUMMARIZE too); a record is never written. Write it as one SELECT.\n");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aFileInTheRecordIsNotWrittenEither() throws IOException {
    Map<String, String> before = files();
    String inside = Recorded.record().replace("'", "''") + "/runs/out.csv";
    assertThat(sql("COPY (SELECT 1) TO '" + inside + "'").code()).isEqualTo(2);
    assertThat(sql("ATTACH '" + inside + "'").code()).isEqualTo(2);
    assertThat(files()).isEqualTo(before);
  }

  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(Path.of(Recorded.record()))) {
      for (Path file : all.toList()) {
        String seen = Files.isDirectory(file) ? "" : Files.getLastModifiedTime(file).toString();
        files.put(file.toString(), seen);
      }
    }
    return files;
  }

  @Test
  void oneQuestionAtATime() {
    assertThat(sql("SELECT 1; SELECT 2").err())
        .isEqualTo(
            "xetkhen: Expected exactly one SELECT, and there are 2; leave some out, or join them by"
                + " UNION ALL.\n");
    assertThat(sql(" "))
        .isEqualTo(
            new Ran(
                2,
                "",
                "xetkhen: --sql is empty; write a SELECT, for instance \"SELECT * FROM runs\".\n"));
    assertThat(sql("SELECT 1e400"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "xetkhen: The question cannot be read, perhaps for a number that is too large (at"
                    + " most 1.79e308); write it differently.\n"));
    assertThat(sql("SELECT 1;").out()).isEqualTo("1\n─\n1\n");
  }

  @Test
  void aMisspeltViewOrColumnIsToldWithTheNearest() {
    Ran view = sql("SELECT * FROM decisons");
    assertThat(view.code()).isEqualTo(2);
    assertThat(view.err())
        .isEqualTo(
            """
            xetkhen: The SQL is wrong; the database says:
            Catalog Error: Table with name decisons does not exist!
            Did you mean "decisions"?
            LINE 1: SELECT * FROM decisons
                                  ^
            There are the views decisions, findings, checks, tests, missing, sensitivity, notes, refusals, selections, runs, pack_readings, entries. Their columns: xetkhen audit query --views
            """);
    assertThat(sql("SELECT verdit FROM decisions").err())
        .startsWith(
            "xetkhen: The SQL is wrong; the database says:\nBinder Error: Referenced column \"verdit\" not found in FROM clause!")
        .contains("\"verdict\"")
        .contains("Their columns: xetkhen audit query --views");
    assertThat(sql("SELECT FROM WHERE").err()).contains("syntax error at or near \"WHERE\"");
  }

  @Test
  void valuesKeepTheirTypes() {
    String sql =
        "SELECT 1 AS i, 1.50 AS d, 0.1::DOUBLE AS f, true AS b, 'x' AS t, NULL AS n, DATE"
            + " '2021-12-20' AS day, TIMESTAMP '2021-12-20 07:08:09' AS at, [1, NULL] AS l,"
            + " {'a': 'b'} AS s, MAP {'k': 2} AS m, '{\"x\": [1.0]}'::JSON AS j, 1 AS i,"
            + " 170141183460469231731687303715884105727::HUGEINT AS h";
    assertThat(sql(sql, "--format", "jsonl").out())
        .isEqualTo(
            """
            {"i":1,"d":1.50,"f":0.1,"b":true,"t":"x","n":null,"day":"2021-12-20","at":"2021-12-20T07:08:09","l":[1,null],"s":{"a":"b"},"m":{"k":2},"j":{"x":[1.0]},"i_2":1,"h":170141183460469231731687303715884105727}
            """);
    assertThat(sql("SELECT -3 AS a, '=1' AS f, [1] AS l, NULL AS n", "--format", "csv").out())
        .isEqualTo("a,f,l,n\r\n-3,'=1,[1],\r\n");
  }

  @Test
  void aTableShowsNullAndDaysAndTurnsWhereItIsTooWide() {
    assertThat(sql("SELECT 12 AS n, NULL::VARCHAR AS nothing, DATE '2021-12-20' AS day").out())
        .isEqualTo(
            """
             n  nothing  day
            ──  ───────  ──────────
            12  NULL     2021-12-20
            """);
    assertThat(sql("SELECT DATE '2021-12-20' AS day, 'a' || chr(27) AS harm", "--lang", "vi").out())
        .isEqualTo(
            """
            day         harm
            ──────────  ───────
            20/12/2021  a\\u001b
            """);
    assertThat(sql("SELECT * FROM decisions WHERE entry = '1:12'").out())
        .startsWith(
            "── 1 ──\nrun                 1\nseq                 12\nentry               1:12\n")
        .contains("\nverdict             INELIGIBLE\nground              PROCEDURE\n")
        .contains("\ndeciding_clauses    [\"IV.3\"]\n");
  }

  @Test
  void questionsAndViewsAreListed() {
    Ran questions = Recorded.run("audit", "query", "--questions");
    assertThat(questions.code()).isZero();
    assertThat(questions.out())
        .startsWith("one-clause – Ineligible on one clause only\n  Ineligible decisions in which");
    Ran views = Recorded.run("audit", "query", "--views", "--lang", "vi");
    assertThat(views.out())
        .startsWith("decisions – Mỗi dòng một kết luận.\n  run                 INTEGER");
    Ran one = Recorded.run("audit", "query", "--question", "unsigned-runs");
    assertThat(one.out()).endsWith("WHERE\n  NOT signed\nORDER BY\n  run\n");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(Recorded.run("audit", "query", Recorded.record()).err())
        .startsWith("xetkhen: Give exactly one of --sql, --question, --questions, --views.");
    assertThat(Recorded.run("audit", "query", Recorded.record(), "--question", "one-claus").err())
        .startsWith("xetkhen: --question: there is no “one-claus”; there are: one-clause,")
        .contains("Did you mean “one-clause”?");
    Ran none = Recorded.run("audit", "query", folder.toString(), "--sql", "SELECT 1");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains(folder.toString());
    assertThat(Recorded.run("audit", "query", "--sql", "SELECT 1").code()).isEqualTo(2);
  }

  @Test
  void aRunThatWasCutOffIsToldBesideTheAnswer() throws IOException {
    Path record = Path.of(empty());
    byte[] whole = Files.readAllBytes(Path.of(Recorded.record(), "runs", "000001.jsonl.zst"));
    Path runs = Files.createDirectories(record.resolve("runs"));
    Files.write(runs.resolve("000001.jsonl.zst"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(runs.resolve("000003.jsonl.zst"), whole);
    String sql = "SELECT count(*) AS n FROM decisions WHERE run = 3";
    Ran ran = Recorded.run("audit", "query", record.toString(), "--sql", sql);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo(" n\n──\n17\n");
    assertThat(ran.err())
        .isEqualTo(
            """
            Damaged in the record “R”: run 1; rows of it may be missing. See: xetkhen audit verify R
            No longer in the record “R”: run 2; its rows are missing. See: xetkhen audit verify R
            """
                .replace("“R”", "“" + record + "”")
                .replace("verify R", "verify " + record));
  }

  @Test
  void aRunWhoseBytesAreOthersIsLeftOutAndNamed() throws IOException {
    Path record = Path.of(empty());
    byte[] whole = Files.readAllBytes(Path.of(Recorded.record(), "runs", "000001.jsonl.zst"));
    Path runs = Files.createDirectories(record.resolve("runs"));
    Files.write(runs.resolve("000001.jsonl.zst"), whole);
    Files.write(runs.resolve("000003.jsonl.zst"), whole);
    byte[] other = whole.clone();
    other[other.length / 2] ^= 0x55;
    Files.write(runs.resolve("000002.jsonl.zst"), other);
    isLeftOut(record);
  }

  @Test
  void aRunWithALineThatIsNoJsonIsLeftOutAndNamed() throws IOException {
    Path record = Path.of(empty());
    byte[] whole = Files.readAllBytes(Path.of(Recorded.record(), "runs", "000001.jsonl.zst"));
    Path runs = Files.createDirectories(record.resolve("runs"));
    Files.write(runs.resolve("000001.jsonl.zst"), whole);
    Files.write(runs.resolve("000003.jsonl.zst"), whole);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (ZstdOutputStream to = new ZstdOutputStream(lines);
        RunLines from = RunLines.open(runs.resolve("000001.jsonl.zst"))) {
      for (Line line = from.next(); line != null; line = from.next()) {
        byte[] bytes = line.bytes();
        Line.Heading heading = line.heading();
        bytes[bytes.length - 1] = heading != null && heading.seq() == 5 ? (byte) '!' : (byte) '}';
        to.write(bytes);
        to.write('\n');
      }
    }
    Files.write(runs.resolve("000002.jsonl.zst"), lines.toByteArray());
    String sql = "SELECT run, count(*) AS n FROM decisions GROUP BY run ORDER BY run";
    Ran ran = Recorded.run("audit", "query", record.toString(), "--sql", sql, "--format", "csv");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo("run,n\r\n1,17\r\n3,17\r\n");
    assertThat(ran.err()).contains(broken(record));
  }

  private static String broken(Path record) {
    return "Run 2 is damaged and its entries are left out of the answer; see: xetkhen audit verify "
        + record
        + "\n";
  }

  private static void isLeftOut(Path record) {
    String name = record.toString();
    String sql = "SELECT run, count(*) AS n FROM decisions GROUP BY run ORDER BY run";
    assertThat(Recorded.run("audit", "query", name, "--sql", sql, "--format", "csv"))
        .isEqualTo(new Ran(1, "run,n\r\n1,17\r\n3,17\r\n", broken(record)));
    Ran all = Recorded.run("audit", "list", name, "--format", "csv");
    assertThat(all.code()).isEqualTo(1);
    assertThat(all.err()).isEqualTo(broken(record));
    assertThat(all.out().lines().count()).isEqualTo(35);
    Ran one = Recorded.run("audit", "list", name, "--run", "3", "--format", "csv");
    assertThat(one.code()).isZero();
    assertThat(one.err()).isEmpty();
    assertThat(one.out().lines().count()).isEqualTo(18);
    assertThat(Recorded.run("audit", "list", name, "--run", "2", "--format", "jsonl"))
        .isEqualTo(new Ran(1, "", "There are no lines.\n" + broken(record)));
    assertThat(Recorded.run("audit", "list", name, "--plan", "elsewhere", "--format", "jsonl"))
        .isEqualTo(new Ran(1, "", "There are no lines.\n" + broken(record)));
  }

  @Test
  void runsThatWereNeverClosedAreLeftOutAndToldOf() throws IOException {
    Path record = Path.of(empty());
    Path open = Files.createDirectories(record.resolve("open"));
    Files.write(open.resolve("a".repeat(32) + ".jsonl.zst"), new byte[] {1});
    Ran ran =
        Recorded.run(
            "audit", "query", record.toString(), "--sql", "SELECT count(*) AS n FROM decisions");
    assertThat(ran.out()).isEqualTo("n\n─\n0\n");
    assertThat(ran.err()).contains("has 1 unfinished run, left out here");
  }

  @Test
  void aMachineWithoutTheDatabaseIsTold() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED", // as the jar's manifest has it
                "-Dos.arch=sparc",
                "-Dos.name=Plan 9",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.xetkhen.cli.Main",
                "audit",
                "query",
                empty(),
                "--lang=en",
                "--sql",
                "SELECT 1")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said)
        .startsWith("xetkhen: The embedded database DuckDB does not run on this machine");
  }
}
