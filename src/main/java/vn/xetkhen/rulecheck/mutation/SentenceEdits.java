package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleDescription.Asked;
import vn.xetkhen.engine.language.RuleDescription.Pattern;
import vn.xetkhen.facts.Field;
import vn.xetkhen.plan.Plan;

/** Changes of a rule's sentence: its quantifier, its tests, what they compare with. */
record SentenceEdits(Plan plan, RuleDescription rule) {
  /** What each quantifier may be mistaken for. */
  private static final Map<Quantifier, List<Quantifier>> OTHERS =
      Map.of(
          Quantifier.SOME, List.of(Quantifier.NONE),
          Quantifier.NONE, List.of(Quantifier.SOME),
          Quantifier.EACH, List.of(Quantifier.TOTAL, Quantifier.SOME),
          Quantifier.TOTAL, List.of(Quantifier.EACH),
          Quantifier.THE, List.of());

  List<Edit> all() {
    List<Edit> edits = new ArrayList<>();
    Quantifier quantifier = rule.sentence().quantifier();
    List<Asked> asked = rule.sentence().asked();
    for (Quantifier other : OTHERS.getOrDefault(quantifier, List.of())) {
      String word = word(other);
      edits.add(
          new Edit(
              "quantifier:" + word,
              rule.sentence().at(),
              Written.becomes(word(quantifier), word),
              Changed.sentence(rule, other, asked)));
    }
    boolean bare = quantifier == Quantifier.SOME || quantifier == Quantifier.NONE;
    for (int i = 0; i < asked.size(); i++) {
      Asked test = asked.get(i);
      if (bare || asked.size() > 1) {
        edits.add(
            new Edit(
                field(test) + ":dropped",
                test.at(),
                Written.without(Written.test(test)),
                Changed.sentence(rule, quantifier, Changed.without(asked, i))));
      }
      if (test.fields().size() > 1) {
        for (String field : test.fields()) {
          Asked one = new Asked(List.of(field), test.verb(), test.arguments(), test.at());
          edits.add(edit(i, test, one, field(test) + ":" + field, Written.test(one)));
        }
      }
      for (Asked other : new TestEdits(plan, type(), test).all()) {
        boolean sides = !other.fields().equals(test.fields());
        String verb = sides ? Written.test(other) : Written.verb(other);
        edits.add(edit(i, test, other, field(test) + ":" + Written.id(verb), verb));
      }
    }
    compared(edits);
    return edits;
  }

  private Edit edit(int place, Asked test, Asked other, String id, String instead) {
    boolean whole = instead.startsWith("(");
    return new Edit(
        id,
        test.at(),
        Written.becomes(whole ? Written.test(test) : Written.verb(test), instead),
        Changed.sentence(
            rule,
            rule.sentence().quantifier(),
            Changed.with(rule.sentence().asked(), place, other)));
  }

  /** What is compared with another evidence, the other way round. */
  private void compared(List<Edit> edits) {
    for (int i = 0; i < rule.sentence().asked().size(); i++) {
      Asked test = rule.sentence().asked().get(i);
      if (test.arguments().size() == 1
          && test.arguments().get(0) instanceof Operand.Variable other
          && rule.pattern(other.name()) != null) {
        String subject = rule.sentence().subject();
        Asked turned =
            new Asked(
                test.fields(), test.verb(), List.of(new Operand.Variable(subject)), test.at());
        edits.add(
            new Edit(
                field(test) + ":swapped",
                test.at(),
                Written.becomes(
                    subject + "." + Written.verb(test), other.name() + "." + Written.verb(turned)),
                Changed.about(
                    rule, other.name(), Changed.with(rule.sentence().asked(), i, turned))));
      }
    }
  }

  private List<Field> type() {
    Pattern subject = rule.subject();
    return subject == null ? List.of() : subject.type().fields();
  }

  private static String field(Asked test) {
    return String.join("|", test.fields());
  }

  private static String word(Quantifier quantifier) {
    return quantifier.name().toLowerCase(Locale.ROOT);
  }
}
