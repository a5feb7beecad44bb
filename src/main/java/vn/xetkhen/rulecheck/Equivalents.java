package vn.xetkhen.rulecheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * The mutants of a pack of which its writer says that no dossier can tell them from the pack: the
 * file {@code equivalents.yaml}, of the format {@value #FORMAT}.
 *
 * @param file the file as the user named it
 * @param entries in the order of the file
 */
public record Equivalents(String file, List<Entry> entries) {
  /** The format that is read. */
  public static final String FORMAT = "xetkhen.equivalents/1";

  /** Keeps its own copy. */
  public Equivalents {
    entries = List.copyOf(entries);
  }

  /**
   * One explanation.
   *
   * @param mutant the mutant's id
   * @param why it cannot be told from the pack
   */
  public record Entry(String mutant, Text why, Position at) {}

  /** Those of a pack; none where it has no such file. */
  public static Parsed<Equivalents> of(PackFolder folder) {
    Path path = folder.equivalents();
    if (!Files.exists(path)) {
      return new Parsed.Good<>(new Equivalents(path.toString(), List.of()));
    }
    try {
      return read(path.toString(), Files.readAllBytes(path));
    } catch (IOException e) {
      return new Parsed.Bad<>(List.of(Complaints.unreadable(path.toString())));
    }
  }

  /**
   * Reads a file; all that is wrong with it is told at once.
   *
   * @param file the file as the user named it
   */
  public static Parsed<Equivalents> read(String file, byte[] bytes) {
    Tree tree = TreeReader.yaml(file, bytes);
    Complaints complaints = new Complaints(file, tree.problems());
    List<Entry> entries = new ArrayList<>();
    if (tree.root() != null) {
      Parts parts = new Parts(complaints);
      List<String> keys = List.of("format", "mutants");
      Map<String, Node.Member> members = parts.group(tree.root(), keys, keys);
      Node.Member format = members.get("format");
      if (format != null
          && !(format.value() instanceof Node.Str text && text.value().equals(FORMAT))) {
        complaints.add(format.value(), "format", Shown.of(format.value()), FORMAT);
      }
      entries(members.get("mutants"), complaints, parts, entries);
    }
    return complaints.none()
        ? new Parsed.Good<>(new Equivalents(file, entries))
        : new Parsed.Bad<>(complaints.sorted());
  }

  private static void entries(
      Node.@Nullable Member list, Complaints complaints, Parts parts, List<Entry> into) {
    if (list == null) {
      return;
    }
    Map<String, Node> seen = new LinkedHashMap<>();
    List<String> keys = List.of("mutant", "why");
    List<String> languages = List.of("vi", "en");
    for (Node item : parts.items(list.value())) {
      Map<String, Node.Member> members = parts.group(item, keys, keys);
      String mutant = parts.line(members.get("mutant"));
      Node.Member why = members.get("why");
      Map<String, Node.Member> texts =
          why == null ? Map.of() : parts.group(why.value(), languages, languages);
      String vi = parts.line(texts.get("vi"));
      String en = parts.line(texts.get("en"));
      if (mutant == null) {
        continue;
      }
      Node first = seen.putIfAbsent(mutant, item);
      if (first != null) {
        complaints.add(item, "mutant.twice", Shown.of(mutant), first.at().line());
      } else if (vi != null && en != null) {
        into.add(new Entry(mutant, new Text(vi, en), item.at()));
      }
    }
  }
}
