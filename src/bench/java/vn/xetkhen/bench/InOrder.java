package vn.xetkhen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.bench.generator.Generator;

/**
 * Follows decisions as they come out: each line has to begin as a decision on the next dossier
 * does. Holds one piece of the output at a time.
 */
final class InOrder {
  private static final int BLOCKS = 20;
  private static final int PIECE = 1 << 16;

  private final Generator generator;
  private final long count;
  private final List<Double> blocks = new ArrayList<>();
  private long seen;
  private long firstCame;
  private long lastCame;
  private long blockBegan;
  private byte[] head;
  private int at;

  /** Follows the decisions on the first {@code count} generated dossiers. */
  InOrder(Generator generator, long count) {
    this.generator = generator;
    this.count = count;
    this.head = expected();
  }

  /**
   * Reads to the end.
   *
   * @throws IllegalStateException at the first line that is not the next decision; the rest is not
   *     read
   */
  void follow(InputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    try (out) {
      for (int read = out.read(piece); read >= 0; read = out.read(piece)) {
        take(piece, read);
      }
    }
  }

  private void take(byte[] piece, int length) {
    int i = 0;
    while (i < length) {
      while (i < length && at < head.length) {
        if (piece[i] != head[at]) {
          throw new IllegalStateException(
              "line " + (seen + 1) + " of the output is not the decision on " + id());
        }
        i++;
        at++;
      }
      while (i < length && piece[i] != '\n') {
        i++;
      }
      if (i < length) {
        i++;
        lineEnded();
      }
    }
  }

  private void lineEnded() {
    seen++;
    at = 0;
    head = expected();
    boolean ended = seen % Math.max(1, count / BLOCKS) == 0;
    if (seen == 1 || seen == count || ended) {
      long now = System.nanoTime();
      firstCame = seen == 1 ? now : firstCame;
      blockBegan = seen == 1 ? now : blockBegan;
      lastCame = now;
      if (ended) {
        blocks.add((double) (now - blockBegan));
        blockBegan = now;
      }
    }
  }

  private byte[] expected() {
    String line = "{\"format\":\"xetkhen.decision/1\",\"dossier\":{\"id\":\"" + id() + "\",";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private String id() {
    return generator.id(seen);
  }

  /**
   * Holds the stream to having been complete.
   *
   * @throws IllegalStateException where lines are missing, or too many
   */
  void complete() {
    if (seen != count || at != 0) {
      throw new IllegalStateException(
          "the output has "
              + seen
              + " whole lines, not "
              + count
              + (at == 0 ? "" : ", and a part"));
    }
  }

  /** Microseconds a decision, from when the first was out to when the last was. */
  double microsEach() {
    return (lastCame - firstCame) / 1000.0 / Math.max(1, count - 1);
  }

  /** How long the last twentieth took beside the median one. */
  double lastToMedian() {
    return blocks.get(blocks.size() - 1) / Medians.of(blocks);
  }
}
