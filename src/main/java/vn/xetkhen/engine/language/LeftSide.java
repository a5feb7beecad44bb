package vn.xetkhen.engine.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.text.Position;

/**
 * Reads the left side of a rule: givens, then evidence collected by identity fields; nothing else
 * is part of the language.
 */
final class LeftSide {
  private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(\\w+)");
  private static final Pattern EQUALS = Pattern.compile("(\\w+)\\s*==\\s*(\\S.*)", Pattern.DOTALL);
  private static final Pattern IN = Pattern.compile("(\\w+)\\s+in\\s*\\((.*)\\)", Pattern.DOTALL);

  /** What rules may bind of a given, by kind. */
  private static final Map<RuleDescription.GivenKind, List<String>> PROPERTIES =
      Map.of(
          RuleDescription.GivenKind.AWARD, List.of("id", "period"),
          RuleDescription.GivenKind.YEAR, List.of("value", "previous", "period", "previousPeriod"),
          RuleDescription.GivenKind.CHOICE, List.of("year", "period"),
          RuleDescription.GivenKind.SETTING, List.of(),
          RuleDescription.GivenKind.AS_OF, List.of());

  private final Source source;
  private final Complaints complaints;
  private final List<RuleDescription.Given> givens = new ArrayList<>();
  private final List<RuleDescription.Pattern> evidence = new ArrayList<>();

  LeftSide(Source source, Complaints complaints) {
    this.source = source;
    this.complaints = complaints;
  }

  List<RuleDescription.Given> givens() {
    return givens;
  }

  List<RuleDescription.Pattern> evidence() {
    return evidence;
  }

  void read(RuleDescr rule) {
    for (BaseDescr part : rule.getLhs().getDescrs()) {
      Position at = at(part);
      if (!(part instanceof PatternDescr pattern)) {
        complaints.add(at, "left.not-a-pattern", rule.getName());
      } else if (pattern.getSource() instanceof CollectDescr collect) {
        collect(pattern, collect, at);
      } else if (pattern.getSource() != null) {
        complaints.add(at, "left.not-a-pattern", rule.getName());
      } else {
        given(pattern, at);
      }
    }
  }

  private void given(PatternDescr pattern, Position at) {
    String name = String.valueOf(pattern.getObjectType());
    RuleDescription.GivenKind kind =
        Arrays.stream(RuleDescription.GivenKind.values())
            .filter(k -> k.ruleName().equals(name))
            .findFirst()
            .orElse(null);
    if (kind == null) {
      if (FactType.named(name) != null) {
        complaints.add(at, "left.not-collected", name);
      } else {
        complaints.add(at, "left.unknown-type", name, Complaints.instead(name, typeNames()));
      }
      return;
    }
    String key = null;
    boolean understood = true;
    Map<String, String> bindings = new LinkedHashMap<>();
    for (BaseDescr part : pattern.getConstraint().getDescrs()) {
      String text = text(part);
      Matcher binding = BINDING.matcher(text);
      Matcher equals = EQUALS.matcher(text);
      if (binding.matches() && properties(kind).contains(binding.group(2))) {
        bindings.put(binding.group(1), binding.group(2));
      } else if (equals.matches()
          && equals.group(1).equals(keyOf(kind))
          && Literals.value(equals.group(2)) instanceof String s) {
        key = s;
      } else {
        complaints.add(at(part), "left.given", text, name, example(kind));
        understood = false;
      }
    }
    if (understood && keyOf(kind) != null && key == null) {
      complaints.add(at, "left.no-key", name, keyOf(kind), example(kind));
    }
    givens.add(new RuleDescription.Given(kind, pattern.getIdentifier(), key, bindings, at));
  }

  /** A given with all that may stand in it. */
  private static String example(RuleDescription.GivenKind kind) {
    List<String> parts = new ArrayList<>();
    if (keyOf(kind) != null) {
      parts.add(keyOf(kind) + " == \"…\"");
    }
    properties(kind).forEach(property -> parts.add("$" + property + " : " + property));
    return kind.ruleName() + (parts.isEmpty() ? "()" : "( " + String.join(", ", parts) + " )");
  }

  private static List<String> properties(RuleDescription.GivenKind kind) {
    return PROPERTIES.getOrDefault(kind, List.of());
  }

  private static @Nullable String keyOf(RuleDescription.GivenKind kind) {
    return switch (kind) {
      case CHOICE -> "reading";
      case SETTING -> "key";
      case AWARD, YEAR, AS_OF -> null;
    };
  }

  private void collect(PatternDescr result, CollectDescr collect, Position at) {
    PatternDescr pattern = collect.getInputPattern();
    String name = String.valueOf(pattern.getObjectType());
    FactType type = FactType.named(name);
    if (!"Evidence".equals(result.getObjectType()) || result.getIdentifier() == null) {
      complaints.add(at, "left.not-evidence", String.valueOf(result.getObjectType()));
    }
    if (type == null) {
      complaints.add(at, "left.unknown-type", name, Complaints.instead(name, typeNames()));
      return;
    }
    List<RuleDescription.Constraint> constraints = new ArrayList<>();
    for (BaseDescr part : pattern.getConstraint().getDescrs()) {
      RuleDescription.Constraint constraint = constraint(type, part);
      if (constraint != null) {
        constraints.add(constraint);
      }
    }
    evidence.add(
        new RuleDescription.Pattern(
            String.valueOf(result.getIdentifier()), type, List.copyOf(constraints), at));
  }

  private RuleDescription.@Nullable Constraint constraint(FactType type, BaseDescr part) {
    String text = text(part);
    Position at = at(part);
    Matcher equals = EQUALS.matcher(text);
    Matcher in = IN.matcher(text);
    boolean list = in.matches();
    if (!list && !equals.matches()) {
      complaints.add(at, "left.constraint", text);
      return null;
    }
    String name = list ? in.group(1) : equals.group(1);
    Field field = type.field(name);
    if (field == null || !field.key()) {
      List<String> keys = type.fields().stream().filter(Field::key).map(Field::name).toList();
      String problem = field == null ? "left.unknown-field" : "left.not-identity";
      complaints.add(at, problem, name, type.ruleName(), Complaints.instead(name, keys));
      return null;
    }
    String[] written = list ? in.group(2).split(",", -1) : new String[] {equals.group(2)};
    List<Operand> operands = new ArrayList<>();
    for (String one : written) {
      Operand operand = Literals.operand(one.strip());
      if (operand == null) {
        complaints.add(at, "left.operand", one.strip(), name, Literals.meant(one.strip()));
        return null;
      }
      operands.add(operand);
    }
    return new RuleDescription.Constraint(field, list, operands, at);
  }

  private static Set<String> typeNames() {
    Set<String> names =
        Arrays.stream(FactType.values())
            .map(FactType::ruleName)
            .collect(Collectors.toCollection(TreeSet::new));
    for (RuleDescription.GivenKind kind : RuleDescription.GivenKind.values()) {
      names.add(kind.ruleName());
    }
    return names;
  }

  private static String text(BaseDescr part) {
    return part instanceof ExprConstraintDescr expression
        ? expression.getExpression().strip()
        : part.toString();
  }

  private Position at(BaseDescr part) {
    return source.at(part.getStartCharacter());
  }
}
