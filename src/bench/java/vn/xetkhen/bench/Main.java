package vn.xetkhen.bench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.xetkhen.bench.floor.TanYenFloor;
import vn.xetkhen.bench.generator.Generator;

/** The benchmarks' own commands; {@code src/bench/bench} starts it. */
public final class Main {
  private static final String USAGE =
      """
      usage: src/bench/bench COMMAND [OPTION…], from the project's folder

        all          measures everything, writes the results, and compares them with the page
        jmh          the parts of deciding, each for each plan
        ratios       deciding beside reading and writing; the engine beside the hand-written floor
        throughput   dossiers a second, on one core and on two
        stream       a long stream in a small heap
        record       what a record costs beside the same run without one
        processes    whole processes: start, first run after an edit, memory
        agree        holds the hand-written floor to the engine, and measures nothing
        compare      the last results beside the page's
        report       writes the last results into the page
        generate     writes dossiers to standard output, one a line

        --quick            shorter and fewer runs: shows that all works
        --results FILE     target/bench/results.json
        --page FILE        src/site/markdown/benchmarks.md
        --distribution DIR target/xetkhen
        --plan ID          generate: a plan, or all in turn (all)
        --count N          generate: how many (1000); agree: how many (20000)
        --seed N           generate: other numbers, other dossiers (20211219)
      """;

  private static final Path WORK = Path.of("target", "bench");

  private final Arguments arguments;
  private final Effort effort;
  private final Map<String, String> machine;
  private final PrintStream out;

  private Main(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.effort = Effort.of(arguments.has("quick"));
    this.machine = Machine.facts(effort.quick());
    this.out = out;
  }

  /** Runs a command: exit code 0, 1 where a figure is out of its goal, 2 for wrong usage. */
  public static void main(String[] words) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int code;
    try {
      code = new Main(new Arguments(List.of(words)), out).run();
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage());
      System.err.print(USAGE);
      code = 2;
    } catch (IllegalStateException e) {
      System.err.println("bench: " + e.getMessage());
      code = 3;
    }
    out.flush();
    System.exit(code);
  }

  private int run() throws IOException {
    return switch (arguments.command()) {
      case "all" -> {
        keep(load());
        agree(2_000);
        for (String part :
            List.of("processes", "ratios", "throughput", "stream", "record", "jmh")) {
          keep(part(part));
        }
        yield compare();
      }
      case "jmh", "ratios", "throughput", "stream", "record", "processes" -> {
        keep(load());
        keep(part(arguments.command()));
        yield compare();
      }
      case "agree" -> {
        agree((int) arguments.number("count", 20_000));
        yield 0;
      }
      case "compare" -> compare();
      case "report" -> {
        Results results = Results.read(results());
        Page.read(page()).with(results).write(page());
        yield 0;
      }
      case "generate" -> generate();
      default -> throw new IllegalArgumentException("no command " + arguments.command());
    };
  }

  /** What the machine was busy with before; a busy one gives figures that are not worth keeping. */
  private static List<Row> load() {
    double load = Machine.load();
    if (Double.isNaN(load)) {
      return List.of();
    }
    if (load > Runtime.getRuntime().availableProcessors() / 2.0) {
      System.err.println(
          "bench: the machine is busy (load "
              + Page.shown(load)
              + "): times will be too long, and ratios less sure");
    }
    return List.of(new Row("machine.load", load, "processes"));
  }

  private List<Row> part(String name) {
    System.err.println("bench: " + name);
    Path rules = distribution().resolve("rules");
    Path work = WORK.toAbsolutePath();
    return switch (name) {
      case "jmh" -> JmhRuns.measure(effort, rules);
      case "ratios" -> Ratios.measure(effort, rules);
      case "throughput" -> new Streams(effort, distribution(), work).throughput();
      case "stream" -> new Streams(effort, distribution(), work).stream();
      case "record" -> new Recordings(effort, distribution(), work).measure();
      default -> new Processes(effort, distribution(), work).measure();
    };
  }

  private void agree(int count) {
    Subjects subjects = new Subjects(distribution().resolve("rules"));
    int agreed = Agreement.check(subjects, Subjects.lines(TanYenFloor.PLAN, count));
    System.err.println("bench: the floor and the engine agree on " + agreed + " dossiers");
  }

  /** Keeps what a part measured at once, so that a later part that stops loses nothing. */
  private void keep(List<Row> rows) {
    Results.beside(results(), machine, rows).write(results());
  }

  private int compare() {
    Comparison comparison = new Comparison(Page.read(page()), Results.read(results()));
    out.print(comparison.text());
    return comparison.missed().isEmpty() ? 0 : 1;
  }

  private int generate() throws IOException {
    Generator generator =
        new Generator(
            arguments.value("plan", Generator.ALL), arguments.number("seed", Subjects.SEED));
    try (OutputStream lines =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      generator.write(lines, arguments.number("count", 1_000));
    }
    return 0;
  }

  private Path results() {
    return Path.of(arguments.value("results", WORK.resolve("results.json").toString()));
  }

  private Path page() {
    return Path.of(arguments.value("page", "src/site/markdown/benchmarks.md"));
  }

  private Path distribution() {
    return Path.of(arguments.value("distribution", "target/xetkhen")).toAbsolutePath();
  }
}
