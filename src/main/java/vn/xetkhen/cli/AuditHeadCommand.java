package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.verify.ReceiptOf;

/** Prints a receipt of a record. */
@Command(name = "head")
final class AuditHeadCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  @SuppressWarnings("unused") // so that --help and --lang stand here too
  private SpokenOptions common = new SpokenOptions();

  @Parameters(paramLabel = "RECORD", descriptionKey = "verify.record")
  private String record = "";

  @Option(names = "--run", paramLabel = "N", descriptionKey = "head.run")
  private @Nullable String run;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  AuditHeadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String text = text();
    if (text == null) {
      return Exit.REFUSED.code();
    }
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out)) {
      output.writer().write(text);
      output.done();
    }
    return 0;
  }

  private @Nullable String text() {
    try {
      RecordFolder folder = RecordFolder.open(Path.of(record));
      List<Integer> numbers = folder.numbers();
      if (numbers.isEmpty()) {
        throw new UsageException(Console.both("head.none", record));
      }
      int last = numbers.get(numbers.size() - 1);
      int asked = asked(last);
      if (!numbers.contains(asked)) {
        throw new UsageException(Console.both("head.noRun", asked, last));
      }
      String text = ReceiptOf.run(folder, asked);
      if (text == null) {
        console.say(console.text("error", console.text("head.damaged", asked, record)));
      }
      return text;
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", record));
    } catch (RecordException e) {
      throw new UsageException(e.text());
    }
  }

  private int asked(int last) {
    if (run == null) {
      return last;
    }
    if (!run.matches("[1-9][0-9]{0,8}")) {
      throw new UsageException(Console.both("head.wrongRun", run));
    }
    return Integer.parseInt(run);
  }
}
