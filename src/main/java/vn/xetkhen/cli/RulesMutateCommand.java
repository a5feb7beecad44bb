package vn.xetkhen.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.report.MutationJson;
import vn.xetkhen.report.MutationText;
import vn.xetkhen.report.Paint;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.rulecheck.mutation.Fate;
import vn.xetkhen.rulecheck.mutation.Mutant;
import vn.xetkhen.rulecheck.mutation.Mutating;
import vn.xetkhen.rulecheck.mutation.Mutation;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Text;

/** Changes packs one thing at a time, and says which changes no scenario notices. */
@Command(name = "mutate")
final class RulesMutateCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("text", "json");

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "PACK", arity = "0..*", descriptionKey = "packs")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--list", descriptionKey = "mutate.list")
  private boolean list;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "mutate.format")
  private String format = "text";

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "mutate.jobs")
  private @Nullable String jobs;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  RulesMutateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!FORMATS.contains(format)) {
      String nearest = Nearest.to(format, FORMATS);
      Text seen = Console.both("mutate.noFormat", format, String.join(", ", FORMATS));
      throw new UsageException(
          nearest == null ? seen : Text.join(" ", List.of(seen, Console.both("nearest", nearest))));
    }
    int threads = Numbers.jobs(jobs);
    Set<Exit> exits = EnumSet.noneOf(Exit.class);
    List<Mutable> sound = new ArrayList<>();
    for (Target target : PackArguments.targets(console, common, packs)) {
      Mutable mutable = Mutable.of(target, console);
      if (mutable == null) {
        exits.add(Exit.BROKEN_PACK);
      } else {
        sound.add(mutable);
      }
    }
    try (Output output = out == null ? Output.standard(console.out()) : Output.file(out)) {
      if (list) {
        list(sound, output.writer());
      } else {
        mutate(sound, threads, output.writer(), exits);
      }
      output.done();
    } catch (StandardOutput.Gone e) {
      return 0; // whoever read the results has seen enough
    }
    return Exit.of(exits);
  }

  private void list(List<Mutable> packs, Writer writer) throws IOException {
    List<Mutant> all = packs.stream().flatMap(pack -> pack.mutants().stream()).toList();
    writer.write(format.equals("json") ? MutationJson.list(all) : text().list(all));
  }

  private void mutate(List<Mutable> packs, int threads, Writer writer, Set<Exit> exits)
      throws IOException {
    long count = packs.stream().mapToLong(pack -> pack.mutants().size()).sum();
    Progress progress = Progress.counting(console, count, "mutate.progress");
    List<Mutation> mutations = new ArrayList<>();
    for (Mutable pack : packs) {
      Mutation mutation = mutation(pack, threads, progress);
      mutations.add(mutation);
      if (!mutation.sound()) {
        exits.add(Exit.REFUSED);
      }
      if (format.equals("text")) {
        progress.clear();
        writer.write((mutations.size() > 1 ? "\n" : "") + text().text(mutation));
        writer.flush();
      }
    }
    progress.clear();
    if (format.equals("json")) {
      writer.write(MutationJson.text(mutations));
    }
  }

  /** No dossier is looked for that would notice what the pack explains. */
  private static Mutation mutation(Mutable pack, int threads, Progress progress)
      throws IOException {
    Mutating mutating = new Mutating(pack.pack(), pack.text().all());
    Set<String> explained =
        pack.equivalents().entries().stream()
            .map(Equivalents.Entry::mutant)
            .collect(Collectors.toSet());
    List<Fate> fates = new ArrayList<>();
    new Ordered<Mutant, Fate>(
            threads, mutant -> mutating.fate(mutant, !explained.contains(mutant.id())))
        .run(
            pack.mutants().iterator(),
            fate -> {
              fates.add(fate);
              progress.step(1);
            });
    return new Mutation(pack.text().source().id(), fates, pack.equivalents(), mutating.failing());
  }

  private MutationText text() {
    return new MutationText(console.language(), out == null ? console.paint() : new Paint(false));
  }
}
