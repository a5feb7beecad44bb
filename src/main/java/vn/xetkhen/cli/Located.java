package vn.xetkhen.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/** Where a value stands in a file that was read before. */
final class Located {
  private Located() {}

  /**
   * Where a value stands; the start of the file where it is not there.
   *
   * @param file the file as the user named it; JSON where its name ends in {@code .json}, else YAML
   * @param pointer JSON pointer (RFC 6901) of names without {@code ~} and {@code /}
   */
  static Position of(String file, byte[] bytes, String pointer) {
    boolean json = file.toLowerCase(Locale.ROOT).endsWith(".json");
    Tree tree = json ? TreeReader.json(file, bytes) : TreeReader.yaml(file, bytes);
    Node node = tree.root();
    for (String name : pointer.substring(1).split("/", -1)) {
      node = member(node, name);
    }
    return node == null ? Position.START : node.at();
  }

  private static @Nullable Node member(@Nullable Node node, String name) {
    Node.Member member = node instanceof Node.Obj object ? object.members().get(name) : null;
    return member == null ? null : member.value();
  }
}
