package vn.xetkhen.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that only its user may write. A file is there whole or not at all: it is
 * written under another name and then renamed. When one is written, those written first go that are
 * too many, and so does what processes left that were ended midway.
 */
public final class UserFolder {
  private static final String UNFINISHED = ".unfinished";
  private static final Set<PosixFilePermission> OTHERS_WRITE =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path folder;
  private final int kept;

  /**
   * A folder, which need not be there.
   *
   * @param kept how many files are kept
   */
  public UserFolder(Path folder, int kept) {
    this.folder = folder;
    this.kept = kept;
  }

  /**
   * The content of a file; null where it is not there or others than the folder's owner could have
   * written it.
   */
  public byte @Nullable [] read(String name) {
    try {
      return own() ? Files.readAllBytes(folder.resolve(name)) : null;
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /** Writes a file, where that is possible. */
  public void write(String name, byte[] content) {
    Path unfinished = begin(name);
    if (unfinished != null) {
      try {
        Files.write(unfinished, content);
        finish(unfinished, name);
      } catch (IOException | SecurityException e) {
        delete(unfinished);
      }
    }
  }

  /** An empty file to be written and then finished by this process; null where none can be made. */
  public @Nullable Path begin(String name) {
    try {
      make();
      long process = ProcessHandle.current().pid();
      return own() ? Files.createTempFile(folder, name + "-", "-" + process + UNFINISHED) : null;
    } catch (IOException | SecurityException e) {
      return null;
    }
  }

  /**
   * Gives a file that was begun its name.
   *
   * @throws IOException where that is not possible
   */
  public void finish(Path unfinished, String name) throws IOException {
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      all.stream().filter(UserFolder::abandoned).forEach(UserFolder::delete);
      List<Path> whole = all.stream().filter(file -> !unfinished(file)).toList();
      whole.stream()
          .sorted(Comparator.comparing(UserFolder::written))
          .limit(Math.max(0, whole.size() - kept))
          .forEach(UserFolder::delete);
    }
  }

  private void make() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (Files.getFileStore(existing()).supportsFileAttributeView("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder); // under the user's profile, which is theirs alone
    }
  }

  private Path existing() {
    Path path = folder.toAbsolutePath();
    while (path.getParent() != null && !Files.exists(path)) {
      path = path.getParent();
    }
    return path;
  }

  /** Whether nobody but the folder's owner may write into it. */
  private boolean own() throws IOException {
    try {
      return Files.readAttributes(folder, PosixFileAttributes.class).permissions().stream()
          .noneMatch(OTHERS_WRITE::contains);
    } catch (UnsupportedOperationException e) {
      return Files.isDirectory(folder);
    }
  }

  private static boolean unfinished(Path file) {
    return file.getFileName().toString().contains(UNFINISHED);
  }

  /** Whether the process that was to finish a file is gone. */
  private static boolean abandoned(Path file) {
    if (!unfinished(file)) {
      return false;
    }
    String name = file.getFileName().toString();
    String start = name.substring(0, name.indexOf(UNFINISHED));
    try {
      return ProcessHandle.of(Long.parseLong(start.substring(start.lastIndexOf('-') + 1)))
          .isEmpty();
    } catch (NumberFormatException e) {
      return true;
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // gone meanwhile
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | SecurityException e) {
      // whoever comes next tries again
    }
  }
}
