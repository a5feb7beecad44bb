package vn.xetkhen.audit.verify;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * Something that an auditor should know and that is no fault.
 *
 * @param code small letters and hyphens; keeps its meaning
 */
public record Remark(String code, Text text) {
  private static final Messages MESSAGES = Messages.beside(Remark.class);

  static Remark of(String code, @Nullable Object... seen) {
    return new Remark(code, MESSAGES.text("remark." + code, seen));
  }
}
