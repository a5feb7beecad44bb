package vn.xetkhen.rulecheck.search;

import java.util.List;
import java.util.Map;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeWriter;

/**
 * A dossier that was made up.
 *
 * @param dossier complete, of the format {@code xetkhen.dossier/1}; it stands in no file
 * @param conditions what it is decided under
 */
public record Draft(Node.Obj dossier, Conditions conditions) {

  /** The dossier as JSON in UTF-8. */
  public byte[] json() {
    return TreeWriter.json(dossier);
  }

  /** Reads the dossier as users' dossiers are read. */
  public Result read(DossierReader reader) {
    return reader.read("", null, new Tree(dossier, List.of()), Sha256.hex(json()));
  }

  /**
   * The draft as an item of the list {@code scenarios} of a file of scenarios: without a base, with
   * no more than it has to say, indented as the shipped ones are; ends in a line end.
   *
   * @param expected what has to come of it, by check id, clause id, {@code verdict}, {@code ground}
   *     or {@code deferredUntil}
   */
  public String scenario(String name, Map<String, String> expected) {
    return DraftText.scenario(this, name, expected);
  }

  /** How much it states: its values, and the readings, settings and days it is decided under. */
  public int size() {
    return size(dossier)
        + conditions.readings().size()
        + conditions.settings().size()
        + (conditions.asOf() == null ? 0 : 1);
  }

  private static int size(Node node) {
    if (node instanceof Node.Obj group) {
      return 1 + group.members().values().stream().mapToInt(m -> size(m.value())).sum();
    }
    return node instanceof Node.Arr list
        ? 1 + list.items().stream().mapToInt(Draft::size).sum()
        : 1;
  }
}
