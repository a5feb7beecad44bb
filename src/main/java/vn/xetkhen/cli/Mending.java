package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.xetkhen.rulecheck.lint.Edit;
import vn.xetkhen.rulecheck.lint.Finding;
import vn.xetkhen.rulecheck.lint.Fix;
import vn.xetkhen.rulecheck.lint.Fixes;
import vn.xetkhen.text.Failure;

/**
 * Writes what mends findings into the files. A file is written whole beside its place and moved
 * there, so that nobody ever reads half of it.
 */
final class Mending {
  /** More rounds than fixes ever need: each file's order is right after one. */
  private static final int ROUNDS = 8;

  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final Console console;
  private int rounds;

  Mending(Console console) {
    this.console = console;
  }

  /**
   * Mends what can be mended at once, says so, and returns whether there was anything.
   *
   * @param findings as found in the files as they are
   * @throws UsageException where a file cannot be written
   */
  boolean mend(List<Finding> findings) {
    List<Finding> applicable = Fixes.applicable(findings);
    if (applicable.isEmpty() || ++rounds > ROUNDS) {
      return false;
    }
    Map<String, List<Edit>> edits = new LinkedHashMap<>();
    for (Finding finding : applicable) {
      Fix fix = finding.fix();
      if (fix != null) {
        fix.edits()
            .forEach(edit -> edits.computeIfAbsent(edit.file(), f -> new ArrayList<>()).add(edit));
      }
    }
    findings.stream()
        .map(Finding::fix)
        .flatMap(Stream::ofNullable)
        .flatMap(fix -> fix.edits().stream().map(Edit::file))
        .distinct()
        .forEach(Mending::refuseProtected);
    edits.forEach(this::write);
    for (Finding finding : applicable) {
      Fix fix = finding.fix();
      if (fix != null) {
        console.say(
            console.text(
                "check.fixed",
                finding.file(),
                finding.at().line(),
                finding.at().column(),
                finding.lint().id(),
                fix.title()));
      }
    }
    return true;
  }

  /** A rename would go round the permission of a file that its owner protected. */
  private static void refuseProtected(String name) {
    try {
      Path file = Path.of(name).toRealPath();
      boolean permitted =
          Files.getFileAttributeView(file, PosixFileAttributeView.class) == null
              || Files.getPosixFilePermissions(file).stream().anyMatch(WRITE::contains);
      if (!permitted || !Files.isWritable(file)) {
        throw new UsageException(Console.both("check.read-only", name));
      }
    } catch (IOException e) {
      throw new UsageException(Console.both("check.unwritable", name, Failure.words(e)));
    }
  }

  private void write(String name, List<Edit> edits) {
    try {
      Path file = Path.of(name).toRealPath();
      Path beside =
          file.resolveSibling(
              "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      try {
        Files.write(beside, Fixes.apply(Files.readAllBytes(file), edits));
        PosixFileAttributeView view =
            Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        if (view != null) {
          view.setPermissions(Files.getPosixFilePermissions(file));
        }
        move(beside, file);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UsageException(Console.both("check.unwritable", name, Failure.words(e)));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
