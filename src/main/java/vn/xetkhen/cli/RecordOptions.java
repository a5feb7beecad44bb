package vn.xetkhen.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.xetkhen.audit.DossierKeeping;
import vn.xetkhen.audit.Keys;
import vn.xetkhen.audit.MaskField;
import vn.xetkhen.audit.Masking;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunStart;
import vn.xetkhen.audit.RunWriter;
import vn.xetkhen.audit.Signer;
import vn.xetkhen.dossier.DossierFields;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Text;

/** The options by which a run is recorded. */
final class RecordOptions {
  private static final int NONCE = 16;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--record", paramLabel = "FOLDER", descriptionKey = "record")
  private @Nullable String record;

  @Option(names = "--record-dossiers", paramLabel = "full|hash", descriptionKey = "record-dossiers")
  private @Nullable String dossiers;

  @Option(names = "--record-key", paramLabel = "FILE", descriptionKey = "record-key")
  private @Nullable String key;

  @Option(names = "--mask", paramLabel = "FIELD", descriptionKey = "mask", split = ",")
  private List<String> mask = new ArrayList<>();

  @Option(names = "--mask-key", paramLabel = "FILE", descriptionKey = "mask-key")
  private @Nullable String maskKey;

  /**
   * Begins to record a run; null where none is to be recorded.
   *
   * @param command {@code evaluate} or {@code select}
   * @throws UsageException where the options do not fit each other
   * @throws RecordException where the record or a key cannot be used
   */
  @Nullable Recording begin(
      Console console, Engine engine, String command, Wanted wanted, @Nullable LocalDate decidedOn)
      throws RecordException {
    DossierKeeping keeping = keeping();
    List<MaskField> fields = fields();
    if (record == null) {
      return none();
    }
    if (fields.isEmpty() != (maskKey == null)) {
      throw new UsageException(Console.both(maskKey == null ? "mask.no-key" : "mask.no-field"));
    }
    byte[] nonce = new byte[NONCE];
    new SecureRandom().nextBytes(nonce);
    RunStart start =
        new RunStart(
            HexFormat.of().formatHex(nonce),
            command,
            arguments(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            console.language(),
            new RunStart.Conditions(wanted.asOf(), wanted.readings(), wanted.settings(), decidedOn),
            keeping,
            mask,
            Versions.CURRENT,
            System.getProperty("java.version"));
    Signer signer = key == null ? null : Keys.signer(path(key));
    Masking masking =
        maskKey == null ? null : new Masking(Keys.mask(path(maskKey)), start.nonce(), fields);
    RecordFolder folder = RecordFolder.prepare(path(record));
    RunWriter writer = RunWriter.begin(folder, start);
    return new Recording(console, engine, folder, writer, keeping, masking, signer);
  }

  /** The command line as given, after the command. */
  private List<String> arguments() {
    if (spec == null) {
      return List.of();
    }
    List<String> all = spec.root().commandLine().getParseResult().originalArgs();
    return all.subList(1, all.size());
  }

  /** Whether the run is to be recorded. */
  boolean asked() {
    return record != null;
  }

  private @Nullable Recording none() {
    boolean lonely = dossiers != null || key != null || maskKey != null || !mask.isEmpty();
    if (lonely) {
      throw new UsageException(Console.both("record.lonely"));
    }
    return null;
  }

  private DossierKeeping keeping() {
    String name = dossiers == null ? "full" : dossiers;
    for (DossierKeeping one : DossierKeeping.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
        return one;
      }
    }
    throw new UsageException(Console.both("record-dossiers.wrong", name));
  }

  private List<MaskField> fields() {
    for (String field : mask) {
      if (!DossierFields.MASKABLE.contains(field)) {
        String nearest = Nearest.to(field, DossierFields.MASKABLE);
        Text seen = Console.both("mask.unknown", field);
        throw new UsageException(
            nearest == null
                ? seen
                : Text.join(" ", List.of(seen, Console.both("nearest", nearest))));
      }
    }
    return mask.stream().map(MaskField::of).toList();
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", name));
    }
  }
}
