package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.audit.Keys;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.verify.Receipt;
import vn.xetkhen.audit.verify.RunCheck;
import vn.xetkhen.audit.verify.Trust;
import vn.xetkhen.audit.verify.Verification;
import vn.xetkhen.audit.verify.VerificationJson;
import vn.xetkhen.audit.verify.Verifier;
import vn.xetkhen.report.VerificationPage;
import vn.xetkhen.text.Failure;

/** Checks whether a record is intact. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  private static final int LONGEST_RECEIPT = 1 << 16;

  private final Console console;

  @Mixin
  @SuppressWarnings("unused") // so that --help and --lang stand here too
  private SpokenOptions common = new SpokenOptions();

  @Parameters(paramLabel = "RECORD", descriptionKey = "verify.record")
  private String record = "";

  @Option(names = "--head", paramLabel = "RECEIPT", descriptionKey = "verify.head")
  private List<String> heads = new ArrayList<>();

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "verify.key")
  private List<String> keys = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "verify.format")
  private String format = "text";

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "verify.jobs")
  private @Nullable String jobs;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  AuditVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!FORMATS.contains(format)) {
      throw new UsageException(Console.both("verify.noFormat", format, String.join(", ", FORMATS)));
    }
    int columns = Numbers.width(width, console);
    int threads = Numbers.jobs(jobs);
    Verification verification = verified(threads, trust());
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out)) {
      output.writer().write(written(verification, columns));
      output.done();
    }
    return verification.intact() ? 0 : Exit.REFUSED.code();
  }

  private Verification verified(int threads, Trust trust) throws IOException {
    try {
      Verifier verifier = Verifier.of(path(record));
      List<RunCheck> runs = new ArrayList<>();
      new Ordered<Integer, RunCheck>(threads, verifier::run)
          .run(verifier.numbers().iterator(), runs::add);
      return verifier.verified(runs, trust);
    } catch (RecordException e) {
      throw new UsageException(e.text());
    }
  }

  private String written(Verification verification, int columns) {
    if (format.equals("json")) {
      return VerificationJson.json(verification);
    }
    return VerificationPage.text(verification, console.language(), columns);
  }

  private Trust trust() {
    List<PublicKey> own = new ArrayList<>();
    List<Receipt> receipts = new ArrayList<>();
    try {
      for (String key : keys) {
        own.add(Keys.reader(path(key)));
      }
      for (String head : heads) {
        receipts.add(Receipt.parse(receipt(head)));
      }
    } catch (RecordException e) {
      throw new UsageException(e.text());
    }
    return new Trust(own, receipts);
  }

  /** The text of a receipt: that of the file where there is one of this name. */
  private static String receipt(String given) {
    try {
      Path file = Path.of(given);
      if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_RECEIPT) {
        return Files.readString(file, StandardCharsets.UTF_8);
      }
    } catch (InvalidPathException e) {
      return given; // several lines are no name of a file everywhere
    } catch (IOException e) {
      throw new UsageException(Console.both("verify.headUnreadable", given, Failure.words(e)));
    }
    if (!Receipt.in(given)) {
      throw new UsageException(Console.both("verify.noHead", given));
    }
    return given;
  }

  private static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", given));
    }
  }
}
