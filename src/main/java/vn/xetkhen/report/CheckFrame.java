package vn.xetkhen.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;

/**
 * What stands before the rows of a check: the same for every candidate for whom the rule comes to
 * the same, and so written once. There are as many as the packs' rules have outcomes.
 */
record CheckFrame(
    String id, Quantifier quantifier, @Nullable Choice choice, Outcome outcome, Check.RuleAt rule) {
  private static final ConcurrentMap<CheckFrame, SerializableString> WRITTEN =
      new ConcurrentHashMap<>();

  /** The members of the check up to its rows, from the value of {@code id} on. */
  static SerializableString of(Check check) {
    CheckFrame frame =
        new CheckFrame(
            check.id(), check.quantifier(), check.choice(), check.outcome(), check.rule());
    SerializableString known = WRITTEN.get(frame);
    return known != null ? known : WRITTEN.computeIfAbsent(frame, CheckFrame::written);
  }

  /** Of what tells most frames apart: hashing all of them would be most of the work. */
  @Override
  public int hashCode() {
    return 31 * id.hashCode() + outcome.hashCode();
  }

  private SerializableString written() {
    String whole = DecisionJson.line(this::write);
    return new SerializedString(whole.substring("{\"id\":".length(), whole.length() - 1));
  }

  private void write(JsonValues out) throws IOException {
    out.begin();
    out.field("id", id);
    out.field("quantifier", quantifier.name().toLowerCase(Locale.ROOT));
    if (choice == null) {
      out.field("choice", null);
    } else {
      out.name("choice").begin();
      out.field("reading", choice.reading());
      out.field("options", choice.options());
      out.end();
    }
    out.field("outcome", outcome);
    out.name("rule").begin();
    out.field("file", rule.file());
    out.field("line", rule.line());
    out.end();
    out.end();
  }
}
