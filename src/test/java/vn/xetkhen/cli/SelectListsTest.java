package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.engine.Versions;

/**
 * What {@code select} writes for the samples of every plan, byte for byte, against {@code
 * src/test/resources/selections}. Hashes of rules and the version, which every edit and every
 * release change, are written as placeholders.
 *
 * <p>{@code mvn test -Dtest=SelectListsTest -Dxetkhen.golden=write} writes the files anew; read
 * what changed before it is kept.
 */
class SelectListsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/selections");
  private static final boolean WRITE = "write".equals(System.getProperty("xetkhen.golden"));

  @ParameterizedTest
  @CsvSource({
    "tan-yen-2021.vi.txt, tan-yen-2021, --decided-on 2021-12-31",
    "tan-yen-2021.no-day.en.txt, tan-yen-2021, --lang en --width 100",
    "tan-yen-2021.json, tan-yen-2021, --decided-on 2021-12-31 --format json",
    "tan-yen-2021.jsonl, tan-yen-2021, --decided-on 2021-12-31 --format jsonl",
    "tan-yen-2021.csv, tan-yen-2021, --decided-on 2021-12-31 --format csv",
    "nguyen-binh-2023.vi.txt, nguyen-binh-2023, --decided-on 2024-03-29",
    "nguyen-binh-2023.en.txt, nguyen-binh-2023, --decided-on 2024-03-29 --lang en",
    "nguyen-binh-2023.json, nguyen-binh-2023, --decided-on 2024-03-29 --format json",
    "kien-giang-2021.vi.txt, kien-giang-2021, --decided-on 2022-03-31",
    "kien-giang-2021.en.txt, kien-giang-2021, --decided-on 2022-03-31 --lang en",
    "kien-giang-2021.json, kien-giang-2021, --decided-on 2022-03-31 --format json",
    "kien-giang-2021.csv, kien-giang-2021, --decided-on 2022-03-31 --format csv --lang en",
    "nga-nam-2021-2030.vi.txt, nga-nam-2021-2030, --decided-on 2026-01-30",
    "nga-nam-2021-2030.council.vi.txt, nga-nam-2021-2030, --council"
        + " samples/nga-nam-2021-2030/council.yaml",
    "nga-nam-2021-2030.council.json, nga-nam-2021-2030, --format json --council"
        + " samples/nga-nam-2021-2030/council.yaml",
    "tan-chau-2020.vi.txt, tan-chau-2020, --decided-on 2020-12-31",
    "tan-chau-2020.json, tan-chau-2020, --decided-on 2020-12-31 --format json",
  })
  void isWrittenAsBefore(String name, String plan, String options) throws IOException {
    Ran ran = select("samples/" + plan, options);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    String masked = masked(ran.out());
    Path golden = GOLDEN.resolve(name);
    if (WRITE) {
      Files.createDirectories(golden.toAbsolutePath().getParent());
      Files.writeString(golden, masked);
    }
    assertThat(masked).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tan-yen-2021",
        "nguyen-binh-2023",
        "kien-giang-2021",
        "nga-nam-2021-2030",
        "tan-chau-2020"
      })
  void isWhatThePublishedSchemaSays(String plan) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                Files.readString(
                    Path.of("src/main/resources/vn/xetkhen/report/selection-1.schema.json")));
    JsonMapper mapper = new JsonMapper();
    String document = select("samples/" + plan, "--format json --decided-on 2026-08-01").out();
    assertThat(schema.validate(mapper.readTree(document))).isEmpty();
    List<String> lines = select("samples/" + plan, "--format jsonl").out().lines().toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(schema.validate(mapper.readTree(line))).as(line).isEmpty();
    }
  }

  /** The order of the input and the number of threads change nothing but nothing at all. */
  @ParameterizedTest
  @ValueSource(strings = {"table", "json", "jsonl", "csv"})
  void isTheSameWhateverTheOrderOfTheInput(String format) throws IOException {
    List<String> files = new ArrayList<>();
    for (String plan : List.of("kien-giang-2021", "nga-nam-2021-2030", "tan-yen-2021")) {
      try (Stream<Path> found = Files.list(Path.of("samples", plan))) {
        found.map(Path::toString).filter(f -> f.endsWith(".json")).sorted().forEach(files::add);
      }
    }
    List<String> forwards = new ArrayList<>(List.of("select"));
    forwards.addAll(files);
    forwards.addAll(List.of("--format", format, "--jobs", "1", "--decided-on", "2026-08-01"));
    List<String> backwards = new ArrayList<>(List.of("select"));
    for (int i = files.size() - 1; i >= 0; i--) {
      backwards.add(files.get(i));
    }
    backwards.addAll(List.of("--format", format, "--jobs", "3", "--decided-on", "2026-08-01"));
    Ran one = Ran.with(forwards.toArray(String[]::new));
    assertThat(one.code()).isZero();
    assertThat(Ran.with(backwards.toArray(String[]::new))).isEqualTo(one);
  }

  @Test
  void everyGoldenListIsHeld() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files).hasSize(17);
    }
  }

  private static Ran select(String path, String options) {
    List<String> args = new ArrayList<>(List.of("select", path));
    args.addAll(List.of(options.split(" ")));
    return Ran.with(args.toArray(String[]::new));
  }

  private static String masked(String text) {
    return text.replaceAll("\"rulesSha256\":\"[0-9a-f]{64}\"", "\"rulesSha256\":\"(rules)\"")
        .replaceAll("\"rewardsSha256\":\"[0-9a-f]{64}\"", "\"rewardsSha256\":\"(rewards)\"")
        .replaceAll("(quy tắc|Rules) SHA-256: [0-9a-f]{64}", "$1 SHA-256: (rules)")
        .replaceAll("(tiền thưởng|norms) SHA-256: [0-9a-f]{64}", "$1 SHA-256: (rewards)")
        .replace("Xét Khen " + Versions.CURRENT.xetkhen(), "Xét Khen (version)")
        .replace("\"xetkhen\":\"" + Versions.CURRENT.xetkhen(), "\"xetkhen\":\"(version)");
  }
}
