package vn.xetkhen.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import vn.xetkhen.text.Failure;

/** The locks of a record; the system lets go of them when their process ends, however it ends. */
final class Locks {
  /** Locks of the system are a process's: among the threads of one, this one. */
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  /** A byte that no file reaches: Windows lets nobody read a locked one. */
  private static final long FAR = Long.MAX_VALUE - 1;

  private Locks() {}

  /** What closing a run holds. */
  static final class Held implements Closeable {
    private final FileChannel channel;

    private Held(FileChannel channel) {
      this.channel = channel;
    }

    /** Ends it. */
    void release() throws IOException {
      close();
    }

    @Override
    public void close() throws IOException {
      if (channel.isOpen()) {
        channel.close();
        IN_THIS_PROCESS.unlock();
      }
    }
  }

  /** Waits until nobody else closes a run of the record. */
  static Held closing(RecordFolder record) throws RecordException {
    Path file = record.folder().resolve("lock");
    IN_THIS_PROCESS.lock();
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock(FAR, 1, false);
      return new Held(channel);
    } catch (IOException e) {
      Durable.quietly(channel);
      IN_THIS_PROCESS.unlock();
      throw new RecordException(RecordException.text("record.locked", file, Failure.words(e)), e);
    }
  }

  /** Marks a file as one that is being written, for as long as the process lives. */
  static void own(FileChannel channel) throws IOException {
    channel.lock(FAR, 1, false);
  }

  /** Whether a process is still writing a file. */
  static boolean owned(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(FAR, 1, true)) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }
}
