package vn.xetkhen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import vn.xetkhen.bench.jmh.Parts;

/** Runs the JMH benchmarks, each in a JVM of its own, on one thread. */
final class JmhRuns {
  private JmhRuns() {}

  /** A row {@code jmh.PART.PLAN} for each, in microseconds a dossier. */
  static List<Row> measure(Effort effort, Path rules) {
    Options options =
        new OptionsBuilder()
            .include(Parts.class.getName() + ".*")
            .forks(1)
            .threads(1)
            .warmupIterations((effort.jmhIterations() + 1) / 2)
            .warmupTime(TimeValue.milliseconds(effort.jmhMillis()))
            .measurementIterations(effort.jmhIterations())
            .measurementTime(TimeValue.milliseconds(effort.jmhMillis()))
            .shouldFailOnError(true)
            .jvmArgs(Forked.JVM.toArray(String[]::new))
            .jvmArgsAppend("-D" + Subjects.RULES + "=" + rules)
            .build();
    try {
      List<Row> rows = new ArrayList<>();
      for (RunResult result : new Runner(options).run()) {
        String benchmark = result.getParams().getBenchmark();
        String part = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        String id = "jmh." + part + "." + result.getParams().getParam("plan");
        rows.add(new Row(id.toLowerCase(Locale.ROOT), result.getPrimaryResult().getScore(), "µs"));
      }
      return rows;
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH stopped; what it said stands above", e);
    }
  }
}
