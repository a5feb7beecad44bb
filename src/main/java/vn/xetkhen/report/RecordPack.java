package vn.xetkhen.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Test;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.engine.language.RuleFiles;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.plan.PackResult;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RuleFile;

/**
 * A pack that a record holds, as it was on the day.
 *
 * @param rules the description of every rule that could be read, by id
 * @param lines the lines of every rule file, by name
 */
record RecordPack(
    Plan plan, Views views, Map<String, RuleDescription> rules, Map<String, List<String>> lines) {

  /**
   * Reads a pack.
   *
   * @param folder the rules folder that holds it
   * @param id the plan's id
   * @param rulesSha256 what the decisions name
   * @return null where it is not there, cannot be read or is not the one of that hash
   */
  static @Nullable RecordPack read(Path folder, String id, String rulesSha256) {
    PackResult pack = new Packs(folder).pack(id);
    if (!(pack instanceof PackResult.Loaded loaded)
        || !loaded.source().rulesSha256().equals(rulesSha256)) {
      return null;
    }
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (RuleFile file : loaded.source().rules()) {
      lines.put(file.name(), file.text().lines().toList());
      for (RuleDescription rule : RuleFiles.read(file.file(), file.name(), file.text()).rules()) {
        rules.put(rule.id(), rule);
      }
    }
    return new RecordPack(loaded.source().plan(), new Views(), rules, lines);
  }

  /** The kind of facts that a rule speaks of; null where that cannot be told. */
  @Nullable FactType asks(String rule) {
    RuleDescription described = rules.get(rule);
    RuleDescription.Pattern subject = described == null ? null : described.subject();
    return subject == null ? null : subject.type();
  }

  /**
   * The lines of a rule that decided a check, from 1: those of the tests with the check's outcome,
   * or where no test has it that of the sentence.
   */
  List<Integer> deciding(Check check) {
    RuleDescription rule = rules.get(check.id());
    if (rule == null) {
      return List.of(check.rule().line());
    }
    List<Integer> deciding = new ArrayList<>();
    for (RuleDescription.Asked asked : rule.sentence().asked()) {
      String field = String.join("|", asked.fields());
      boolean decided =
          check.rows().stream()
              .flatMap(row -> row.tests().stream())
              .anyMatch(test -> of(test, field) && test.outcome() == check.outcome());
      if (decided && !deciding.contains(asked.at().line())) {
        deciding.add(asked.at().line());
      }
    }
    return deciding.isEmpty() ? List.of(rule.sentence().at().line()) : deciding;
  }

  private static boolean of(Test test, String field) {
    return test.field().equals(field);
  }

  /** Every rule's text with the comment right above it, by rule id. */
  Map<String, Object> texts() {
    Map<String, Object> texts = new LinkedHashMap<>();
    rules.forEach(
        (id, rule) -> {
          List<String> all = lines.getOrDefault(rule.file(), List.of());
          int first = rule.at().line();
          while (first > 1 && all.get(first - 2).stripLeading().startsWith("//")) {
            first--;
          }
          Map<String, Object> text = new LinkedHashMap<>();
          text.put("file", rule.file());
          text.put("first", first);
          text.put("lines", all.subList(first - 1, Math.min(rule.lastLine(), all.size())));
          texts.put(id, text);
        });
    return texts;
  }
}
