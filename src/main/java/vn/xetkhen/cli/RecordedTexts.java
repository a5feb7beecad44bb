package vn.xetkhen.cli;

import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.xetkhen.audit.read.Entries;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.replay.Replaying;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.TreeReader;

/** The dossiers of a run as it recorded them. */
record RecordedTexts(Replaying replaying, Run run) implements Positions.Texts {

  @Override
  public void read(String file, Set<Integer> lines, BiConsumer<Integer, Node> each)
      throws IOException {
    try (Entries entries = Entries.of(run)) {
      for (Recorded entry = entries.next();
          entry != null && !lines.isEmpty();
          entry = entries.next()) {
        int line = entry.line() == null ? 0 : entry.line();
        if (file.equals(entry.source())
            && lines.contains(line)
            && replaying.dossier(entry) instanceof Replaying.Basis.Ready ready) {
          Node root = TreeReader.json(file, Math.max(line, 1), ready.dossier()).root();
          if (root != null) {
            each.accept(line, root);
          }
        }
      }
    }
  }
}
