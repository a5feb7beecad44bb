package vn.xetkhen.cli;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal's last line how far the work is, how fast it goes and how long it will still
 * take, once it takes longer than a second. Nothing that is decided depends on it.
 */
final class Progress {
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int BAR = 20;

  /** Set by the launcher where standard error is a terminal and standard output is not. */
  private static final String LAUNCHER = "xetkhen.progress";

  private final Console console;
  private final boolean shown;
  private final LongSupplier total;
  private final String key;
  private final long begun;
  private long next;
  private long count;
  private long bytes;
  private int width;

  /**
   * Begins now.
   *
   * @param shown whether it is shown at all
   * @param total how many bytes there are to do, negative while that is not known
   */
  Progress(Console console, boolean shown, LongSupplier total) {
    this(console, shown, total, "progress");
  }

  private Progress(Console console, boolean shown, LongSupplier total, String key) {
    this.console = console;
    this.shown = shown;
    this.total = total;
    this.key = key;
    this.begun = System.nanoTime();
    this.next = begun + TimeUnit.SECONDS.toNanos(1);
  }

  /**
   * Over the dossiers of some paths: shown where messages go to a terminal and results do not get
   * in its way.
   *
   * @param apart whether results go to a file that the command names, or come when all is done
   */
  static Progress over(List<String> paths, Console console, boolean apart) {
    boolean shown =
        (console.terminal() && apart) || Boolean.parseBoolean(System.getProperty(LAUNCHER));
    return new Progress(
        console, shown, shown ? new InputSize(paths)::bytes : () -> InputSize.UNKNOWN);
  }

  /**
   * Over a number of things that are counted, each of size 1: shown where messages go to a
   * terminal.
   *
   * @param key the messages that tell of them, {@code KEY} and {@code KEY.bar}
   */
  static Progress counting(Console console, long count, String key) {
    boolean shown = console.terminal() || Boolean.parseBoolean(System.getProperty(LAUNCHER));
    return new Progress(console, shown, () -> count, key);
  }

  /**
   * One dossier more.
   *
   * @param size its bytes
   */
  void step(long size) {
    count++;
    bytes += size;
    if (shown && System.nanoTime() - next > 0) {
      long now = System.nanoTime();
      next = now + STEP;
      show(line(now - begun));
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

  /**
   * The line as it reads now.
   *
   * @param nanos since the beginning
   */
  String line(long nanos) {
    long rate = Math.round(count * 1e9 / Math.max(1, nanos));
    long whole = total.getAsLong();
    if (whole <= 0 || bytes > whole) {
      return console.text(key, count, rate);
    }
    double done = (double) bytes / whole;
    int filled = (int) (done * BAR);
    long left = Math.round(nanos / 1e9 * (1 - done) / Math.max(done, 1e-9));
    return console.text(
        key + ".bar",
        "#".repeat(filled) + ".".repeat(BAR - filled),
        (int) (done * 100),
        count,
        rate,
        clock(left));
  }

  /** Seconds as a clock shows them: 1:05, 2:00:00. */
  private static String clock(long seconds) {
    long hours = seconds / 3600;
    String minutes = Long.toString(seconds / 60 % 60);
    String rest = Long.toString(100 + seconds % 60).substring(1);
    return hours == 0
        ? minutes + ":" + rest
        : hours + ":" + (minutes.length() < 2 ? "0" : "") + minutes + ":" + rest;
  }

  private void show(String line) {
    int blank = Math.max(0, width - line.length());
    console.err().print("\r" + line + " ".repeat(blank));
    console.err().flush();
    width = line.length();
  }
}
