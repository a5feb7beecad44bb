package vn.xetkhen.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.bench.generator.Generator;

/**
 * Many dossiers of all plans through one process, as {@code .jsonl} in and out: how many a second
 * on one and on two cores, and whether a long stream costs no more a dossier than a short one and
 * stays in a small heap.
 */
final class Streams {
  private static final String SMALL_HEAP = "-Xmx256m";
  private static final Generator GENERATOR = new Generator(Generator.ALL, Subjects.SEED);

  private final Effort effort;
  private final Installation installation;
  private final Path work;

  Streams(Effort effort, Path distribution, Path work) {
    this.effort = effort;
    this.work = work;
    this.installation =
        Installation.copy(distribution, work.resolve("stream"), work.resolve("stream-cache"));
  }

  /** Dossiers a second on one and on two cores, the output not kept. */
  List<Row> throughput() {
    Path input = generate(work, effort.dossiers());
    try {
      installation.warm();
      List<Double> ones = new ArrayList<>();
      List<Double> twos = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int run = 1; run <= (effort.quick() ? 3 : 5); run++) {
        System.err.println("throughput: turn " + run);
        double one = rate(input, 1);
        double two = rate(input, 2);
        ones.add(one);
        twos.add(two);
        ratios.add(two / one);
      }
      return List.of(
          new Row("throughput.one", Medians.of(ones), "dossiers/s"),
          new Row("throughput.two", Medians.of(twos), "dossiers/s"),
          new Row("throughput.ratio", Medians.of(ratios), "×"));
    } finally {
      Command.delete(input);
    }
  }

  /** The program itself sees how many cores it has, and works with as many threads. */
  private double rate(Path input, int cores) {
    Command command =
        installation.command("evaluate", "--format", "jsonl", input.toString()).onCores(cores);
    return effort.dossiers() / (command.millis() / 1000);
  }

  /** The long stream beside the short one, in a small heap; every line of both is looked at. */
  List<Row> stream() {
    installation.warm();
    List<Double> few = new ArrayList<>();
    Path input = generate(work, effort.dossiers());
    try {
      for (int run = 0; run < 3; run++) {
        few.add(followed(input, effort.dossiers()).microsEach());
      }
    } finally {
      Command.delete(input);
    }
    Path longInput = generate(work, effort.many());
    try {
      Followed many = followed(longInput, effort.many());
      List<Row> rows = new ArrayList<>();
      rows.add(new Row("stream.short", Medians.of(few), "µs"));
      rows.add(new Row("stream.long", many.microsEach(), "µs"));
      rows.add(new Row("stream.ratio", many.microsEach() / Medians.of(few), "×"));
      rows.add(new Row("stream.last-ratio", many.lastToMedian(), "×"));
      if (!Double.isNaN(many.megabytes())) {
        rows.add(new Row("stream.memory", many.megabytes(), "MB"));
      }
      return rows;
    } finally {
      Command.delete(longInput);
    }
  }

  /** How a stream went that was complete and in order. */
  private record Followed(double microsEach, double lastToMedian, double megabytes) {}

  private Followed followed(Path input, long count) {
    System.err.println("stream: " + count + " dossiers");
    Command command =
        installation
            .command("evaluate", "--format", "jsonl", input.toString())
            .with("XETKHEN_JAVA_OPTS", SMALL_HEAP);
    Path err = Command.temporary();
    Process process = null;
    try {
      process = command.start(ProcessBuilder.Redirect.PIPE, err);
      Peak peak = new Peak(process);
      peak.start();
      InOrder order = new InOrder(GENERATOR, count);
      order.follow(process.getInputStream());
      int code = process.waitFor();
      peak.join();
      command.ended(code, err);
      order.complete();
      return new Followed(order.microsEach(), order.lastToMedian(), peak.megabytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      if (process != null) {
        process.destroy();
      }
      Command.delete(err);
    }
  }

  /** Watches a process's memory; ends with it. */
  private static final class Peak extends Thread {
    private final Process process;
    private volatile double megabytes = Double.NaN;

    Peak(Process process) {
      super("memory");
      this.process = process;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        megabytes = Command.peak(process, 20);
      } catch (InterruptedException e) {
        currentThread().interrupt();
      }
    }
  }

  /** Writes so many dossiers of all plans to a file. */
  static Path generate(Path work, long count) {
    Path file = work.resolve("dossiers-" + count + ".jsonl");
    try {
      Files.createDirectories(work);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        GENERATOR.write(out, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
