package vn.xetkhen.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.TreeReader;

/**
 * Finds where in a dossier's text that is which a problem is about. A run keeps no dossier, so the
 * file is read again; standard input, and a file that cannot be read any more, keep the position
 * that was known.
 */
final class Positions {
  /** The line of a dossier that is a whole file. */
  private static final int WHOLE = 0;

  private Positions() {}

  /**
   * The problems with the positions of their pointers, by file and position; a file is read once,
   * however many there are.
   *
   * @param problems those about dossiers name what no other file of the run can: a pointer into
   *     {@code /candidate} or {@code /submission}
   */
  static List<Problem> of(List<Problem> problems) {
    return of(problems, Positions::onDisk);
  }

  /** Where the dossiers of a file are read from. */
  interface Texts {
    /**
     * Reads the dossiers in some lines of a file, or the one that is the whole file.
     *
     * @param lines from 1; 0 is the whole file
     * @param each takes a line and its dossier
     */
    void read(String file, Set<Integer> lines, BiConsumer<Integer, Node> each) throws IOException;
  }

  /** The same, of dossiers that are read from elsewhere. */
  static List<Problem> of(List<Problem> problems, Texts texts) {
    Map<String, Map<Integer, List<Problem>>> sought = new HashMap<>();
    List<Problem> placed = new ArrayList<>();
    for (Problem problem : problems) {
      if (sought(problem)) {
        sought
            .computeIfAbsent(problem.file(), file -> new HashMap<>())
            .computeIfAbsent(
                lines(problem.file()) ? problem.at().line() : WHOLE, line -> new ArrayList<>())
            .add(problem);
      } else {
        placed.add(problem);
      }
    }
    sought.forEach((file, byLine) -> place(texts, file, byLine, placed));
    return placed.stream()
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparingInt(problem -> problem.at().line())
                .thenComparingInt(problem -> problem.at().column()))
        .toList();
  }

  private static boolean sought(Problem problem) {
    String pointer = problem.pointer();
    return pointer != null
        && (pointer.startsWith("/candidate") || pointer.startsWith("/submission"))
        && !problem.file().equals("-");
  }

  private static boolean lines(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".jsonl");
  }

  /**
   * Adds the problems of a file with their positions; those of a dossier that is gone keep the
   * position that was known.
   *
   * @param byLine by the line of their dossier, from 1, or under {@link #WHOLE}; emptied
   */
  private static void place(
      Texts texts, String file, Map<Integer, List<Problem>> byLine, List<Problem> placed) {
    try {
      texts.read(
          file,
          byLine.keySet(),
          (line, root) -> {
            for (Problem problem : Objects.requireNonNull(byLine.remove(line))) {
              placed.add(at(problem, root));
            }
          });
    } catch (IOException | InvalidPathException e) {
      // what is left keeps the position that was known
    }
    byLine.values().forEach(placed::addAll);
  }

  private static Problem at(Problem problem, Node root) {
    String pointer = Objects.requireNonNull(problem.pointer());
    return new Problem(problem.file(), find(root, pointer), pointer, problem.message());
  }

  /** Where a pointer leads, or as far as it leads. */
  static Position find(Node root, String pointer) {
    Node node = root;
    for (String step : pointer.substring(1).split("/", -1)) {
      Node.Member member =
          node instanceof Node.Obj group
              ? group.members().get(step.replace("~1", "/").replace("~0", "~"))
              : null;
      if (member == null) {
        break;
      }
      node = member.value();
    }
    return node.at();
  }

  private static void onDisk(String file, Set<Integer> lines, BiConsumer<Integer, Node> each)
      throws IOException {
    if (!Files.isRegularFile(Path.of(file))) {
      return;
    }
    if (lines.contains(WHOLE)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
        Node root = TreeReader.json(file, in.readNBytes(TreeReader.MAX_BYTES + 1)).root();
        if (root != null) {
          each.accept(WHOLE, root);
        }
      }
      return;
    }
    try (DossierSource source = new DossierSource(List.of(file), InputStream.nullInputStream())) {
      while (source.hasNext() && !lines.isEmpty()) {
        if (source.next() instanceof DossierSource.Found found
            && found.line() != null
            && lines.contains(found.line())) {
          Node root = TreeReader.json(file, found.line(), found.bytes()).root();
          if (root != null) {
            each.accept(found.line(), root);
          }
        }
      }
    }
  }
}
