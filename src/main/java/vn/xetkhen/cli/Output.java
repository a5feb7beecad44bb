package vn.xetkhen.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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
import vn.xetkhen.text.Failure;

/**
 * Where results go. A file appears whole or not at all: it is written beside its place under
 * another name, forced to the disk and renamed; what is closed before it is done, or interrupted,
 * leaves nothing.
 */
final class Output implements Closeable {
  private final Writer writer;
  private final @Nullable String name;
  private final @Nullable FileChannel channel;
  private final @Nullable Path temporary;
  private final @Nullable Path target;
  private final @Nullable Thread hook;
  private boolean done;

  private Output(
      OutputStream stream,
      @Nullable String name,
      @Nullable FileChannel channel,
      @Nullable Path temporary,
      @Nullable Path target) {
    this.writer =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    this.name = name;
    this.channel = channel;
    this.temporary = temporary;
    this.target = target;
    this.hook = temporary == null ? null : new Thread(() -> delete(temporary), "xetkhen-cleanup");
    if (hook != null) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
  }

  /** Standard output; it stays open. */
  static Output standard(StandardOutput out) {
    return new Output(out, null, null, null, null);
  }

  /**
   * A file.
   *
   * @throws UsageException where it cannot be written
   */
  static Output file(String name) {
    try {
      Path folder = Path.of(name).getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        String key = Files.exists(folder) ? "out.notFolder" : "out.noFolder";
        throw new UsageException(Console.both(key, name, folder));
      }
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
      OutputStream stream = new Named(Channels.newOutputStream(channel), name);
      return new Output(stream, name, channel, temporary, place);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", name));
    } catch (IOException e) {
      throw unwritable(name, e);
    }
  }

  /** What to write with. */
  Writer writer() {
    return writer;
  }

  /**
   * All is written: a file takes its place.
   *
   * @throws UsageException where the file cannot be written
   * @throws IOException where standard output cannot
   */
  void done() throws IOException {
    writer.flush();
    if (name != null && channel != null && temporary != null && target != null) {
      try {
        channel.force(true);
        channel.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw unwritable(name, e);
      }
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

  private static UsageException unwritable(String name, IOException e) {
    return new UsageException(Console.both("out.unwritable", name, Failure.words(e)));
  }

  /** The stream of a file, which says which file cannot be written and why. */
  private static final class Named extends FilterOutputStream {
    private final String name;

    Named(OutputStream stream, String name) {
      super(stream);
      this.name = name;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw unwritable(name, e);
      }
    }
  }
}
