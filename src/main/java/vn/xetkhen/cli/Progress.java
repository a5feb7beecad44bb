package vn.xetkhen.cli;

import java.util.concurrent.TimeUnit;

/**
 * Counts dossiers on a terminal's last line, once the work takes longer than a second. Nothing that
 * is decided depends on it.
 */
final class Progress {
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(250);

  private final Console console;
  private final boolean shown;
  private long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
  private long count;
  private int width;

  Progress(Console console, boolean shown) {
    this.console = console;
    this.shown = shown;
  }

  /** One more. */
  void step() {
    count++;
    if (shown && System.nanoTime() - next > 0) {
      next = System.nanoTime() + STEP;
      String line = console.text("progress", count);
      width = line.length();
      console.err().print("\r" + line);
      console.err().flush();
    }
  }

  /** Clears the line before something else is written there. */
  void clear() {
    if (width > 0) {
      console.err().print("\r" + " ".repeat(width) + "\r");
      console.err().flush();
      width = 0;
    }
  }
}
