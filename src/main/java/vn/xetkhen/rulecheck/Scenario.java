package vn.xetkhen.rulecheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeWriter;

/**
 * What a dossier states, and what comes of it under a plan.
 *
 * @param plan the plan's id
 * @param file the file as the user named it
 * @param path the file's path in the pack's folder, with {@code /}
 * @param at where it begins in the file
 * @param base the name of the base it starts from, or null
 * @param written its parts, as in the file
 * @param dossier a complete dossier of the format {@code xetkhen.dossier/1}: positions are those in
 *     the scenario file, pointers those in the dossier
 * @param conditions readings, settings and as-of date
 * @param expected by check id, clause id, or the decision's own fields {@code verdict}, {@code
 *     ground} and {@code deferredUntil}; {@code "null"} where nothing is expected there
 * @param source its lines, comments after it left out
 */
public record Scenario(
    String plan,
    String file,
    String path,
    Position at,
    String name,
    @Nullable String base,
    Node.Obj written,
    Node.Obj dossier,
    Conditions conditions,
    Map<String, String> expected,
    Excerpt source) {

  /** Keeps its own copy of what is expected, in the order of the file. */
  public Scenario {
    expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
  }

  /** The dossier as JSON in UTF-8, the same for the same scenario. */
  public byte[] bytes() {
    return TreeWriter.json(dossier);
  }

  /**
   * Reads the dossier as users' dossiers are read; problems name the place in the scenario file.
   */
  public Result read(DossierReader reader) {
    return reader.read(file, null, new Tree(dossier, List.of()), Sha256.hex(bytes()));
  }

  /**
   * The lines of some of its parts, as written; all lines where parts share one.
   *
   * @param keys the names of the parts
   */
  public Excerpt lines(Collection<String> keys) {
    List<Node.Member> parts = List.copyOf(written.members().values());
    List<String> lines = new ArrayList<>();
    int first = source.firstLine();
    for (int i = 0; i < parts.size(); i++) {
      int from = parts.get(i).keyAt().line();
      int to = i + 1 < parts.size() ? parts.get(i + 1).keyAt().line() - 1 : source.lastLine();
      if (to < from || to > source.lastLine()) {
        return source;
      }
      if (keys.contains(parts.get(i).name())) {
        first = lines.isEmpty() ? from : first;
        for (int line = from; line <= to; line++) {
          lines.add(
              undashed(source.lines().get(line - source.firstLine()), i == 0 && line == from));
        }
      }
    }
    return new Excerpt(first, lines);
  }

  /** The line of a list's item without the dash in front. */
  private static String undashed(String line, boolean first) {
    return first ? line.replaceFirst("-", " ") : line;
  }
}
