package vn.xetkhen.audit.verify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * Something wrong with a record.
 *
 * @param run the number of the run, from 1; null where it is of no one run
 * @param lastRun the last of several runs in a row; equal to {@code run} where it is one
 * @param entry the number of the entry in the run, from 0; null where it is of the whole run
 * @param lastEntry the last of several entries in a row; equal to {@code entry} where it is one
 * @param file the file, from the record's folder, with {@code /}; null where it is of no file
 * @param seen what was seen there
 */
public record Fault(
    FaultKind kind,
    @Nullable Integer run,
    @Nullable Integer lastRun,
    @Nullable Long entry,
    @Nullable Long lastEntry,
    @Nullable String file,
    Text seen) {
  private static final Messages MESSAGES = Messages.beside(Fault.class);

  static Fault entry(FaultKind kind, int run, long entry, String key, @Nullable Object... seen) {
    return entries(kind, run, entry, entry, key, seen);
  }

  static Fault entries(
      FaultKind kind, int run, long first, long last, String key, @Nullable Object... seen) {
    return new Fault(kind, run, run, first, last, file(run), MESSAGES.text(key, seen));
  }

  static Fault run(FaultKind kind, int run, String key, @Nullable Object... seen) {
    return runs(kind, run, run, key, seen);
  }

  static Fault runs(FaultKind kind, int first, int last, String key, @Nullable Object... seen) {
    return new Fault(kind, first, last, null, null, file(first), MESSAGES.text(key, seen));
  }

  static Fault file(FaultKind kind, String file, String key, @Nullable Object... seen) {
    return new Fault(kind, null, null, null, null, file, MESSAGES.text(key, seen));
  }

  private static String file(int run) {
    return String.format(Locale.ROOT, "runs/%06d.jsonl.zst", run);
  }

  /** Where it is: {@code 12:345}, {@code 12:3–7}, {@code 12}, {@code 12–14}, or the file. */
  public String place() {
    if (run == null) {
      return String.valueOf(file);
    }
    if (entry == null) {
      return run + (run.equals(lastRun) ? "" : "–" + lastRun);
    }
    return run + ":" + entry + (entry.equals(lastEntry) ? "" : "–" + lastEntry);
  }

  /** Whether it names an entry. */
  boolean names(long number) {
    return entry != null && lastEntry != null && entry <= number && number <= lastEntry;
  }
}
