package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A record of nine runs with known answers, made once for all tests that ask it; its folder's name
 * is one that patterns and quotes trip over.
 */
final class Recorded {
  private static final String SAMPLES = "samples/tan-yen-2021/";

  private Recorded() {}

  private static final class Holder {
    static final Path FOLDER = make();
  }

  /** The record. */
  static String record() {
    return Holder.FOLDER.resolve("sổ 'lưu' [1]*?{a,b}").toString();
  }

  /** Runs the program in English, without colours. */
  static Ran run(String... args) {
    return Ran.with("", Map.of("XETKHEN_LANG", "en", "XETKHEN_CACHE", "off"), false, args);
  }

  private static Path make() {
    try {
      Path root = Files.createTempDirectory("xetkhen-recorded");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(root)));
      fill(root);
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Path root) throws IOException {
    String record = root.resolve("sổ 'lưu' [1]*?{a,b}").toString();
    String late = SAMPLES + "12-ineligible-reading-deadline.json";
    String key = root.resolve("sign.key").toString();
    String mask = root.resolve("mask.key").toString();
    assertThat(run("audit", "keygen", "--out", key).code()).isZero();
    assertThat(run("audit", "keygen", "--mask", "--out", mask).code()).isZero();
    String rules = edited(root);
    String dossier = Files.readString(Path.of(SAMPLES + "01-eligible-collective.json"));
    String wrong = dossier.replace("\"COMMUNE\"", "\"COMUNE\"");
    Path mended = root.resolve("mended.json");

    recorded(0, record, "evaluate", "samples/tan-yen-2021");
    recorded(0, record, "evaluate", late, "--reading", "TY-deadline=inclusive");
    recorded(
        0,
        record,
        "select",
        "samples/nga-nam-2021-2030",
        "--council",
        "samples/nga-nam-2021-2030/council.yaml");
    recorded(
        0, record, "evaluate", SAMPLES + "11-undetermined-reading-leap.json", "--rules", rules);
    Files.writeString(mended, wrong.replace("TY21-T01", "TY21-T99"), StandardCharsets.UTF_8);
    recorded(1, record, "evaluate", mended.toString());
    Files.writeString(mended, dossier.replace("TY21-T01", "TY21-T99"), StandardCharsets.UTF_8);
    recorded(0, record, "evaluate", mended.toString(), "--record-key", key);
    recorded(
        0, record, "evaluate", late, "--mask", "candidate.name,candidate.id", "--mask-key", mask);
    recorded(0, record, "evaluate", "samples/kien-giang-2021", "--record-dossiers", "hash");
    recorded(0, record, "evaluate", lacking(root, late));
  }

  /** A dossier that is late and says nothing of initiatives: one clause not met, others unknown. */
  private static String lacking(Path root, String late) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode dossier = (ObjectNode) json.readTree(Path.of(late).toFile());
    dossier.remove("initiatives");
    dossier.put("id", "TY21-T98");
    ((ObjectNode) dossier.path("candidate")).put("id", "ubnd-xa-mau-98");
    Path file = root.resolve("lacking.json");
    json.writeValue(file.toFile(), dossier);
    return file.toString();
  }

  /** The rules with the edit that the README makes: rank 5 instead of 3. */
  private static String edited(Path root) throws IOException {
    Path from = Path.of("rules");
    Path to = root.resolve("rules");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    Path drl = to.resolve("tan-yen-2021/2-tap-the.drl");
    String text = Files.readString(drl);
    String edited = text.replace(".atMost(3)", ".atMost(5)");
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(drl, edited);
    return to.toString();
  }

  private static void recorded(int code, String record, String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--record", record));
    Ran ran = run(all.toArray(new String[0]));
    assertThat(ran.code()).as(ran.err()).isEqualTo(code);
  }

  private static void delete(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      root.toFile().deleteOnExit();
    }
  }
}
