package vn.xetkhen.rulecheck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/**
 * A file of scenarios.
 *
 * @param path its path in the pack's folder, with {@code /}
 * @param bases by name, in the order of the file
 * @param scenarios in the order of the file
 */
public record ScenarioFile(String path, Map<String, Base> bases, List<Scenario> scenarios) {

  /** Keeps its own copies. */
  public ScenarioFile {
    bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Sections of a dossier that scenarios start from.
   *
   * @param at where its name stands
   * @param source its lines, its name's included, comments after it left out
   */
  public record Base(String name, Position at, Node.Obj sections, Excerpt source) {}
}
