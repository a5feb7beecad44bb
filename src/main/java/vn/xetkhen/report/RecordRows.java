package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.wording.Wording;

/** One check for the page: which facts it saw, what each value was and what was required. */
final class RecordRows {
  private final RecordPack pack;
  private final Views.View view;
  private final Set<String> pointers = new LinkedHashSet<>();

  RecordRows(RecordPack pack, Views.View view) {
    this.pack = pack;
    this.view = view;
  }

  /** The pointers of all facts that were shown. */
  Set<String> pointers() {
    return pointers;
  }

  /**
   * The check.
   *
   * @param used whether the tree reaches it under the readings in use
   * @param condition whether it only tells if a part applies
   */
  Map<String, Object> of(Check check, boolean used, boolean condition) {
    Choice choice = check.choice();
    boolean chosen =
        used
            && (choice == null
                || choice
                    .options()
                    .contains(view.decision().readings().getOrDefault(choice.reading(), "")));
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("n", "check");
    node.put("o", check.outcome().name());
    node.put("u", chosen);
    node.put("condition", condition);
    node.put("id", check.id());
    node.put("none", check.quantifier() == Quantifier.NONE);
    if (check.quantifier() != Quantifier.THE && !condition) {
      node.put("q", view.wording().labels().of(check.quantifier()));
    }
    if (choice != null) {
      node.put("reading", choice.reading());
      node.put("options", choice.options());
    }
    node.put("file", check.rule().file());
    node.put("line", check.rule().line());
    node.put("hot", pack.deciding(check));
    FactType type = pack.asks(check.id());
    node.put("section", type == null ? null : seen(type.section()));
    List<Object> rows = new ArrayList<>();
    check.rows().forEach(row -> rows.add(row(check, row)));
    node.put("rows", rows);
    boolean bare = check.rows().stream().allMatch(r -> r.pointer() == null && r.tests().isEmpty());
    if (bare || check.rows().isEmpty()) {
      node.put("said", view.wording().check(check));
    }
    return node;
  }

  private Map<String, Object> row(Check check, Row row) {
    Wording wording = view.wording();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", wording.entry(row));
    shown.put("o", row.outcome().name());
    shown.put("at", seen(row.pointer()));
    List<Object> tests = new ArrayList<>();
    for (Test test : row.tests()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("o", test.outcome().name());
      one.put("field", test.field());
      one.put("actual", wording.value(row, test));
      one.put("required", unsure(test) ? null : wording.required(row, test));
      one.put("gap", check.quantifier() == Quantifier.NONE ? null : wording.gap(test));
      one.put("at", seen(test.at()));
      one.put("against", seen(test.against()));
      tests.add(one);
    }
    shown.put("tests", tests);
    return shown;
  }

  /** Whether what was required is itself not known. */
  private static boolean unsure(Test test) {
    return test.required() == null
        && test.outcome() == Outcome.UNKNOWN
        && test.op() != Op.IS_TRUE
        && test.op() != Op.IS_STATED;
  }

  private @Nullable String seen(@Nullable String pointer) {
    if (pointer != null) {
      pointers.add(pointer);
    }
    return pointer;
  }
}
