package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.selection.Council;
import vn.xetkhen.selection.CouncilReader;
import vn.xetkhen.selection.reward.Money;
import vn.xetkhen.text.Failure;
import vn.xetkhen.text.Problem;

/** The file of the council's choice that the command line names. */
final class CouncilFile {
  private static final String DATE = "/minutes/date";

  private final Console console;
  private final @Nullable LocalDate decidedOn;

  /**
   * A way to read it.
   *
   * @param decidedOn the day of the award decision; null where not given
   */
  CouncilFile(Console console, @Nullable LocalDate decidedOn) {
    this.console = console;
    this.decidedOn = decidedOn;
  }

  /**
   * What the council chose, or null after telling what is wrong with the file.
   *
   * @throws UsageException where the file cannot be read, or the council met after the day of the
   *     award decision
   */
  @Nullable Council read(String file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Path.of(file));
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", file));
    } catch (IOException e) {
      throw new UsageException(Console.both("council.unreadable", file, Failure.words(e)));
    }
    return read(file, bytes);
  }

  /**
   * What the council chose, or null after telling what is wrong with the file.
   *
   * @param file its name, JSON where it ends in {@code .json}
   * @throws UsageException where the council met after the day of the award decision
   */
  @Nullable Council read(String file, byte[] bytes) {
    Parsed<Council> parsed = CouncilReader.read(file, bytes);
    if (parsed instanceof Parsed.Good<Council> good) {
      LocalDate day = decidedOn;
      LocalDate met = good.value().minutes().date();
      if (day != null && met.isAfter(day)) {
        console.say(
            List.of(
                new Problem(
                    file,
                    Located.of(file, bytes, DATE),
                    DATE,
                    Console.both("council.late", Money.day(met), Money.day(day)))));
        throw new UsageException(Console.both("decided-on.council", day));
      }
      return good.value();
    }
    console.say(((Parsed.Bad<Council>) parsed).problems());
    return null;
  }
}
