package vn.xetkhen.audit.verify;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.xetkhen.audit.DossierKeeping;
import vn.xetkhen.audit.Entries;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.MaskField;
import vn.xetkhen.audit.MaskKey;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunEnd;
import vn.xetkhen.audit.RunStart;
import vn.xetkhen.audit.RunWriter;
import vn.xetkhen.audit.Signer;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Sha256;

/** A small record held in memory, file by file, to be altered and laid down. */
final class Specimen {
  static final Trust NOTHING = new Trust(List.of(), List.of());

  private final NavigableMap<String, byte[]> files;
  private final NavigableMap<String, byte[]> whole;
  private final Path laid;

  private Specimen(
      NavigableMap<String, byte[]> files, NavigableMap<String, byte[]> whole, Path laid) {
    this.files = files;
    this.whole = whole;
    this.laid = laid;
  }

  /** How the runs of a record are written. */
  enum Kind {
    UNSIGNED,
    SIGNED,
    MASKED
  }

  /** A pair of keys by chance. */
  static Signer signer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new Signer(pair.getPrivate(), pair.getPublic());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record of so many runs, each of so many decisions, a refusal and a selection. */
  static Specimen of(Kind kind, Signer signer, String name, int runs, int decisions) {
    Path folder = temporary();
    try {
      RecordFolder record = RecordFolder.prepare(folder.resolve("record"));
      for (int run = 1; run <= runs; run++) {
        write(record, kind, signer, name + run, decisions);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return read(record.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a run to a record. */
  static RunWriter.Closed write(
      RecordFolder record, Kind kind, Signer signer, String name, int decisions)
      throws RecordException {
    String nonce = Sha256.hex(utf8(name)).substring(0, 32);
    boolean masked = kind == Kind.MASKED;
    Masking masking =
        masked
            ? new Masking(new MaskKey(new byte[32]), nonce, List.of(MaskField.of("candidate.name")))
            : null;
    Entries entries = new Entries(DossierKeeping.FULL, masking);
    PackFiles pack = pack();
    try (RunWriter writer = RunWriter.begin(record, start(nonce, masked))) {
      writer.pack(pack);
      for (int i = 0; i < decisions; i++) {
        byte[] dossier =
            utf8("{\"id\": \"" + name + "-" + i + "\", \"candidate\": {\"name\": \"Xã Mẫu\"}}\n");
        String json =
            "{\"format\":\"xetkhen.decision/1\",\"dossier\":{\"id\":\"%s\",\"sha256\":\"%s\"},\"plan\":{\"id\":\"mau-2021\",\"award\":\"a\",\"period\":\"2021\",\"rulesSha256\":\"%s\"},\"candidate\":{\"name\":\"Xã Mẫu\"},\"verdict\":\"ELIGIBLE\",\"findings\":[]}"
                .formatted(name + "-" + i, Sha256.hex(dossier), pack.rulesSha256());
        writer.add(
            entries.decision(
                new Entries.Met(name + i + ".json", null, dossier), utf8(json), Verdict.ELIGIBLE));
      }
      writer.add(
          entries.refusal(
              new Entries.Met(name + ".json", 3, utf8("\u0000{")),
              "{\"format\":\"xetkhen.refusal/1\",\"source\":\"" + name + "\",\"problems\":[]}"));
      writer.add(
          entries.selection(
              "{\"format\":\"xetkhen.selection/1\",\"name\":\"" + name + "\",\"placements\":[]}",
              writer.keep(utf8("rewards: 1\n")),
              null));
      return writer.close(
          new RunEnd(Instant.parse("2026-11-21T22:00:01Z"), 0),
          kind == Kind.UNSIGNED ? null : signer);
    }
  }

  private static RunStart start(String nonce, boolean masked) {
    return new RunStart(
        nonce,
        "evaluate",
        List.of("x.json"),
        Instant.parse("2026-11-21T22:00:00Z"),
        Language.VI,
        new RunStart.Conditions(null, Map.of("R", "o"), Map.of(), null),
        DossierKeeping.FULL,
        masked ? List.of("candidate.name") : List.of(),
        new Decision.EngineRef("0.1.0", "10.2.0"),
        "17.0.15");
  }

  private static PackFiles pack() {
    return new PackFiles(
        "mau-2021",
        Stream.of("vocabulary.yaml", "mau-2021/plan.yaml", "mau-2021/a.drl")
            .map(path -> new PackFile(path, path, utf8("# " + path + "\n")))
            .toList());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The record of a folder. */
  static Specimen read(Path folder) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return new Specimen(files, files, folder);
  }

  /** One to be altered. */
  Specimen copy() {
    return new Specimen(new TreeMap<>(files), whole, laid);
  }

  /** By path. */
  NavigableMap<String, byte[]> files() {
    return files;
  }

  static String file(int run) {
    return String.format(Locale.ROOT, "runs/%06d.jsonl.zst", run);
  }

  /** The lines of a run, without their ends. */
  List<byte[]> lines(int run) {
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(files.get(file(run))))) {
      for (byte one : in.readAllBytes()) {
        if (one == '\n') {
          lines.add(line.toByteArray());
          line.reset();
        } else {
          line.write(one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Puts other lines in a run. */
  Specimen lines(int run, List<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      all.writeBytes(line);
      all.write('\n');
    }
    files.put(file(run), Zstd.compress(all.toByteArray()));
    return this;
  }

  /** Follows the lines of a run anew, as who has no key would: each names the one before again. */
  static List<byte[]> chained(List<byte[]> lines) {
    List<byte[]> anew = new ArrayList<>();
    String prev = null;
    for (byte[] line : lines) {
      String text = new String(line, StandardCharsets.UTF_8);
      if (prev != null) {
        text = text.replaceFirst("\"prev\":\"[0-9a-f]{64}\"", "\"prev\":\"" + prev + "\"");
      }
      anew.add(utf8(text));
      prev = Sha256.hex(utf8(text));
    }
    return anew;
  }

  /** The hash of the last line of a run. */
  String head(int run) {
    List<byte[]> lines = lines(run);
    return Line.of(lines.get(lines.size() - 1)).hash();
  }

  /** What is found in it: on the disk lies the whole record, and what differs is put there. */
  Verification verified(Trust trust) {
    try {
      Set<String> names = new TreeSet<>(files.keySet());
      names.addAll(whole.keySet());
      names.removeIf(name -> Arrays.equals(files.get(name), whole.get(name)));
      try {
        lay(names, files);
        return verified(laid, trust);
      } finally {
        lay(names, whole);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay(Set<String> names, Map<String, byte[]> from) throws IOException {
    for (String name : names) {
      Path path = laid.resolve(name);
      byte[] bytes = from.get(name);
      if (bytes == null) {
        Files.delete(path);
        for (Path above = path.getParent(); empty(above); above = above.getParent()) {
          Files.delete(above);
        }
      } else {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
      }
    }
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  static Verification verified(Path folder, Trust trust) throws IOException {
    Verifier verifier = Verifier.of(folder);
    return verifier.verified(verifier.numbers().stream().map(verifier::run).toList(), trust);
  }

  /** The faults as short texts: kind and place. */
  static List<String> told(Verification verification) {
    return verification.faults().stream().map(f -> f.kind() + " " + f.place()).toList();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("xetkhen-record");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
