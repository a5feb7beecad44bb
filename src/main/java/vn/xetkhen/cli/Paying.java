package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RewardClause;
import vn.xetkhen.plan.RewardNorms;
import vn.xetkhen.plan.RewardsReader;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.reward.Basis;
import vn.xetkhen.selection.reward.InForce;
import vn.xetkhen.selection.reward.Rewards;
import vn.xetkhen.text.Failure;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/** Computes the award money of a selection from the base salaries and norms of the rules folder. */
final class Paying {
  /** The file of base salaries and norms in a rules folder. */
  static final String FILE = "rewards.yaml";

  private final Console console;
  private final Function<String, @Nullable Path> files;
  private final @Nullable LocalDate decidedOn;

  /**
   * A way to pay.
   *
   * @param files the file of base salaries and norms that holds for a plan; null where there is
   *     none
   * @param decidedOn the day of the award decision; null where not given: then there are no amounts
   */
  Paying(Console console, Function<String, @Nullable Path> files, @Nullable LocalDate decidedOn) {
    this.console = console;
    this.files = files;
    this.decidedOn = decidedOn;
  }

  /**
   * The money.
   *
   * @param normsSha256 the hash of the file that it was computed from; null where none was needed
   */
  record Paid(Rewards rewards, @Nullable String normsSha256) {}

  /**
   * The money of a selection, or null after telling why the file of norms cannot be used.
   *
   * @param entries what was selected from, in the order of the input
   * @throws UsageException where the day is before a dossier was handed in, or nothing is known of
   *     it
   */
  @Nullable Paid pay(Selection selection, List<Entry> entries, Map<String, Plan> plans) {
    LocalDate day = decidedOn;
    Rewards.Clauses clauses = (plan, award) -> clause(plans.get(plan), award);
    if (day == null) {
      return new Paid(Rewards.of(selection, clauses, null, null), null);
    }
    List<Problem> late =
        Rewards.late(selection, entries, day).stream().map(Paying::located).toList();
    if (!late.isEmpty()) {
      console.say(late);
      boolean several = selection.awards().size() > 1;
      throw new UsageException(
          Console.both(
              several ? "decided-on.early.several" : "decided-on.early", day, late.size()));
    }
    Path file = paid(selection, clauses);
    if (file == null) {
      return new Paid(Rewards.of(selection, clauses, day, null), null);
    }
    RewardNorms norms = norms(file);
    if (norms == null) {
      return null;
    }
    Basis basis = basis(norms, file, day);
    return new Paid(Rewards.of(selection, clauses, day, basis), norms.sha256());
  }

  /** The problem where the file, a single dossier that can still be read, has the value. */
  private static Problem located(Problem problem) {
    String file = problem.file();
    String pointer = problem.pointer();
    if (!file.endsWith(".json") || pointer == null) {
      return problem;
    }
    try {
      Position at = Located.of(file, Files.readAllBytes(Path.of(file)), pointer);
      return new Problem(file, at, pointer, problem.message());
    } catch (IOException e) {
      return problem;
    }
  }

  /** The file beside the plans of a rules folder. */
  static Function<String, @Nullable Path> beside(Engine engine) {
    return plan -> {
      PackFolder folder = engine.packs().folder(plan);
      return folder == null ? null : folder.rules().resolve(FILE);
    };
  }

  /** The file of the first plan of which an award has a clause; null where none has. */
  private @Nullable Path paid(Selection selection, Rewards.Clauses clauses) {
    return selection.awards().stream()
        .map(Selection.Filled::plan)
        .filter(plan -> clauses.of(plan.id(), plan.award()) != null)
        .map(plan -> files.apply(plan.id()))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable RewardClause clause(@Nullable Plan plan, String award) {
    Plan.Award declared = plan == null ? null : plan.awards().get(award);
    return declared == null ? null : declared.reward();
  }

  private @Nullable RewardNorms norms(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      console.say(console.text("rewards.unreadable", file, Failure.words(e)));
      return null;
    }
    Parsed<RewardNorms> parsed = RewardsReader.read(file.toString(), bytes);
    if (parsed instanceof Parsed.Good<RewardNorms> good) {
      return good.value();
    }
    console.say(((Parsed.Bad<RewardNorms>) parsed).problems());
    return null;
  }

  private static Basis basis(RewardNorms norms, Path file, LocalDate day) {
    InForce found = InForce.on(norms, file.toString(), day);
    if (found instanceof InForce.Known known) {
      return known.basis();
    }
    throw new UsageException(
        Console.both("decided-on.unknown", ((InForce.Unknown) found).message()));
  }
}
