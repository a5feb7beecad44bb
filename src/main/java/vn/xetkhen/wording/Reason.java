package vn.xetkhen.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Relevant.Found;

/**
 * The line of a reason, written statement by statement: nothing is said twice, and the ways of
 * which one would do are told from what is needed together.
 */
final class Reason {
  private static final Text PLAIN = Text.same("; ");

  private final Phrases phrases;
  private final Messages messages;
  private final Outcome outcome;
  private final Text or;
  private final Text and;

  /** Few, and compared sooner than hashed. */
  private final List<Said> seen = new ArrayList<>();

  private final List<String> vi = new ArrayList<>();
  private final List<String> en = new ArrayList<>();
  private @Nullable Text subject;

  private Reason(Phrases phrases, Messages messages, Outcome outcome) {
    this.phrases = phrases;
    this.messages = messages;
    this.outcome = outcome;
    this.or = phrases.or();
    this.and = phrases.and();
  }

  /** A sentence that says everything found; empty where nothing was. */
  static Text of(Phrases phrases, Messages messages, Outcome outcome, Found found) {
    Reason reason = new Reason(phrases, messages, outcome);
    reason.add(found, PLAIN, PLAIN);
    return new Text(String.join("", reason.vi), String.join("", reason.en));
  }

  /**
   * Adds what is found.
   *
   * @param before what stands before its first statement
   * @param between what stands between its members
   */
  private void add(Found found, Text before, Text between) {
    if (found instanceof Found.One one) {
      Text joint = before;
      for (Said said : phrases.says(one.check())) {
        if (!seen.contains(said)) {
          seen.add(said);
          append(joint, said);
          joint = between;
        }
      }
      return;
    }
    Found.Several several = (Found.Several) found;
    boolean ways = several.alternatives() && outcome != Outcome.MET && several(several);
    Text joint = before;
    for (Found member : several.members()) {
      int length = vi.size();
      if (ways && repeats(member)) {
        add(member, joint.equals(or) ? PLAIN : joint, PLAIN);
      } else {
        add(member, joint, ways ? and : between);
      }
      if (vi.size() > length) {
        joint = ways ? or : between;
      }
    }
  }

  private void append(Text joint, Said said) {
    Text text = said.after(messages, subject);
    if (vi.isEmpty()) {
      text = Labels.sentence(text);
    } else {
      vi.add(joint.vi());
      en.add(joint.en());
    }
    vi.add(text.vi());
    en.add(text.en());
    subject = said.subject();
  }

  private boolean several(Found.Several found) {
    return found.members().stream().filter(m -> !checks(m).isEmpty()).count() > 1;
  }

  /** Whether part of what would be said stands already, so that “or” would promise too much. */
  private boolean repeats(Found found) {
    return checks(found).stream().flatMap(c -> phrases.says(c).stream()).anyMatch(seen::contains);
  }

  private static List<Check> checks(Found found) {
    if (found instanceof Found.One one) {
      return List.of(one.check());
    }
    List<Check> checks = new ArrayList<>();
    ((Found.Several) found).members().forEach(member -> checks.addAll(checks(member)));
    return checks;
  }
}
