package vn.xetkhen.cli.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts, at the end of a run, what makes the next one faster. */
public final class Background {
  private static final long ROOM_IN_BYTES = 200L * 1024 * 1024;

  private Background() {}

  /**
   * Has an archive made by a process of its own, where the launcher names a place, there is none
   * for this JVM and installation yet, and the disk has room. Whatever goes wrong stays without
   * consequence: the next run is as slow as this one.
   */
  public static void start() {
    Archive archive = Archive.named();
    try {
      if (archive == null || archive.settled() || !room(archive)) {
        return;
      }
      List<String> command = new ArrayList<>(Archive.java());
      command.addAll(archive.properties());
      command.addAll(List.of("-cp", archive.jar().toString(), Archiver.class.getName()));
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException | RuntimeException e) {
      // without consequence
    }
  }

  private static boolean room(Archive archive) throws IOException {
    Path there = archive.cache().toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return Files.isDirectory(there)
        && Files.isWritable(there)
        && Files.getFileStore(there).getUsableSpace() > ROOM_IN_BYTES;
  }
}
