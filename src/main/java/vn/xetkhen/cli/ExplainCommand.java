package vn.xetkhen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.report.DecisionTree;
import vn.xetkhen.report.SelectionReport;

/** Explains the decision on one dossier. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ConditionOptions conditions = new ConditionOptions();
  @Mixin private PlaceOptions places = new PlaceOptions();

  @Parameters(paramLabel = "DOSSIER", arity = "1", descriptionKey = "dossier")
  private String path = "";

  @Option(names = "--id", paramLabel = "ID", descriptionKey = "id")
  private @Nullable String id;

  @Option(names = "--among", paramLabel = "PATH", arity = "1..*", descriptionKey = "among")
  private List<String> among = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "jobs")
  private @Nullable String jobs;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  @Option(names = "--exit-verdict", descriptionKey = "exit-verdict")
  private boolean exitVerdict;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (among.isEmpty() && places.any()) {
      throw new UsageException(Console.both("explain.among"));
    }
    Wanted wanted = conditions.wanted();
    int columns = Numbers.width(width, console);
    int threads = Numbers.jobs(jobs);
    places.decidedOn();
    Engine engine = common.engine(console);
    wanted.check(engine);
    Decider decider = new Decider(engine, wanted);
    Explained explained = find(decider);
    if (explained.decided() instanceof Decider.Decided.Done done) {
      wanted.check(List.of(done.plan()));
      Set<Exit> exits = EnumSet.noneOf(Exit.class);
      SelectionReport report = null;
      if (!among.isEmpty()) {
        Selecting.Outcome outcome =
            new Selecting(console, engine, wanted, places, common.verbose(), threads)
                .run(among, new Selecting.One(explained.source(), explained.line(), done), null);
        report = outcome.report();
        exits.addAll(outcome.exits());
      }
      DecisionTree tree = new DecisionTree(console.language(), columns, console.paint());
      console.print(tree.text(done.decision(), done.plan(), report));
      verdict(done.decision().verdict(), exits);
      return Exit.of(exits);
    }
    Decider.Decided.Not not = (Decider.Decided.Not) explained.decided();
    console.say(not.refusal().problems());
    if (not.fault() != null && common.verbose()) {
      console.err().print(not.fault());
    }
    Set<Exit> exits = EnumSet.of(not.refusal().brokenPack() ? Exit.BROKEN_PACK : Exit.REFUSED);
    decider.sayBroken(console, exits);
    return Exit.of(exits);
  }

  /** A dossier's result and where the dossier stands. */
  private record Explained(Decider.Decided decided, String source, @Nullable Integer line) {}

  /** The one dossier there is, or the one of that id. */
  private Explained find(Decider decider) {
    Explained found = null;
    try (DossierSource source = new DossierSource(List.of(path), console.in())) {
      while (source.hasNext()) {
        DossierSource.Item item = source.next();
        Decider.Decided decided = decider.decide(item);
        if (id != null && !id.equals(idOf(decided))) {
          continue;
        }
        if (found != null) {
          throw new UsageException(
              id == null
                  ? Console.both("explain.several", path)
                  : Console.both("explain.twice", path, id));
        }
        found =
            item instanceof DossierSource.Found file
                ? new Explained(decided, file.source(), file.line())
                : new Explained(decided, path, null);
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

  private void verdict(Verdict verdict, Set<Exit> exits) {
    if (exitVerdict && verdict == Verdict.UNDETERMINED) {
      exits.add(Exit.UNDETERMINED);
    } else if (exitVerdict && verdict == Verdict.INELIGIBLE) {
      exits.add(Exit.INELIGIBLE);
    }
  }
}
