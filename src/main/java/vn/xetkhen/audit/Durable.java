package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Files that are whole on the disk before they bear their name. */
final class Durable {
  private Durable() {}

  /**
   * Writes a file beside its place, forces it to the disk and renames it; what was there under that
   * name is replaced.
   */
  static void write(Path folder, String name, byte[] bytes) throws IOException {
    long writer = ProcessHandle.current().pid();
    String own = "." + name + "." + writer + "." + Thread.currentThread().getId() + ".tmp";
    Path temporary = folder.resolve(own);
    try {
      create(temporary, bytes);
      Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      folder(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Writes a file and forces it to the disk. */
  static void create(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Forces the names of a folder to the disk, where the system lets a folder be opened. */
  static void folder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // Windows keeps names by itself and opens no folder
    }
  }

  /** Forces a file that is written to the disk. */
  static void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Closes what may already be in trouble. */
  static void quietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      return; // the trouble was told before
    }
  }

  /** Deletes a file that nobody needs. */
  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
