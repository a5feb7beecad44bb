package vn.xetkhen.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.TreeWriter;

/** A dossier as JSON to read and to copy: a line for each member, and for each entry of a list. */
final class NodeLines {
  private NodeLines() {}

  /** The lines. */
  static List<String> of(Node.Obj dossier) {
    List<String> lines = new ArrayList<>(List.of("{"));
    List<Node.Member> members = List.copyOf(dossier.members().values());
    for (int i = 0; i < members.size(); i++) {
      String comma = i + 1 < members.size() ? "," : "";
      String name = "  \"" + members.get(i).name() + "\": ";
      Node value = members.get(i).value();
      if (value instanceof Node.Arr list && !list.items().isEmpty()) {
        lines.add(name + "[");
        for (int j = 0; j < list.items().size(); j++) {
          lines.add("    " + json(list.items().get(j)) + (j + 1 < list.items().size() ? "," : ""));
        }
        lines.add("  ]" + comma);
      } else {
        lines.add(name + json(value) + comma);
      }
    }
    lines.add("}");
    return lines;
  }

  /** A value on one line. */
  static String json(Node node) {
    return new String(TreeWriter.json(node), StandardCharsets.UTF_8);
  }
}
