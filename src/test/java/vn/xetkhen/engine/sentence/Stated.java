package vn.xetkhen.engine.sentence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.xetkhen.decision.Row;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.plan.Plan;

/** Facts, evidence and sentences in the fewest words. */
final class Stated {
  static final Plan.Place PLACE = new Plan.Place(List.of("Mẫu", "Mẩu"), List.of("Huyện Hoà"));

  private Stated() {}

  /** A fact of a section, with the fields given as name, value, name, value. */
  static Fact fact(FactType type, int index, Object... fields) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "pointer",
        type.world() == FactType.World.SINGLE ? type.section() : type.section() + "/" + index);
    for (int i = 0; i < fields.length; i += 2) {
      values.put((String) fields[i], fields[i + 1]);
    }
    return type.make(values);
  }

  static Evidence declared(FactType type, Fact... facts) {
    return evidence(type, Map.of(), true, facts.length, facts);
  }

  static Evidence undeclared(FactType type) {
    return evidence(type, Map.of(), false, 0);
  }

  static Evidence sought(FactType type, Map<String, Object> entry, Fact... facts) {
    return evidence(type, entry, false, facts.length, facts);
  }

  static Evidence evidence(
      FactType type, Map<String, Object> entry, boolean declared, int size, Fact... facts) {
    Evidence evidence = new Evidence();
    evidence.addAll(List.of(facts));
    evidence.about(new Evidence.Sought(type, new LinkedHashMap<>(entry), declared, size));
    return evidence;
  }

  static Sentence.Answer answer(Consumer<Conclude> rule) {
    Conclude conclude = new Conclude();
    rule.accept(conclude);
    return conclude.taken().answer(PLACE);
  }

  /** The only test of the only row of a sentence. */
  static vn.xetkhen.decision.Test test(Consumer<Conclude> rule) {
    List<Row> rows = answer(rule).rows();
    if (rows.size() != 1 || rows.get(0).tests().size() != 1) {
      throw new AssertionError("not one test: " + rows);
    }
    return rows.get(0).tests().get(0);
  }
}
