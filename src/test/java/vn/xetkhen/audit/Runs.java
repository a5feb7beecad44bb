package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Sha256;

/** Runs to record in tests. */
final class Runs {
  static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");
  static final Instant ENDED = Instant.parse("2026-01-02T03:04:06Z");

  private Runs() {}

  static RunStart start(String nonce, List<String> mask) {
    return new RunStart(
        nonce,
        "evaluate",
        List.of("hoso", "--record", "so"),
        BEGAN,
        Language.VI,
        new RunStart.Conditions(null, Map.of(), Map.of(), null),
        DossierKeeping.FULL,
        mask,
        new Decision.EngineRef("0.1.0", "10.2.0"),
        "17");
  }

  static PackFiles pack() {
    byte[] plan = "id: mau\n".getBytes(StandardCharsets.UTF_8);
    byte[] words = "codes: {}\n".getBytes(StandardCharsets.UTF_8);
    return new PackFiles(
        "mau",
        List.of(
            new PackFile("mau/plan.yaml", "mau/plan.yaml", plan),
            new PackFile("vocabulary.yaml", "vocabulary.yaml", words)));
  }

  static byte[] dossier(int number) {
    return ("{\n  \"id\": \"Đ-" + number + "\"\n}\n").getBytes(StandardCharsets.UTF_8);
  }

  static String decision(int number) {
    String hash = Sha256.hex(dossier(number));
    return "{\"format\":\"xetkhen.decision/1\",\"dossier\":{\"id\":\"Đ-"
        + number
        + "\",\"sha256\":\""
        + hash
        + "\"},\"plan\":{\"id\":\"mau\",\"rulesSha256\":\""
        + pack().rulesSha256()
        + "\"}}";
  }

  /** Records a run of some decisions and one refusal. */
  static RunWriter.Closed record(Path folder, String nonce, int decisions, @Nullable Signer signer)
      throws IOException {
    Entries entries = new Entries(DossierKeeping.FULL, null);
    RecordFolder record = RecordFolder.prepare(folder);
    try (RunWriter writer = RunWriter.begin(record, start(nonce, List.of()))) {
      writer.pack(pack());
      for (int i = 1; i <= decisions; i++) {
        Entries.Met met = new Entries.Met("hoso/" + i + ".json", null, dossier(i));
        byte[] json = decision(i).getBytes(StandardCharsets.UTF_8);
        writer.add(entries.decision(met, json, Verdict.ELIGIBLE));
      }
      writer.add(
          entries.refusal(
              new Entries.Met("hoso/hong.jsonl", 7, new byte[] {(byte) 0xFF, 'x'}),
              "{\"format\":\"xetkhen.refusal/1\"}"));
      return writer.close(new RunEnd(ENDED, 1), signer);
    }
  }

  static List<Line> lines(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (RunLines open = RunLines.open(file)) {
      for (Line line = open.next(); line != null; line = open.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** Chances that are none: 32 digits. */
  static String nonce(int number) {
    return String.format(java.util.Locale.ROOT, "%032x", number);
  }
}
