package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes a tree anew with some of its values left out. */
final class TreeMask {
  private final Commitments commitments;
  private final String prefix;

  /** Says which values are left out. */
  interface Hidden {
    boolean at(String pointer, JsonNode value);
  }

  /**
   * For a part of an entry.
   *
   * @param prefix what the pointers of its omissions begin with, {@code /decision}
   */
  TreeMask(Commitments commitments, String prefix) {
    this.commitments = commitments;
    this.prefix = prefix;
  }

  /** The tree without what is hidden. */
  JsonNode shown(JsonNode tree, Hidden hidden) {
    return shown(tree, "", hidden);
  }

  private JsonNode shown(JsonNode node, String pointer, Hidden hidden) {
    if (hidden.at(pointer, node)) {
      return commitments.add(prefix + pointer, node);
    }
    if (node.isObject()) {
      ObjectNode shown = Masking.JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String name = member.getKey().replace("~", "~0").replace("/", "~1");
        shown.set(member.getKey(), shown(member.getValue(), pointer + "/" + name, hidden));
      }
      return shown;
    }
    if (node.isArray()) {
      ArrayNode shown = Masking.JSON.createArrayNode();
      for (int i = 0; i < node.size(); i++) {
        shown.add(shown(node.get(i), pointer + "/" + i, hidden));
      }
      return shown;
    }
    return node;
  }
}
