package vn.xetkhen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Runs;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.text.Text;

/**
 * Which runs and entries of a record the command line names.
 *
 * @param runs the runs asked for, by number
 * @param seq the number of the one entry asked for; null where all are
 * @param damaged why runs that were asked for cannot be read
 * @param missing the numbers below the last run's that no run has, as people write them; empty
 *     where there are none, or one run was asked for
 */
record EntryAddress(List<Run> runs, @Nullable Long seq, List<Text> damaged, String missing) {
  private static final Pattern WRITTEN =
      Pattern.compile("(?:0*([1-9][0-9]{0,8})(?:-([0-9a-f]{1,64}))?:)?([0-9]{1,10})");

  /**
   * One entry.
   *
   * @param written {@code 12:345}, {@code 000012-1a2b3c:345}, or {@code 345} where the record holds
   *     one run
   * @throws UsageException where it is none, or the record has no such run
   */
  static EntryAddress of(RecordFolder record, String written) throws RecordException {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new UsageException(Console.both("entry.wrong", written));
    }
    long seq = Long.parseLong(matcher.group(3));
    String number = matcher.group(1);
    List<Integer> numbers = record.numbers();
    if (number == null && numbers.size() != 1) {
      throw new UsageException(Console.both("entry.run", written, numbers.size()));
    }
    Run run = run(record, number == null ? numbers.get(0) : Integer.parseInt(number));
    String head = matcher.group(2);
    if (head != null && run.head() != null && !run.head().startsWith(head)) {
      throw new UsageException(Console.both("entry.head", written, run.id()));
    }
    return new EntryAddress(List.of(run), seq, List.of(), "");
  }

  /** All runs of a record. */
  static EntryAddress all(RecordFolder record) throws RecordException {
    List<Run> runs = new ArrayList<>();
    List<Text> damaged = new ArrayList<>();
    for (int number : record.numbers()) {
      try {
        runs.add(Runs.one(record, number));
      } catch (RecordException e) {
        damaged.add(e.text());
      }
    }
    if (runs.isEmpty() && damaged.isEmpty()) {
      throw new UsageException(Console.both("entry.none", record.folder()));
    }
    return new EntryAddress(runs, null, damaged, missing(record.numbers()));
  }

  /**
   * One run.
   *
   * @throws UsageException where the record has no such run
   */
  static Run run(RecordFolder record, int number) throws RecordException {
    List<Integer> numbers = record.numbers();
    if (!numbers.contains(number)) {
      throw new UsageException(
          numbers.isEmpty()
              ? Console.both("entry.none", record.folder())
              : Console.both(
                  "entry.noRun",
                  record.folder(),
                  number,
                  numbers.get(0),
                  numbers.get(numbers.size() - 1)));
    }
    return Runs.one(record, number);
  }

  private static String missing(List<Integer> numbers) {
    List<String> gaps = new ArrayList<>();
    int expected = 1;
    for (int number : numbers) {
      if (number > expected) {
        gaps.add(new Shortage.Gap(expected, number - 1L).written());
      }
      expected = number + 1;
    }
    return String.join(", ", gaps);
  }

  /** Tells which runs cannot be read. */
  void damaged(Console console, Set<Exit> exits) {
    for (Text why : damaged) {
      console.say(why.in(console.language()));
      exits.add(Exit.REFUSED);
    }
  }

  /** Whether an entry is asked for. */
  boolean asks(long number) {
    return seq == null || seq == number;
  }
}
