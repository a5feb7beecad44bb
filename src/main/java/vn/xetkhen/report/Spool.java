package vn.xetkhen.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps parts of a text for later: a few in memory, many in a temporary file. */
final class Spool implements Closeable {
  private static final int IN_MEMORY = 1 << 20;

  private final StringBuilder recent = new StringBuilder();
  private @Nullable Path file;
  private @Nullable Writer writer;
  private final String between;
  private boolean any;

  /** For members of a JSON list. */
  Spool() {
    this(",\n");
  }

  /**
   * For parts of any text.
   *
   * @param between what stands between two parts
   */
  Spool(String between) {
    this.between = between;
  }

  /** Adds a member. */
  void add(String member) throws IOException {
    recent.append(any ? between : "\n").append(member);
    any = true;
    if (recent.length() >= IN_MEMORY) {
      Writer open = writer;
      if (open == null) {
        Path made = Files.createTempFile("xetkhen-", ".tmp");
        file = made;
        open = Files.newBufferedWriter(made, StandardCharsets.UTF_8);
        writer = open;
      }
      open.append(recent);
      recent.setLength(0);
    }
  }

  /** Writes all members, with what goes between and around them. */
  void copyTo(Writer out) throws IOException {
    if (writer != null && file != null) {
      writer.flush();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        reader.transferTo(out);
      }
    }
    out.append(recent);
    if (any) {
      out.write('\n');
    }
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
