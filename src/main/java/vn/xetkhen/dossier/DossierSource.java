package vn.xetkhen.dossier;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.TreeReader;

/**
 * The dossiers of the paths that a user names, one at a time and in a stable order.
 *
 * <ul>
 *   <li>A file is one dossier; a {@code .jsonl} holds one a line, and blank lines are skipped.
 *   <li>A folder holds its {@code .json} and {@code .jsonl} files and those of its folders, hidden
 *       ones, rules folders and records aside, in the order of their path segments by code point.
 *   <li>{@code -} is standard input: one dossier over several lines, where the first line that is
 *       not blank leaves a bracket open and the second is no dossier of its own; otherwise one a
 *       line.
 * </ul>
 *
 * <p>No more than one dossier is held, and of one that is longer than {@link TreeReader#MAX_BYTES}
 * hardly more than that. What cannot be read is a refusal in its place. Not for use by several
 * threads.
 */
public final class DossierSource implements Iterator<DossierSource.Item>, AutoCloseable {
  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final Deque<Folder.Entry> waiting = new ArrayDeque<>();
  private @Nullable JsonLines lines;
  private String linesOf = "";
  private @Nullable Item next;

  /** What a path comes to. */
  public sealed interface Item {}

  /** The bytes of a dossier. */
  public static final class Found implements Item {
    private final String source;
    private final @Nullable Integer line;
    private final byte[] bytes;

    private Found(String source, @Nullable Integer line, byte[] bytes) {
      this.source = source;
      this.line = line;
      this.bytes = bytes;
    }

    /** The file as the user named it, with {@code /}; {@code -} for standard input. */
    public String source() {
      return source;
    }

    /** The line of a {@code .jsonl}, from 1; null where it is the whole file. */
    public @Nullable Integer line() {
      return line;
    }

    /** The bytes exactly as read, a line without its end; the caller's to keep. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** A place where no dossier can be read. */
  public record Unreadable(Refusal refusal) implements Item {}

  /**
   * The dossiers of some paths.
   *
   * @param standardInput what {@code -} stands for; stays open
   */
  public DossierSource(List<String> paths, InputStream standardInput) {
    this.standardInput = standardInput;
    paths.forEach(path -> waiting.add(new Folder.Entry(path, null)));
  }

  @Override
  public boolean hasNext() {
    while (next == null && (lines != null || !waiting.isEmpty())) {
      next = lines == null ? open(waiting.remove()) : line(lines);
    }
    return next != null;
  }

  @Override
  public Item next() {
    Item item = hasNext() ? next : null;
    if (item == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return item;
  }

  /** Closes the file that is being read; nothing follows. */
  @Override
  public void close() {
    waiting.clear();
    next = null;
    closeLines();
  }

  /** The dossier of an entry, or null where it is a folder or holds lines and its own come next. */
  private @Nullable Item open(Folder.Entry entry) {
    String shown = File.separatorChar == '\\' ? entry.named().replace('\\', '/') : entry.named();
    try {
      if (entry.named().equals(STANDARD_INPUT) && entry.within() == null) {
        return openStandardInput();
      }
      if (entry.named().isEmpty()) {
        return refused(shown, null, "input.path", Shown.of(""));
      }
      Path path = Path.of(entry.named());
      if (!Files.exists(path)) {
        return refused(shown, null, "input.missing");
      }
      if (Files.isDirectory(path)) {
        return openFolder(entry, path, shown);
      }
      if (entry.within() != null && !Files.isRegularFile(path)) {
        return refused(shown, null, "input.special");
      }
      return openFile(path, shown);
    } catch (InvalidPathException e) {
      return refused(shown, null, "input.path", Shown.of(shown));
    } catch (IOException e) {
      return refused(shown, null, e);
    }
  }

  private @Nullable Item openFolder(Folder.Entry entry, Path path, String shown)
      throws IOException {
    Folder folder = new Folder(path.toRealPath(), entry.within());
    if (folder.loops()) {
      return refused(shown, null, "input.loop");
    }
    List<Folder.Entry> entries = folder.entries(path, entry.named());
    for (int i = entries.size() - 1; i >= 0; i--) {
      waiting.addFirst(entries.get(i));
    }
    return null;
  }

  private @Nullable Item openFile(Path path, String shown) throws IOException {
    if (shown.toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
      lines = new JsonLines(Files.newInputStream(path));
      linesOf = shown;
      return null;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return new Found(shown, null, in.readNBytes(TreeReader.MAX_BYTES + 1));
    }
  }

  private @Nullable Item openStandardInput() throws IOException {
    StandardInput input = new StandardInput(standardInput);
    if (input.document()) {
      return new Found(STANDARD_INPUT, null, input.bytes());
    }
    lines = new JsonLines(input.stream());
    linesOf = STANDARD_INPUT;
    return null;
  }

  private @Nullable Item line(JsonLines from) {
    try {
      byte[] line = from.next();
      if (line != null) {
        return new Found(linesOf, from.number(), line);
      }
      closeLines();
      return null;
    } catch (IOException e) {
      closeLines();
      return refused(linesOf, from.number() + 1, e);
    }
  }

  private void closeLines() {
    JsonLines open = lines;
    lines = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException("a file that was read cannot be closed", e);
      }
    }
  }

  private static Item refused(String source, @Nullable Integer line, IOException e) {
    return e instanceof AccessDeniedException
        ? refused(source, line, "input.denied")
        : refused(source, line, "input.unreadable", Shown.plain(String.valueOf(e.getMessage())));
  }

  private static Item refused(
      String source, @Nullable Integer line, String key, Object... arguments) {
    Text message = Problems.MESSAGES.text(key, arguments);
    Position at = line == null ? Position.START : new Position(line, 1);
    return new Unreadable(
        new Refusal(source, line, null, List.of(new Problem(source, at, null, message)), false));
  }
}
