package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {
  @TempDir static Path folder;
  private static Place place;
  private static String good;
  private static String bad;
  private static String broken;
  private static String unknown;
  private static String mixed;

  @BeforeAll
  static void write() throws IOException {
    place = Place.in(folder);
    good = place.write("in/1.json", Place.dossier("T1", "mau-2021", "UBND xã Mẫu 1", 2));
    unknown = place.write("in/2.json", Place.dossier("T2", "mau-2021", "UBND xã Mẫu 2", 0));
    bad = place.write("in/3.json", "{\"format\":\"xetkhen.dossier/1\",\"id\":\"T3\"}");
    broken = place.write("in/4.json", Place.dossier("T4", "hong-2021", "UBND xã Mẫu 4", 1));
    mixed =
        place.write(
            "in/5.jsonl",
            IntStream.rangeClosed(1, 300)
                    .mapToObj(
                        i ->
                            i % 50 == 0
                                ? "{}"
                                : Place.dossier("L" + i, "mau-2021", "Mẫu " + i, i % 5))
                    .collect(Collectors.joining("\n"))
                + "\n");
  }

  private static Ran evaluate(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "evaluate";
    all[1] = "--rules";
    all[2] = place.rules();
    System.arraycopy(args, 0, all, 3, args.length);
    return Ran.with(all);
  }

  @Test
  void theTableTellsEachVerdictWithItsReasonAndWhatIsMissing() throws IOException {
    String low = place.write("low.json", Place.dossier("T9", "mau-2021", "UBND xã Mẫu 9", 5));

    Ran ran = evaluate(good, unknown, low, "--width", "100", "--lang", "en");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
              No.  Candidate         Award        Verdict       Deciding reason (clause)    Missing
            ─────  ────────────────  ───────────  ────────────  ──────────────────────────  ────────────────────
                1  UBND xã Mẫu 1     Certificate  ELIGIBLE      Every clause is met
                   T1                , period
                                     2021

                2  UBND xã Mẫu 2     Certificate  UNDETERMINED  Not enough is known for     - The dossier
                   T2                , period                   A-1                         contains no ranking
                                     2021                                                   in the PAR Index for
                                                                                            2021

                3  UBND xã Mẫu 9     Certificate  INELIGIBLE    A-1: Ranking in the PAR
                   T9                , period                   Index for 2021 – rank: 5
                                     2021                       (required: at most 3;
                                                                short by 2 ranks). Depends
                                                                on a reading: with
                                                                M-height=ranked, ELIGIBLE

            Dossiers: 3 – ELIGIBLE: 1, INELIGIBLE: 1, UNDETERMINED: 1, NOT DECIDED: 0
            """
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void theFirstExitCodeThatHoldsIsGiven() throws IOException {
    String low = place.write("low.json", Place.dossier("T9", "mau-2021", "UBND xã Mẫu 9", 5));

    assertThat(evaluate(good, unknown, low).code()).isZero();
    assertThat(evaluate(good, low, "--exit-verdict").code()).isEqualTo(5);
    assertThat(evaluate(low, unknown, "--exit-verdict").code()).isEqualTo(4);
    assertThat(evaluate(unknown, bad, "--exit-verdict").code()).isEqualTo(1);
    assertThat(evaluate(bad, broken, good, "--exit-verdict").code()).isEqualTo(3);
    assertThat(evaluate("nowhere.json").code()).isEqualTo(1);
  }

  @Test
  void aBrokenPackRefusesItsDossiersAndTheOthersAreDecided() {
    Ran ran = evaluate(broken, good, "--format", "jsonl", "--lang", "en");

    assertThat(ran.code()).isEqualTo(3);
    List<String> lines = ran.out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("{\"format\":\"xetkhen.refusal/1\"")
        .contains("\"id\":\"T4\"");
    assertThat(lines.get(1)).contains("\"id\":\"T1\"", "\"verdict\":\"ELIGIBLE\"");
    assertThat(ran.err()).contains("hong-2021").doesNotContain("\tat ");
  }

  @Test
  void resultsKeepTheOrderOfTheInputWhateverTheJobsTheLocaleAndTheTimeZone() {
    Ran one = evaluate(mixed, "--jobs", "1", "--format", "json");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(evaluate(mixed, "--jobs", "2", "--format", "json")).isEqualTo(one);
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(evaluate(mixed, "--jobs", "2", "--format", "table"))
          .isEqualTo(evaluate(mixed, "--jobs", "1", "--format", "table"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(one.code()).isEqualTo(1);
    assertThat(one.out().lines().filter(l -> l.contains("xetkhen.decision/1"))).hasSize(294);
    assertThat(one.out().lines().filter(l -> l.contains("xetkhen.refusal/1"))).hasSize(6);
    assertThat(one.out()).startsWith("{\"decisions\":[\n{").endsWith("]}\n");
  }

  @Test
  void readingsAreApplied() throws IOException {
    String low = place.write("low.json", Place.dossier("T9", "mau-2021", "UBND xã Mẫu 9", 5));

    assertThat(evaluate(low, "--format", "jsonl").out()).contains("\"verdict\":\"INELIGIBLE\"");
    assertThat(evaluate(low, "--format", "jsonl", "--reading", "M-height=ranked").out())
        .contains("\"verdict\":\"ELIGIBLE\"", "\"readings\":{\"M-height\":\"ranked\"}");
  }

  @Test
  void standardInputIsReadAndColoursNeedATerminalWithoutNoColor() {
    String in = Place.dossier("T1", "mau-2021", "UBND xã Mẫu 1", 2);
    String[] args = {"explain", "-", "--rules", place.rules()};

    assertThat(Ran.with(in, Map.of(), true, args).out()).contains("\u001b[");
    assertThat(Ran.with(in, Map.of("NO_COLOR", "1"), true, args).out()).doesNotContain("\u001b");
    Ran plain = Ran.with(in, Map.of(), false, args);
    assertThat(plain.code()).isZero();
    assertThat(plain.out()).doesNotContain("\u001b").contains("✓ ĐỦ ĐIỀU KIỆN");
  }

  @Test
  void namesThatWouldActAreShownAsEscapesAndFormulasAsText() throws IOException {
    String name = "=HYPERLINK(1),\\\"x";
    String hostile = place.write("hostile.json", Place.dossier("T8", "mau-2021", name, 2));

    String named = place.write("h/\u202e\u001b[2J.json", "{}");
    Ran refused = evaluate(named);
    assertThat(refused.out() + refused.err())
        .doesNotContain("\u001b", "\u202e")
        .contains("\\u202e\\u001b[2J.json");
    String csv = evaluate(hostile, "--format", "csv").out();
    assertThat(csv).contains(",\"'=HYPERLINK(1),\"\"x\",COLLECTIVE,");
    assertThat(csv).doesNotContain("\u001b", "\u202e").doesNotStartWith("\ufeff");
    assertThat(csv.split("\r\n", -1)).hasSize(3);
  }

  @Test
  void aFileIsWrittenWholeAndReplacesTheOldOne() throws IOException {
    Path out = folder.resolve("out/kết quả.csv");
    Files.createDirectories(out.getParent());
    Files.writeString(out, "old");

    Ran ran = evaluate(good, "--format", "csv", "--out", out.toString());

    assertThat(ran).isEqualTo(new Ran(0, "", ""));
    assertThat(Files.readString(out))
        .startsWith("\ufeffdossier,candidate_id,")
        .contains("\r\nT1,,UBND xã Mẫu 1,");
    try (var files = Files.list(out.getParent())) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void aRunThatFailsLeavesTheOldFile() throws IOException {
    Path out = folder.resolve("out2/a.json");
    Files.createDirectories(out.getParent());
    Files.writeString(out, "old");
    InputStream failing =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("torn");
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            return read();
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Main.run(
            new String[] {"evaluate", "-", "--rules", place.rules(), "--out", out.toString()},
            failing,
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            false);

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("lỗi của chương trình")
        .doesNotContain("\tat ");
    assertThat(Files.readString(out)).isEqualTo("old");
    try (var files = Files.list(out.getParent())) {
      assertThat(files).containsExactly(out);
    }
  }

  @Test
  void explainPicksADossierById() {
    String[] args = {"explain", mixed, "--rules", place.rules(), "--lang", "en"};
    assertThat(Ran.with(args).err()).contains("holds several dossiers; choose one with --id");

    Ran ran =
        Ran.with(
            "",
            Map.of(),
            false,
            "explain",
            mixed,
            "--id",
            "L4",
            "--rules",
            place.rules(),
            "--lang",
            "en");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Dossier L4: Mẫu 4 (collective)\n")
        .contains(
            "Verdict:      ✗ INELIGIBLE – a criterion is not met",
            "✗ rank: 4 (required: at most 3; short by 1 rank)",
            "ELIGIBLE if: ranking in the PAR Index for 2021 – rank: at most 3 (now: 4) [A-1/top]",
            "If one reads M-height as ranked (any rank will do): ELIGIBLE");
    Ran none =
        Ran.with("explain", mixed, "--id", "L9999", "--rules", place.rules(), "--lang", "en");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("holds no dossier with id “L9999”");
  }
}
