package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Places;
import vn.xetkhen.text.Text;

/** Says what a candidate of whom too little is known would come to if it were eligible. */
final class EffectWording {
  private final Kind kind;

  EffectWording(Entry entry) {
    this.kind = entry.candidate().kind();
  }

  /** In the middle of a sentence. */
  Text then(Places.Group group, Selection.Effect effect) {
    List<Text> parts = new ArrayList<>();
    Integer position = effect.position();
    if (position != null) {
      parts.add(Terms.say("effect.position", position));
    }
    parts.add(
        switch (effect.code().status()) {
          case PROPOSED -> Terms.say("effect.proposed");
          case COUNCIL_DECIDES -> council(group, effect);
          case RESERVE -> Terms.say("effect.reserve");
          case NO_PLACE -> Terms.say("effect.none");
        });
    if (!effect.losing().isEmpty()) {
      parts.add(Terms.say("effect.losing", Outlook.names(effect.losing())));
    }
    if (!effect.waiting().isEmpty()) {
      parts.add(Terms.say("effect.waiting", Outlook.names(effect.waiting())));
    }
    return Terms.say("effect", group.line(), Text.join(", ", parts));
  }

  private Text council(Places.Group group, Selection.Effect effect) {
    Integer open = effect.open();
    Integer contending = effect.contending();
    if (effect.code() == Code.VOTE_ABSENT || open == null || contending == null) {
      return Terms.say("effect.vote");
    }
    return group.order().isEmpty() || effect.contenders().isEmpty()
        ? Terms.say(
            "effect.choose",
            SelectionWording.count(kind, contending),
            SelectionWording.places(open))
        : Terms.say("effect.contends", Outlook.names(effect.contenders()));
  }
}
