package vn.xetkhen.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What is not known, as a statement and as a request. */
final class Lacks {
  private final Labels labels;
  private final Entries entries;
  private final Messages messages;
  private final Plan plan;

  Lacks(Labels labels, Entries entries, Plan plan) {
    this.labels = labels;
    this.entries = entries;
    this.messages = labels.messages();
    this.plan = plan;
  }

  /** What is not known. */
  Text state(Lack lack) {
    return phrase("lack.", lack);
  }

  /** What to supply. */
  Text request(Lack lack) {
    return Labels.sentence(phrase("ask.", lack));
  }

  /** What usually shows it, as a clause names it. */
  Text evidence(Text supply) {
    return messages.text("evidence", supply);
  }

  /** What to supply, and how it is shown under the clauses that wait for it. */
  Text ask(List<Plan.Clause> clauses, Lack lack) {
    Text request = phrase("ask.", lack);
    Set<Text> supplies = new LinkedHashSet<>();
    for (Plan.Clause clause : clauses) {
      if (clause.supply() != null) {
        supplies.add(clause.supply());
      }
    }
    Text whole =
        supplies.isEmpty() || lack.action() == Lack.Action.SET
            ? request
            : messages.text("ask.with", request, evidence(Text.join("; ", List.copyOf(supplies))));
    return Labels.sentence(whole);
  }

  private Text phrase(String prefix, Lack lack) {
    if (lack.action() == Lack.Action.SET) {
      Plan.Setting setting = plan.settings().get(String.valueOf(lack.entry().get("key")));
      return setting == null
          ? messages.text(prefix + "asOf")
          : messages.text(prefix + "setting", setting.line(), setting.key());
    }
    Text name = entries.numbered(lack.type(), lack.entry(), lack.pointer());
    if (lack.action() == Lack.Action.AWAIT) {
      return messages.text(prefix + "await", name, fields(prefix, lack), lack.pointer());
    }
    if (lack.fields().isEmpty()) {
      boolean added = lack.pointer().endsWith("/-");
      return added
          ? messages.text(entryKey(prefix, "entry", lack), name, lack.pointer())
          : messages.text(prefix + "section", section(lack), lack.pointer());
    }
    String key =
        lack.pointer().endsWith("/-")
            ? entryKey(prefix, "entryFields", lack)
            : prefix + (completable(lack) ? "short" : "fields");
    return messages.text(key, name, fields(prefix, lack), lack.pointer());
  }

  /** Whether what is there may also be stated and fall short of what can still be completed. */
  private static boolean completable(Lack lack) {
    FactType type = FactType.named(lack.type());
    return type != null
        && !lack.pointer().endsWith("/-")
        && lack.fields().stream()
            .map(type::field)
            .allMatch(field -> field != null && field.completable());
  }

  /** Of a document that is not there yet it is said that it can still be handed in. */
  private static String entryKey(String prefix, String key, Lack lack) {
    boolean document = lack.type().equals(FactType.DOCUMENT.ruleName());
    return document && prefix.equals("lack.") ? "lack.completable" : prefix + key;
  }

  private Text section(Lack lack) {
    FactType type = FactType.named(lack.type());
    return type == null ? Text.same(lack.pointer()) : labels.section(type.section());
  }

  private Text fields(String prefix, Lack lack) {
    List<Text> texts = new ArrayList<>();
    for (String field : lack.fields()) {
      Text label =
          completable(lack) ? labels.field(lack.type(), field) : labels.asked(lack.type(), field);
      texts.add(prefix.equals("ask.") ? messages.text("ask.field", label, field) : label);
    }
    return Text.join(", ", texts);
  }
}
