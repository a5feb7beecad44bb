package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record on the disk, {@code xetkhen.record/1}: what lies where. Files of closed runs, packs and
 * other kept files are never written again.
 *
 * @param folder as the user named it
 */
public record RecordFolder(Path folder) {
  /** What {@code record.json} holds, byte for byte. */
  static final String FORMAT = "{\"format\":\"xetkhen.record/1\"}\n";

  private static final Pattern NAMED = Pattern.compile("\"format\"\\s*:\\s*\"([^\"]{1,60})\"");
  private static final Pattern LATER = Pattern.compile("xetkhen\\.record/(?!1$)[0-9]+");
  private static final Pattern RUN = Pattern.compile("([0-9]{6,9})\\.jsonl\\.zst");
  private static final int LONGEST_FORMAT = 4096;

  /**
   * Opens a record that is there.
   *
   * @throws RecordException where the folder is not there, is no record, is one of a later version,
   *     or cannot be read
   */
  public static RecordFolder open(Path folder) throws RecordException {
    if (!Files.exists(folder)) {
      throw new RecordException("record.none", folder);
    }
    byte[] seen = format(folder);
    if (seen == null) {
      throw new RecordException("record.not", folder);
    }
    return checked(folder, seen);
  }

  /**
   * Opens a record to add a run to, and makes one where the folder is not there or empty.
   *
   * @throws RecordException where the folder holds something else, is a record of a later version,
   *     or cannot be written
   */
  public static RecordFolder prepare(Path folder) throws RecordException {
    try {
      Files.createDirectories(folder);
      byte[] seen = format(folder);
      if (seen == null && !fresh(folder)) {
        seen = format(folder); // another process may just have made the record
        if (seen == null) {
          throw new RecordException("record.other", folder);
        }
      }
      if (seen != null) {
        return checked(folder, seen).withFolders();
      }
      Durable.write(folder, "record.json", FORMAT.getBytes(StandardCharsets.UTF_8));
      return new RecordFolder(folder).withFolders();
    } catch (java.nio.file.FileAlreadyExistsException e) {
      throw new RecordException("record.file", folder);
    } catch (IOException e) {
      throw RecordException.unwritable(folder, e);
    }
  }

  private RecordFolder withFolders() throws RecordException {
    for (Path own : List.of(runs(), open(), packs(), files())) {
      try {
        Files.createDirectories(own);
      } catch (IOException e) {
        throw RecordException.unwritable(own, e);
      }
    }
    return this;
  }

  /** Whether a folder is empty, but for what another process is making a record of it with. */
  private static boolean fresh(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(
          entry ->
              entry.getFileName().toString().startsWith(".record.json")
                  || entry.getFileName().toString().equals("record.json"));
    }
  }

  private static byte @Nullable [] format(Path folder) throws RecordException {
    Path file = folder.resolve("record.json");
    try {
      return Files.size(file) > LONGEST_FORMAT ? new byte[0] : Files.readAllBytes(file);
    } catch (NoSuchFileException | java.nio.file.NotDirectoryException e) {
      return null;
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        return null;
      }
      throw RecordException.unreadable(file, e);
    }
  }

  /**
   * Whether a folder says that it is a record of a later version.
   *
   * @throws RecordException where that cannot be read
   */
  public static boolean later(Path folder) throws RecordException {
    byte[] seen = format(folder);
    return seen != null && LATER.matcher(named(seen)).matches();
  }

  private static RecordFolder checked(Path folder, byte[] seen) throws RecordException {
    if (!Arrays.equals(seen, FORMAT.getBytes(StandardCharsets.UTF_8))) {
      String format = named(seen);
      throw LATER.matcher(format).matches()
          ? new RecordException("record.later", folder, format)
          : new RecordException("record.altered", folder.resolve("record.json"), FORMAT.strip());
    }
    return new RecordFolder(folder);
  }

  /** The format that a mark names; empty where it names none. */
  private static String named(byte[] seen) {
    Matcher named = NAMED.matcher(new String(seen, StandardCharsets.UTF_8));
    return named.find() ? named.group(1) : "";
  }

  /** The folder of closed runs. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** The folder of runs that are being written, or were when their process ended. */
  public Path open() {
    return folder.resolve("open");
  }

  /** The folder of packs, each a rules folder named by its hash. */
  public Path packs() {
    return folder.resolve("packs");
  }

  /** The folder of other files that runs used, named by their hashes. */
  public Path files() {
    return folder.resolve("files");
  }

  /** The file of a closed run. */
  public Path run(int number) {
    return runs().resolve(String.format(Locale.ROOT, "%06d.jsonl.zst", number));
  }

  /** The rules folder that a pack was kept as. */
  public Path pack(String rulesSha256) {
    return packs().resolve(rulesSha256);
  }

  /** A file that was kept. */
  public Path file(String sha256) {
    return files().resolve(sha256);
  }

  /**
   * The numbers of the closed runs, rising; where one is missing, it was taken away.
   *
   * @throws RecordException where the folder cannot be listed
   */
  public List<Integer> numbers() throws RecordException {
    return listed(runs()).stream()
        .map(path -> RUN.matcher(path.getFileName().toString()))
        .filter(Matcher::matches)
        .map(matcher -> Integer.valueOf(matcher.group(1)))
        .sorted()
        .toList();
  }

  /**
   * The numbers that are missing between 1 and the last: of runs that were taken away.
   *
   * @param numbers of runs, rising
   */
  public static List<Integer> gaps(List<Integer> numbers) {
    int last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    Set<Integer> there = new HashSet<>(numbers);
    return IntStream.range(1, last).filter(run -> !there.contains(run)).boxed().toList();
  }

  /**
   * The files of runs that were never closed, whether their process is still at work or not, sorted
   * by name.
   *
   * @throws RecordException where the folder cannot be listed
   */
  public List<Path> unfinished() throws RecordException {
    return listed(open());
  }

  /**
   * Whether a process is still writing an unfinished run.
   *
   * @throws RecordException where the file cannot be opened
   */
  public static boolean writing(Path unfinished) throws RecordException {
    try {
      return Locks.owned(unfinished);
    } catch (IOException e) {
      throw RecordException.unreadable(unfinished, e);
    }
  }

  /**
   * What a folder of the record holds, sorted by name; nothing where it is not there.
   *
   * @throws RecordException where the folder cannot be listed
   */
  public List<Path> listed(Path own) throws RecordException {
    try (Stream<Path> entries = Files.list(own)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted(
              (one, other) ->
                  one.getFileName().toString().compareTo(other.getFileName().toString()))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw RecordException.unreadable(own, e);
    }
  }
}
