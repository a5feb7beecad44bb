package vn.xetkhen.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/** The facts of a dossier as they stand in its text. */
interface Facts {
  /** Nothing is quoted. */
  Facts NONE =
      new Facts() {
        @Override
        public @Nullable Quote at(String pointer) {
          return null;
        }

        @Override
        public @Nullable Text told() {
          return null;
        }

        @Override
        public boolean leavesOut(String pointer) {
          return false;
        }
      };

  /**
   * A piece of a dossier's text.
   *
   * @param line where it begins in its file, from 1; null where that is not known
   * @param lines as they stand
   */
  record Quote(@Nullable Integer line, List<String> lines) {}

  /** What stands at a pointer; null where nothing does, or the text is not known. */
  @Nullable Quote at(String pointer);

  /** What is to be said of all quotes at once; null where nothing is. */
  @Nullable Text told();

  /** Whether the value at a pointer of the entry was left out, {@code /decision/asOf}. */
  boolean leavesOut(String pointer);
}
