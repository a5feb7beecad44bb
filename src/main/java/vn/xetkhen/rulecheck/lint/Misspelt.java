package vn.xetkhen.rulecheck.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.TreeReader;

/**
 * Finds names that are misspelt in plan.yaml where everything else in the pack spells them
 * otherwise: a clause, reading, setting or code that is declared under a name that nothing uses, a
 * check that is asked under a name that no rule and no scenario has.
 */
final class Misspelt {
  private static final int FAR = 2;

  private final String file;
  private final List<RuleDescription> rules;
  private final String unread;
  private final List<Node> scenarios = new ArrayList<>();

  Misspelt(PackInput input, String file, List<RuleDescription> rules, String unread) {
    this.file = file;
    this.rules = rules;
    this.unread = unread;
    for (PackFile one : input.files().values()) {
      if (input.own(one.path()).startsWith("scenarios/")) {
        Node root = TreeReader.yaml(one.file(), one.bytes()).root();
        if (root != null) {
          scenarios.add(root);
        }
      }
    }
  }

  /** A name as written, where, and as everything else has it. */
  private record Slip(Position at, String written, String meant) {}

  /**
   * The plan with the names as they are meant, and a finding for each; null where there is none.
   */
  byte @Nullable [] mended(byte[] bytes, Plan plan, Findings found) {
    Node root = TreeReader.yaml(file, bytes).root();
    if (root == null) {
      return null;
    }
    List<Slip> slips = new ArrayList<>();
    Map<String, Integer> uses = uses(root);
    for (String section : List.of("clauses", "readings", "options", "settings", "codes")) {
      declarations(root, section).stream()
          .filter(member -> !uses.containsKey(member.name()))
          .forEach(
              member -> {
                String meant = meant(member.name(), uses, known(root, plan));
                if (meant != null) {
                  slips.add(new Slip(member.keyAt(), member.name(), meant));
                  found.say(
                      lint(section),
                      "declared-otherwise",
                      file,
                      member.keyAt(),
                      member.name(),
                      meant);
                }
              });
    }
    if (slips.isEmpty()) {
      checks(root, plan, slips, found);
    }
    return slips.isEmpty() ? null : replaced(bytes, slips);
  }

  private static Lint lint(String section) {
    return switch (section) {
      case "clauses" -> Lint.UNDECLARED_CLAUSE;
      case "readings" -> Lint.UNDECLARED_READING;
      case "options" -> Lint.UNDECLARED_OPTION;
      case "settings" -> Lint.UNDECLARED_SETTING;
      default -> Lint.UNDECLARED_CODE;
    };
  }

  private static List<Node.Member> declarations(Node root, String section) {
    if (section.equals("options")) {
      return members(root, "readings").stream()
          .flatMap(reading -> members(reading.value(), "options").stream())
          .toList();
    }
    List<Node.Member> declared = members(root, section);
    if (section.equals("codes")) {
      declared =
          declared.stream()
              .filter(list -> list.value() instanceof Node.Obj)
              .flatMap(list -> ((Node.Obj) list.value()).members().values().stream())
              .toList();
    }
    return declared;
  }

  private static List<Node.Member> members(Node node, String key) {
    Node.Member member = node instanceof Node.Obj group ? group.members().get(key) : null;
    return member != null && member.value() instanceof Node.Obj named
        ? List.copyOf(named.members().values())
        : List.of();
  }

  /** All names that anything in the pack uses. */
  private Map<String, Integer> uses(Node root) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    Trees.strings(root, text -> use(text.value(), uses));
    for (String section : List.of("awards", "clauses")) {
      members(root, section)
          .forEach(part -> Trees.keys(List.of(part.value())).forEach(key -> use(key, uses)));
    }
    for (RuleDescription rule : rules) {
      use(rule.clause(), uses);
      rule.givens().stream()
          .map(RuleDescription.Given::key)
          .filter(key -> key != null)
          .forEach(key -> use(String.valueOf(key), uses));
      rule.evidence().stream()
          .flatMap(pattern -> pattern.constraints().stream())
          .forEach(constraint -> operands(constraint.operands(), uses));
      rule.sentence().asked().forEach(asked -> operands(asked.arguments(), uses));
    }
    scenarios.forEach(tree -> Trees.strings(tree, text -> use(text.value(), uses)));
    Trees.keys(scenarios).forEach(key -> use(key, uses));
    return uses;
  }

  private static void use(String text, Map<String, Integer> uses) {
    uses.merge(text, 1, Integer::sum);
    int slash = text.indexOf('/');
    if (slash > 0) {
      uses.merge(text.substring(0, slash), 1, Integer::sum);
    }
  }

  private static void operands(List<Operand> operands, Map<String, Integer> uses) {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Literal literal && literal.value() instanceof String text) {
        use(text, uses);
      }
    }
  }

  /** All names that are declared somewhere. */
  private static Set<String> known(Node root, Plan plan) {
    Set<String> known = new LinkedHashSet<>();
    for (String section :
        List.of("clauses", "readings", "options", "settings", "codes", "awards")) {
      declarations(root, section).forEach(member -> known.add(member.name()));
    }
    plan.vocabulary().lists().values().forEach(codes -> known.addAll(codes.keySet()));
    return known;
  }

  /** What a name was meant to be, where two places at least say so and none says otherwise. */
  private static @Nullable String meant(
      String written, Map<String, Integer> uses, Set<String> known) {
    List<String> unknown = uses.keySet().stream().filter(name -> !known.contains(name)).toList();
    String nearest = Nearest.to(written, unknown);
    return nearest != null && uses.getOrDefault(nearest, 0) > 1 && near(written, nearest)
        ? nearest
        : null;
  }

  private static boolean near(String one, String other) {
    return Nearest.steps(one, other) <= FAR;
  }

  /** Checks that the plan asks under a name that only it has. */
  private void checks(Node root, Plan plan, List<Slip> slips, Findings found) {
    Map<String, Trees.Asked> asked = Trees.asked(plan);
    List<String> names = rules.stream().map(RuleDescription::id).toList();
    List<String> surplus = names.stream().filter(name -> !asked.containsKey(name)).toList();
    Set<String> tried = Trees.keys(scenarios);
    Map<String, String> renamed = new LinkedHashMap<>();
    asked.forEach(
        (check, where) -> {
          String rule = Nearest.to(check, surplus);
          if (!names.contains(check)
              && !unread.contains('"' + check + '"')
              && rule != null
              && near(check, rule)
              && tried.contains(rule)
              && !tried.contains(check)) {
            renamed.put(check, rule);
          }
        });
    for (Node.Member clause : members(root, "clauses")) {
      Trees.strings(
          clause.value(),
          text -> {
            String own = clause.name() + "/" + text.value();
            boolean whole = renamed.containsKey(text.value());
            String rule = renamed.get(whole ? text.value() : own);
            if (rule != null) {
              String prefix = clause.name() + "/";
              String meant =
                  !whole && rule.startsWith(prefix) ? rule.substring(prefix.length()) : rule;
              slips.add(new Slip(text.at(), text.value(), meant));
              found.say(
                  Lint.CLAUSE_WITHOUT_RULE,
                  "check-misspelt",
                  file,
                  text.at(),
                  clause.name(),
                  text.value(),
                  meant);
            }
          });
    }
  }

  private static byte[] replaced(byte[] bytes, List<Slip> slips) {
    TextAt text = TextAt.yaml(bytes);
    StringBuilder mended = new StringBuilder(text.text());
    slips.stream()
        .sorted(Comparator.comparingInt((Slip slip) -> text.offset(slip.at())).reversed())
        .forEach(
            slip -> {
              int at = mended.indexOf(slip.written(), text.offset(slip.at()));
              mended.replace(at, at + slip.written().length(), slip.meant());
            });
    return mended.toString().getBytes(StandardCharsets.UTF_8);
  }
}
