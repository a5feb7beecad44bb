package vn.xetkhen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that record are killed at random moments, two at once on the same record: what they
 * acknowledged is there and chained, and the next goes on. How many are killed is the system
 * property {@code xetkhen.record.kills}.
 */
final class KillIT {
  private static final int AT_ONCE = 2;
  private static final int ROUNDS_A_RECORD = 10;

  @TempDir private Path folder;

  @Test
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    int kills = Integer.getInteger("xetkhen.record.kills", 200);
    Random random = new Random(7);
    List<String> acknowledged = new ArrayList<>();
    int unfinished = 0;
    int runs = 0;
    for (int round = 0; round < kills / AT_ONCE; round++) {
      Path record = folder.resolve("r" + round / ROUNDS_A_RECORD);
      if (round % ROUNDS_A_RECORD == 0) {
        acknowledged.clear();
      }
      acknowledged.addAll(killed(record, round, random));
      List<String> kept = chained(record);
      assertThat(kept).as("after round %s", round + 1).containsAll(acknowledged);
      unfinished = Math.max(unfinished, Unfinished.of(RecordFolder.prepare(record)));
      runs = Math.max(runs, kept.size());
    }
    assertThat(runs).as("runs of the longest record").isGreaterThan(AT_ONCE);
    assertThat(unfinished).as("kills that hit a run at work").isPositive();
  }

  /** The ids that two recorders printed before they were killed. */
  private List<String> killed(Path record, int round, Random random) throws Exception {
    List<Process> processes = new ArrayList<>();
    List<Path> said = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Path out = folder.resolve("said-" + round + "-" + i);
      said.add(out);
      processes.add(start(record, round * AT_ONCE + i + 1, out));
    }
    for (Process process : processes) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
      process.destroyForcibly().waitFor();
    }
    List<String> ids = new ArrayList<>();
    for (Path out : said) {
      assertThat(troubles(out)).as("what the other recorder made of it").isEmptyFile();
      String text = Files.readString(out);
      ids.addAll(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    }
    return ids;
  }

  private static Process start(Path record, int number, Path out) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED", // Zstandard is native, and Java 24 would warn
            "-cp",
            System.getProperty("java.class.path"),
            Recorder.class.getName(),
            record.toString(),
            String.valueOf(number))
        .redirectOutput(out.toFile())
        .redirectError(troubles(out).toFile())
        .start();
  }

  private static Path troubles(Path out) {
    return out.resolveSibling(out.getFileName() + ".err");
  }

  /** The ids of all closed runs, each read to its end and chained to the one before. */
  private static List<String> chained(Path folder) throws IOException {
    RecordFolder record = RecordFolder.prepare(folder);
    List<Integer> numbers = record.numbers();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    List<String> ids = new ArrayList<>();
    String before = null;
    for (int number : numbers) {
      String prev = null;
      Line last = null;
      for (Line line : Runs.lines(record.run(number))) {
        assertThat(line.heading().prev()).isEqualTo(prev);
        prev = line.hash();
        last = line;
      }
      Head head = Head.of(last);
      assertThat(head.previousHead()).isEqualTo(before);
      assertThat(head.run()).isEqualTo(number);
      before = prev;
      ids.add(Head.id(number, prev));
    }
    assertThat(record.listed(record.packs()))
        .allSatisfy(pack -> assertThat(pack.resolve("mau/plan.yaml")).hasContent("id: mau"));
    return ids;
  }

  @Test
  void twoProcessesAtOnceGetOneGaplessChain() throws Exception {
    Path record = folder.resolve("both");
    List<Path> said = List.of(folder.resolve("one"), folder.resolve("other"));
    List<Process> processes = List.of(start(record, 1, said.get(0)), start(record, 2, said.get(1)));
    for (Path out : said) {
      while (Files.readAllLines(out).size() < 40 && processes.stream().allMatch(Process::isAlive)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
    List<String> kept = chained(record);
    for (Path out : said) {
      assertThat(troubles(out)).isEmptyFile();
      String text = Files.readString(out);
      assertThat(kept).containsAll(text.substring(0, text.lastIndexOf('\n')).lines().toList());
    }
  }
}
