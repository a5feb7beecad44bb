package vn.xetkhen.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where results go. A file appears whole or not at all: it is written beside its place under
 * another name, forced to the disk and renamed; what is closed before it is done, or interrupted,
 * leaves nothing.
 */
final class Output implements Closeable {
  private final Writer writer;
  private final @Nullable FileChannel channel;
  private final @Nullable Path temporary;
  private final @Nullable Path target;
  private final @Nullable Thread hook;
  private boolean done;

  private Output(
      OutputStream stream,
      @Nullable FileChannel channel,
      @Nullable Path temporary,
      @Nullable Path target) {
    this.writer =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    this.channel = channel;
    this.temporary = temporary;
    this.target = target;
    this.hook = temporary == null ? null : new Thread(() -> delete(temporary), "xetkhen-cleanup");
    if (hook != null) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  /** The reader of standard output went away: nothing more needs to be written. */
  static final class Gone extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Standard output; it stays open. */
  static Output standard(PrintStream out) {
    return new Output(new Checked(out), null, null, null);
  }

  /**
   * A file.
   *
   * @throws UsageException where it cannot be written
   */
  static Output file(String name) {
    try {
      Path path = Path.of(name).toAbsolutePath();
      Path place = Files.exists(path) ? path.toRealPath() : path;
      if (Files.isDirectory(place)) {
        throw new UsageException(Console.both("out.directory", name));
      }
      if (Files.exists(place) && !Files.isRegularFile(place)) {
        throw new UsageException(Console.both("out.special", name));
      }
      String beside = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
      Path temporary = place.resolveSibling(beside);
      FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new Output(Channels.newOutputStream(channel), channel, temporary, place);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", name));
    } catch (IOException e) {
      throw new UsageException(Console.both("out.unwritable", name, e.toString()));
    }
  }

  /** What to write with. */
  Writer writer() {
    return writer;
  }

  /** All is written: a file takes its place. */
  void done() throws IOException {
    writer.flush();
    if (channel != null && temporary != null && target != null) {
      channel.force(true);
      channel.close();
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }
    done = true;
  }

  @Override
  public void close() throws IOException {
    if (channel != null && temporary != null) {
      channel.close();
      if (!done) {
        delete(temporary);
      }
    }
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        done = true; // the JVM is ending, and the hook runs
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  /** A stream that says when nobody reads it any more, which a PrintStream keeps to itself. */
  private static final class Checked extends FilterOutputStream {
    private final PrintStream stream;

    Checked(PrintStream stream) {
      super(stream);
      this.stream = stream;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      stream.write(bytes, offset, length);
      check();
    }

    @Override
    public void flush() throws IOException {
      stream.flush();
      check();
    }

    private void check() throws IOException {
      if (stream.checkError()) {
        throw new Gone();
      }
    }
  }
}
