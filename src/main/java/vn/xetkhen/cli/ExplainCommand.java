package vn.xetkhen.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.report.DecisionTree;

/** Explains the decision on one dossier. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConditionOptions conditions = new ConditionOptions();

  @Parameters(paramLabel = "DOSSIER", arity = "1", descriptionKey = "dossier")
  private String path = "";

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "id")
  private @Nullable String id;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  @Option(names = "--exit-verdict", descriptionKey = "exit-verdict")
  private boolean exitVerdict;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Wanted wanted = conditions.wanted();
    int columns = Numbers.width(width, console);
    Engine engine = common.engine(console);
    wanted.check(engine);
    Decider decider = new Decider(engine, wanted);
    Decider.Decided decided = find(decider);
    if (decided instanceof Decider.Decided.Done done) {
      wanted.check(List.of(done.plan()));
      DecisionTree tree = new DecisionTree(console.language(), columns, console.paint());
      console.print(tree.text(done.decision(), done.plan()));
      return exit(done.decision().verdict());
    }
    Decider.Decided.Not not = (Decider.Decided.Not) decided;
    console.say(not.refusal().problems());
    if (not.fault() != null && common.verbose()) {
      console.err().print(not.fault());
    }
    for (String plan : decider.broken()) {
      if (engine.pack(plan) instanceof PackResult.Broken broken) {
        console.say(broken.problems());
      }
    }
    return not.refusal().brokenPack() ? Exit.BROKEN_PACK.code() : Exit.REFUSED.code();
  }

  /** The one dossier there is, or the one of that id. */
  private Decider.Decided find(Decider decider) {
    Decider.Decided found = null;
    try (DossierSource source = new DossierSource(List.of(path), console.in())) {
      while (source.hasNext()) {
        Decider.Decided decided = decider.decide(source.next());
        if (id != null && !id.equals(idOf(decided))) {
          continue;
        }
        if (found != null) {
          throw new UsageException(
              id == null
                  ? Console.both("explain.several", path)
                  : Console.both("explain.twice", path, id));
        }
        found = decided;
      }
    }
    if (found == null) {
      throw new UsageException(
          id == null ? Console.both("explain.none", path) : Console.both("explain.noId", path, id));
    }
    return found;
  }

  private static @Nullable String idOf(Decider.Decided decided) {
    return decided instanceof Decider.Decided.Done done
        ? done.decision().dossier().id()
        : ((Decider.Decided.Not) decided).refusal().dossierId();
  }

  private int exit(Verdict verdict) {
    if (!exitVerdict) {
      return 0;
    }
    return switch (verdict) {
      case ELIGIBLE -> 0;
      case UNDETERMINED -> Exit.UNDETERMINED.code();
      case INELIGIBLE -> Exit.INELIGIBLE.code();
    };
  }
}
