package vn.xetkhen.dossier;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;

/**
 * A folder on the way down from one that the user named.
 *
 * @param real its path without links
 * @param within the folder that holds it; null for the one that was named
 */
record Folder(Path real, @Nullable Folder within) {

  /**
   * Code points in their order; the order of {@link String#compareTo} differs beyond the basic
   * plane.
   */
  private static final Comparator<String> CODE_POINTS =
      (a, b) -> {
        PrimitiveIterator.OfInt left = a.codePoints().iterator();
        PrimitiveIterator.OfInt right = b.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
          int order = Integer.compare(left.nextInt(), right.nextInt());
          if (order != 0) {
            return order;
          }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
      };

  /**
   * A path to look at.
   *
   * @param named as the user named it, or what holds it
   * @param within the folder that holds it; null where the user named it
   */
  record Entry(String named, @Nullable Folder within) {}

  /** Whether the folder holds itself by way of a link. */
  boolean loops() {
    for (Folder above = within; above != null; above = above.within) {
      if (above.real.equals(real)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The folders and files to look at, in order: hidden ones, rules folders and files of other kinds
   * aside. What lies in a rules folder goes with its own packs, so it has to be named.
   */
  List<Entry> entries(Path path, String named) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
      for (Path child : children) {
        String name = child.getFileName().toString();
        boolean folder = Files.isDirectory(child);
        if (!name.startsWith(".") && (folder ? !apart(child) : dossiers(name))) {
          names.add(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(CODE_POINTS);
    String prefix =
        named.endsWith("/") || named.endsWith(path.getFileSystem().getSeparator())
            ? named
            : named + "/";
    return names.stream().map(name -> new Entry(prefix + name, this)).toList();
  }

  /**
   * Every rules folder has its vocabulary, every record of decisions its mark, and no other folder
   * has either.
   */
  private static boolean apart(Path folder) {
    return Files.exists(folder.resolve("vocabulary.yaml"))
        || (Files.exists(folder.resolve("record.json")) && Files.exists(folder.resolve("runs")));
  }

  private static boolean dossiers(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    return low.endsWith(".json") || low.endsWith(".jsonl");
  }
}
