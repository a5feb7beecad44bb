package vn.xetkhen.audit.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;

/** Reads the facts that a check saw, of the kind that its rule looks at. */
final class Rows {
  private final Map<String, RuleDescription> rules = new HashMap<>();

  Rows(Pack pack) {
    pack.rules().forEach(rule -> rules.put(rule.id(), rule));
  }

  List<Row> of(Value in, String check, Quantifier quantifier, Scene scene) {
    RuleDescription rule = rules.get(check);
    RuleDescription.Pattern subject = rule == null ? null : rule.subject();
    if (rule == null || subject == null) {
      throw new Value.Damaged(in.pointer(), "check.unknown", check);
    }
    return in.list(row -> row(row, rule, subject.type(), quantifier, scene));
  }

  private static Row row(
      Value in, RuleDescription rule, FactType type, Quantifier quantifier, Scene scene) {
    in.only("pointer", "entry", "outcome", "tests");
    String pointer = in.get("pointer").textOrNull();
    Map<String, Object> entry = Types.entry(type.ruleName(), in.get("entry"));
    Outcome outcome = in.get("outcome").constant(Outcome.class);
    Lacks lacks = new Lacks(rule, type, pointer, entry, scene);
    List<Test> tests = in.get("tests").list(test -> test(test, type, quantifier, lacks));
    List<Lack> all = new ArrayList<>();
    if (outcome == Outcome.UNKNOWN) {
      tests.forEach(test -> all.addAll(test.lacks()));
      if (tests.isEmpty()) {
        all.addAll(lacks.ofNone());
      }
    }
    return new Row(pointer, type.ruleName(), entry, outcome, tests, all);
  }

  private static Test test(Value in, FactType type, Quantifier quantifier, Lacks lacks) {
    in.only("field", "op", "actual", "required", "outcome", "distance", "unit", "at", "against");
    String names = in.get("field").text();
    Op op = in.get("op").constant(Op.class);
    Object actual = actual(names, type, quantifier, in.get("actual"));
    Object required = required(field(type, names), op, in.get("required").node());
    Test bare =
        new Test(
            names,
            op,
            actual,
            required,
            in.get("outcome").constant(Outcome.class),
            in.get("distance").orNull(v -> Types.number(v.node())),
            in.get("unit").orNull(v -> v.constant(Test.Unit.class)),
            in.get("at").textOrNull(),
            in.get("against").textOrNull(),
            List.of());
    return new Test(
        bare.field(),
        bare.op(),
        bare.actual(),
        bare.required(),
        bare.outcome(),
        bare.distance(),
        bare.unit(),
        bare.at(),
        bare.against(),
        lacks.of(bare));
  }

  private static @Nullable Object actual(
      String names, FactType type, Quantifier quantifier, Value in) {
    if (quantifier == Quantifier.TOTAL && in.node().isNumber()) {
      return in.node().decimalValue();
    }
    int bar = names.indexOf('|');
    if (bar < 0 || !in.node().isArray()) {
      return Types.value(type.field(names), in.node());
    }
    List<@Nullable Object> each = new ArrayList<>();
    for (int i = 0; i < in.node().size(); i++) {
      String name = i == 0 ? names.substring(0, bar) : names.substring(bar + 1);
      each.add(Types.value(type.field(name), in.node().get(i)));
    }
    return each;
  }

  private static @Nullable Object required(@Nullable Field field, Op op, JsonNode node) {
    if (node.isNumber()) {
      return Types.number(node);
    }
    boolean day = op == Op.ON_OR_AFTER || op == Op.ON_OR_BEFORE;
    return day && node.isTextual() ? Types.day(node.textValue()) : Types.value(field, node);
  }

  private static @Nullable Field field(FactType type, String names) {
    int bar = names.indexOf('|');
    return type.field(bar < 0 ? names : names.substring(0, bar));
  }
}
