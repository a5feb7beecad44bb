package vn.xetkhen.rulecheck.scaffold;

import java.util.Locale;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What a new pack says of its plan, in the order in which it is asked. */
public enum Question {
  TITLE_VI,
  TITLE_EN,
  NUMBER_VI,
  NUMBER_EN,
  AUTHORITY_VI,
  AUTHORITY_EN,
  PROVINCE,
  DISTRICT,
  PERIOD,
  FROM,
  TO;

  private static final Messages MESSAGES = Messages.beside(Question.class);

  /** Its name as an option, without the hyphens before it: {@code title-vi}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is asked, a noun phrase. */
  public Text text() {
    return MESSAGES.text("question." + key());
  }
}
