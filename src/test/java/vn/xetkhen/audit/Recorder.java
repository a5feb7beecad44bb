package vn.xetkhen.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * Records one run after the other until it is killed, and prints the id of each once it is closed.
 * Arguments: the record, a number that no other recorder has.
 */
final class Recorder {
  private Recorder() {}

  /** Never returns. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Random random = new Random(Integer.parseInt(args[1]));
    for (int i = 0; ; i++) {
      String nonce = Runs.nonce(Integer.parseInt(args[1]) * 100_000 + i);
      out.println(Runs.record(Path.of(args[0]), nonce, random.nextInt(200), null).id());
    }
  }
}
