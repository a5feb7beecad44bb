package vn.xetkhen.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * One statement of a reason.
 *
 * @param subject the fact it is about; null where the statement names it itself
 * @param detail what is said of it
 */
record Said(@Nullable Text subject, Text detail) {

  /** A statement that names its fact itself. */
  static Said whole(Text detail) {
    return new Said(null, detail);
  }

  /** The statements in one line; a fact that the one before was about is not named again. */
  static Text line(Messages messages, List<Said> statements) {
    StringBuilder vi = new StringBuilder();
    StringBuilder en = new StringBuilder();
    Text before = null;
    for (Said said : statements) {
      if (!vi.isEmpty()) {
        vi.append("; ");
        en.append("; ");
      }
      Text text = said.after(messages, before);
      vi.append(text.vi());
      en.append(text.en());
      before = said.subject;
    }
    return new Text(vi.toString(), en.toString());
  }

  /** The statement, where the one before it was about {@code before}. */
  Text after(Messages messages, @Nullable Text before) {
    return subject == null || subject.equals(before)
        ? detail
        : messages.text("row", subject, detail);
  }
}
