package vn.xetkhen.rulecheck.impact;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;

/**
 * The names that only changed.
 *
 * @param checks the check's id afterwards, by the one before
 * @param clauses the clause's id afterwards, by the one before
 */
record Names(Map<String, String> checks, Map<String, String> clauses) {
  Names {
    checks = Collections.unmodifiableMap(new LinkedHashMap<>(checks));
    clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
  }

  /** What a check is called afterwards. */
  String check(String before) {
    return checks.getOrDefault(before, before);
  }

  /** What a clause is called afterwards. */
  String clause(String before) {
    return clauses.getOrDefault(before, before);
  }

  /** From the names afterwards to those before. */
  Names reversed() {
    return new Names(turned(checks), turned(clauses));
  }

  private static Map<String, String> turned(Map<String, String> names) {
    Map<String, String> turned = new HashMap<>();
    names.forEach((before, after) -> turned.put(after, before));
    return turned;
  }

  /** A tree with the names afterwards. */
  @Nullable Criteria tree(@Nullable Criteria node) {
    return node == null ? null : renamed(node);
  }

  private Criteria renamed(Criteria node) {
    if (node instanceof Criteria.Check check) {
      return new Criteria.Check(check(check.id()));
    }
    if (node instanceof Criteria.Clause other) {
      return new Criteria.Clause(clause(other.id()));
    }
    if (node instanceof Criteria.All all) {
      return new Criteria.All(all.members().stream().map(this::renamed).toList());
    }
    if (node instanceof Criteria.Any any) {
      return new Criteria.Any(any.members().stream().map(this::renamed).toList());
    }
    if (node instanceof Criteria.If choice) {
      return new Criteria.If(
          renamed(choice.condition()), tree(choice.then()), tree(choice.otherwise()));
    }
    Criteria.ByReading choice = (Criteria.ByReading) node;
    Map<String, Criteria> options = new LinkedHashMap<>();
    choice.options().forEach((option, branch) -> options.put(option, renamed(branch)));
    return new Criteria.ByReading(choice.reading(), options);
  }
}
