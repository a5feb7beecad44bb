package vn.xetkhen.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.rulecheck.Target;

/** Tries the scenarios of packs, says what they show, and drafts those that are missing. */
@Command(name = "test")
final class RulesTestCommand implements Callable<Integer> {
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "PACK", arity = "0..*", descriptionKey = "packs")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "test.name")
  private @Nullable String name;

  @Option(names = "--min-coverage", paramLabel = "PERCENT", descriptionKey = "test.min-coverage")
  private @Nullable String least;

  @Option(names = "--suggest", descriptionKey = "test.suggest")
  private boolean suggest;

  @Option(names = "--watch", descriptionKey = "test.watch")
  private boolean watch;

  @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "test.junit")
  private @Nullable String junit;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "test.out")
  private @Nullable String out;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  RulesTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    BigDecimal share = share();
    if (name != null && (least != null || suggest)) {
      throw new UsageException(
          Console.both("test.partly", least != null ? "--min-coverage" : "--suggest"));
    }
    if (watch && (suggest || out != null)) {
      throw new UsageException(Console.both("test.watching", suggest ? "--suggest" : "--out"));
    }
    int columns = Numbers.width(width, console);
    List<Target> targets = PackArguments.targets(console, common, packs);
    if (suggest && targets.size() != 1) {
      throw new UsageException(
          Console.both("test.one", String.join(", ", targets.stream().map(Target::id).toList())));
    }
    RulesTesting testing =
        new RulesTesting(
            console, new RulesTesting.Wanted(name, share, suggest, junit, out), columns);
    try {
      if (!watch) {
        return testing.run(targets, true);
      }
      try (FolderChanges changes = FolderChanges.of(Watching.folders(targets))) {
        return new Watching(console, testing, changes).run(targets);
      }
    } catch (StandardOutput.Gone e) {
      return 0; // whoever read the results has seen enough
    }
  }

  private @Nullable BigDecimal share() {
    if (least == null) {
      return null;
    }
    if (least.matches("[0-9]{1,3}([.,][0-9]{1,6})?")) {
      BigDecimal share = new BigDecimal(least.replace(',', '.'));
      if (share.compareTo(MOST) <= 0) {
        return share;
      }
    }
    throw new UsageException(Console.both("test.percent", least));
  }
}
