package vn.xetkhen.bench.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.xetkhen.bench.Subjects;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Composition;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Remedies;
import vn.xetkhen.decision.Requirement;
import vn.xetkhen.decision.Requirements;
import vn.xetkhen.decision.Sensitivities;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;
import vn.xetkhen.wording.Wording;

/**
 * From the bytes of a dossier to the line of its decision, and the parts of that way. Each call
 * takes the next of a few hundred generated dossiers, so that a figure is the mean over the mix.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Parts {
  private static final int DOSSIERS = 400;

  /** The plan that the dossiers are for. */
  @Param({
    "tan-yen-2021",
    "nga-nam-2021-2030",
    "nguyen-binh-2023",
    "kien-giang-2021",
    "tan-chau-2020"
  })
  public String plan = "";

  private final Subjects subjects = Subjects.installed();
  private final DecisionJson json = new DecisionJson(Language.VI);
  private final List<byte[]> lines = new ArrayList<>();
  private final List<Ready> ready = new ArrayList<>();
  private Pack pack;
  private Wording wording;
  private int next;

  /** A dossier in each of its forms but its bytes. */
  private record Ready(
      Dossier dossier,
      Decision decision,
      Requirements requirements,
      Map<String, List<Check>> checks,
      Composition composition) {}

  /** Makes the dossiers ready, and decides each once. */
  @Setup
  public void prepare() {
    pack = subjects.pack(plan);
    wording = new Wording(pack.plan());
    lines.addAll(Subjects.lines(plan, DOSSIERS));
    for (byte[] line : lines) {
      Dossier dossier = subjects.read(line);
      Decision decision = pack.decide(dossier, Conditions.NONE);
      Requirements requirements = pack.requirements(dossier.award(), dossier.candidate().kind());
      Map<String, List<Check>> checks = checks(decision);
      ready.add(
          new Ready(
              dossier,
              decision,
              requirements,
              checks,
              new Composition(requirements, checks, decision.readings())));
    }
  }

  /** The checks as the rules recorded them: every one stands below its clause. */
  private static Map<String, List<Check>> checks(Decision decision) {
    Map<String, List<Check>> checks = new LinkedHashMap<>();
    for (Finding finding : decision.findings()) {
      for (Check check : finding.checks()) {
        checks.computeIfAbsent(check.id(), id -> new ArrayList<>(1)).add(check);
      }
    }
    return checks;
  }

  private Ready next() {
    turn();
    return ready.get(next);
  }

  private byte[] nextLine() {
    turn();
    return lines.get(next);
  }

  private void turn() {
    next = next + 1 == DOSSIERS ? 0 : next + 1;
  }

  /** The strict reader: bytes to a dossier. */
  @Benchmark
  public Dossier reader() {
    return subjects.read(nextLine());
  }

  /** All of deciding: a dossier to a decision, with its checks, composition and words. */
  @Benchmark
  public Decision engine() {
    return pack.decide(next().dossier, Conditions.NONE);
  }

  /** Recorded checks to verdict, ground, what is missing, sensitivity and remedies. */
  @Benchmark
  public void composition(Blackhole blackhole) {
    Ready one = next();
    Composition composition =
        new Composition(one.requirements, one.checks, one.decision.readings());
    for (Requirement clause : one.requirements.clauses()) {
      blackhole.consume(composition.clause(clause.id()));
    }
    blackhole.consume(composition.verdict());
    blackhole.consume(composition.ground());
    blackhole.consume(composition.wanted());
    blackhole.consume(Sensitivities.of(composition));
    blackhole.consume(Remedies.of(composition));
  }

  /** The reason of every clause, in both languages. */
  @Benchmark
  public void wording(Blackhole blackhole) {
    Ready one = next();
    Kind kind = one.dossier.candidate().kind();
    for (Requirement clause : one.requirements.clauses()) {
      blackhole.consume(
          wording.reason(
              Objects.requireNonNull(pack.plan().clauses().get(clause.id())),
              kind,
              one.composition));
    }
  }

  /** The writer: a decision to its line of JSON. */
  @Benchmark
  public String writer() {
    return json.text(next().decision);
  }

  /** The whole way: bytes to the line of JSON. */
  @Benchmark
  public String whole() {
    return json.text(pack.decide(subjects.read(nextLine()), Conditions.NONE));
  }
}
