package vn.xetkhen.cli.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.xetkhen.cli.Main;
import vn.xetkhen.engine.cache.UserFolder;

/**
 * Makes the archive, in a process of its own: another JVM does what users do and writes the archive
 * when it ends; a third tries it out; then it is renamed into place and its note is written. At no
 * moment is there an archive that is not whole. One process at a time makes one.
 */
final class Archiver {
  private static final long MOST_MINUTES = 5;

  /** Four archives, each with its note and its lock. */
  private static final int KEPT = 12;

  private final Archive archive;
  private final String name;
  private final UserFolder folder;

  private Archiver(Archive archive) {
    this.archive = archive;
    this.name = archive.place().getFileName().toString();
    this.folder = new UserFolder(archive.folder(), KEPT);
  }

  /** The background process. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Archive archive = Archive.named();
    if (archive != null) {
      new Archiver(archive).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    Path unfinished = folder.begin(name);
    if (unfinished == null) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(
                archive.folder().resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held != null && !archive.settled()) {
        make(unfinished);
      }
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** The note is written also where no archive could be made: the next run need not try again. */
  private void make(Path unfinished) throws IOException, InterruptedException {
    Files.delete(unfinished); // the JVM wants to make it
    if (succeeds(Archive.making(unfinished), Training.class.getName())
        && Files.isRegularFile(unfinished)
        && succeeds(Archive.using(unfinished), Main.class.getName(), "--version")) {
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.READ)) {
        channel.force(true);
      }
      Path file = archive.file(Files.size(unfinished));
      for (Path old : archive.files()) {
        Files.deleteIfExists(old);
      }
      folder.finish(unfinished, file.getFileName().toString());
    }
    folder.write(
        archive.note().getFileName().toString(),
        archive.purpose().getBytes(StandardCharsets.UTF_8));
  }

  private boolean succeeds(String option, String... program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Archive.java());
    command.add(option);
    command.addAll(archive.properties());
    command.addAll(List.of("-cp", archive.jar().toString()));
    command.addAll(List.of(program));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }
}
