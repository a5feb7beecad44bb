package vn.xetkhen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whole processes as users start them, from the launcher's first line to the end: wall time as the
 * median of alternating runs, and the greatest resident set in runs of its own, since watching
 * costs time.
 */
final class Processes {
  private static final int FIRST_EDIT = 4;

  private final Effort effort;
  private final Path work;
  private final Installation shipped;
  private final Installation edited;
  private final Installation fresh;
  private int rank = FIRST_EDIT;

  /**
   * Prepares.
   *
   * @param work a folder for copies of the distribution and their caches
   */
  Processes(Effort effort, Path distribution, Path work) {
    this.effort = effort;
    this.work = work;
    this.shipped = copy(distribution, "shipped");
    this.edited = copy(distribution, "edited");
    this.fresh = copy(distribution, "fresh");
  }

  private Installation copy(Path distribution, String name) {
    return Installation.copy(distribution, work.resolve(name), work.resolve(name + "-cache"));
  }

  /** All rows. */
  List<Row> measure() {
    Command empty = empty();
    Command explain = shipped.command("explain", shipped.sample());
    Command one = shipped.command("evaluate", shipped.sample());
    Command samples = shipped.command("evaluate", shipped.samples());
    warm(explain, one, samples);
    Map<String, Supplier<Double>> kinds = new LinkedHashMap<>();
    kinds.put("start.empty", empty::millis);
    kinds.put("start.explain", explain::millis);
    kinds.put("start.evaluate-one", one::millis);
    kinds.put("start.evaluate-samples", samples::millis);
    kinds.put("start.edited", this::afterAnEdit);
    kinds.put("start.empty-cache", this::onAnEmptyCache);
    kinds.put("start.no-cache", explain.with("XETKHEN_CACHE", "off")::millis);
    Map<String, List<Double>> times = alternating(kinds);
    List<Row> rows = new ArrayList<>();
    times.forEach((id, millis) -> rows.add(new Row(id, Medians.of(millis), "ms")));
    rows.add(ratio("start.explain-ratio", times, "start.explain"));
    rows.add(ratio("start.evaluate-one-ratio", times, "start.evaluate-one"));
    rows.add(extra("start.edited-extra", times, "start.edited"));
    rows.add(extra("start.empty-cache-extra", times, "start.empty-cache"));
    rows.add(memory("memory.explain", explain));
    rows.add(memory("memory.evaluate-one", one));
    rows.add(memory("memory.evaluate-samples", samples));
    rows.removeIf(row -> Double.isNaN(row.value()));
    return rows;
  }

  /** A class path with the one class on it, and no options: the least a JVM can be asked to do. */
  private Command empty() {
    String name = Empty.class.getName().replace('.', '/') + ".class";
    Path target = work.resolve("empty").resolve(name);
    try (InputStream in = Empty.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " on the class path");
      }
      Installation.remove(work.resolve("empty"));
      Files.createDirectories(target.getParent());
      Files.copy(in, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Command(
        List.of(Forked.java(), "-cp", work.resolve("empty").toString(), Empty.class.getName()),
        Map.of());
  }

  /** Twice each, and then until nothing is made in the background any more. */
  private void warm(Command... commands) {
    for (int i = 0; i < 2; i++) {
      for (Command command : commands) {
        command.millis();
        shipped.settle();
      }
      edited.command("explain", edited.sample()).millis();
      edited.settle();
    }
  }

  private double afterAnEdit() {
    edited.edit(rank++);
    double millis = edited.command("explain", edited.sample()).millis();
    edited.settle();
    return millis;
  }

  private double onAnEmptyCache() {
    fresh.forget();
    double millis = fresh.command("explain", fresh.sample()).millis();
    fresh.settle();
    return millis;
  }

  private Map<String, List<Double>> alternating(Map<String, Supplier<Double>> kinds) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int run = 1; run <= effort.runs(); run++) {
      System.err.println("processes: turn " + run + " of " + effort.runs());
      kinds.forEach(
          (id, kind) -> times.computeIfAbsent(id, k -> new ArrayList<>()).add(kind.get()));
    }
    return times;
  }

  private static Row ratio(String id, Map<String, List<Double>> times, String of) {
    double empty = Medians.of(times.getOrDefault("start.empty", List.of()));
    return new Row(id, Medians.of(times.getOrDefault(of, List.of())) / empty, "×");
  }

  private static Row extra(String id, Map<String, List<Double>> times, String of) {
    double warm = Medians.of(times.getOrDefault("start.explain", List.of()));
    return new Row(id, (Medians.of(times.getOrDefault(of, List.of())) - warm) / 1000, "s");
  }

  private Row memory(String id, Command command) {
    List<Double> megabytes = new ArrayList<>();
    for (int i = 0; i < Math.min(5, effort.runs()); i++) {
      megabytes.add(command.megabytes());
    }
    return new Row(id, Medians.of(megabytes), "MB");
  }
}
