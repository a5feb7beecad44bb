package vn.xetkhen.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  private final Map<String, Map<Integer, Node>> read = new HashMap<>();

  /**
   * The problems with the positions of their pointers, by file and position.
   *
   * @param problems those about dossiers name what no other file of the run can: a pointer into
   *     {@code /candidate} or {@code /submission}
   */
  List<Problem> of(List<Problem> problems) {
    return problems.stream()
        .map(this::placed)
        .sorted(
            Comparator.comparing(Problem::file)
                .thenComparingInt(problem -> problem.at().line())
                .thenComparingInt(problem -> problem.at().column()))
        .toList();
  }

  private Problem placed(Problem problem) {
    String pointer = problem.pointer();
    boolean dossier =
        pointer != null && (pointer.startsWith("/candidate") || pointer.startsWith("/submission"));
    Node root = dossier ? root(problem.file(), problem.at().line()) : null;
    if (root == null || pointer == null) {
      return problem;
    }
    Position at = find(root, pointer);
    return new Problem(problem.file(), at, pointer, problem.message());
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

  private @Nullable Node root(String file, int line) {
    boolean lines = file.toLowerCase(Locale.ROOT).endsWith(".jsonl");
    return file.equals("-")
        ? null
        : read.computeIfAbsent(file, key -> new HashMap<>())
            .computeIfAbsent(lines ? line : 0, key -> tree(file, key));
  }

  /** The dossier in a line of a file, from 1, or of the whole file, 0; null where it is gone. */
  private static @Nullable Node tree(String file, int line) {
    try {
      if (!Files.isRegularFile(Path.of(file))) {
        return null;
      }
      if (line == 0) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
          return TreeReader.json(file, in.readNBytes(TreeReader.MAX_BYTES + 1)).root();
        }
      }
      try (DossierSource source = new DossierSource(List.of(file), InputStream.nullInputStream())) {
        while (source.hasNext()) {
          if (source.next() instanceof DossierSource.Found found
              && Integer.valueOf(line).equals(found.line())) {
            return TreeReader.json(file, line, found.bytes()).root();
          }
        }
      }
      return null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }
}
