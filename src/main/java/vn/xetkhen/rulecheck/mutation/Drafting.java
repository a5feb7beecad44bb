package vn.xetkhen.rulecheck.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Role;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.rulecheck.coverage.Coverage;
import vn.xetkhen.rulecheck.coverage.ScenarioPlaces;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/**
 * Names the scenarios drafted for mutants by what they show of the pack, and says where in the pack
 * they belong. Names are Vietnamese, as those of packs are.
 */
final class Drafting {
  private static final Messages MESSAGES = Messages.beside(Drafting.class);

  private final Plan plan;
  private final Wording wording;
  private final ScenarioPlaces places;
  private final Set<String> names;

  Drafting(Pack pack, List<Scenario> scenarios) {
    this.plan = pack.plan();
    this.wording = new Wording(plan);
    this.names = scenarios.stream().map(Scenario::name).collect(Collectors.toUnmodifiableSet());
    this.places =
        new ScenarioPlaces(
            pack, scenarios.stream().map(Scenario::path).distinct().toList(), scenarios);
  }

  /**
   * Which of the things expected a draft is about.
   *
   * @param touched the check, clause, award or reading that the mutant changes
   * @param expected by id; at least one
   */
  static String about(String touched, Map<String, String> expected) {
    for (String id : List.of(touched, clause(touched))) {
      if (expected.containsKey(id)) {
        return id;
      }
    }
    return expected.containsKey("verdict") && !touched.contains("/")
        ? "verdict"
        : expected.keySet().iterator().next();
  }

  /** Where a draft about an id belongs. */
  Coverage.Place place(String id) {
    String clause = clause(id);
    return plan.clauses().containsKey(clause)
        ? places.of(id.contains("/") ? id : null, List.of(clause))
        : places.ofVerdicts();
  }

  /**
   * A name that no scenario of the pack has.
   *
   * @param id what the draft is about
   * @param expected what it expects of that
   * @param now what the pack decides
   */
  String name(String id, String expected, Decision now) {
    String name = words(id, expected, now);
    return names.contains(name) ? unlike(name, names) : name;
  }

  /** The name with the first number that makes it another. */
  static String unlike(String name, Set<String> names) {
    int number = 2;
    while (names.contains(name + " (" + number + ")")) {
      number++;
    }
    return name + " (" + number + ")";
  }

  private String words(String id, String expected, Decision now) {
    return switch (id) {
      case "verdict" -> {
        Text label = wording.labels().of(now.verdict());
        yield vi("name.verdict", label.vi().toLowerCase(Locale.ROOT));
      }
      case "ground" -> {
        Role ground = now.ground();
        yield ground == null
            ? vi("name.ground.none")
            : vi("name.ground", wording.labels().ground(ground));
      }
      case "deferredUntil" ->
          now.deferredUntil() == null
              ? vi("name.deferredUntil.none")
              : vi("name.deferredUntil", Objects.requireNonNull(now.deferredUntil()).toString());
      default -> vi("name." + expected, id, why(id, now));
    };
  }

  private String why(String id, Decision now) {
    if (id.contains("/")) {
      List<Check> checks = Trial.inUse(now, id);
      return checks.isEmpty() ? "" : wording.check(checks.get(0)).vi();
    }
    return now.findings().stream()
        .filter(finding -> finding.clause().equals(id))
        .map(Finding::reason)
        .map(Text::vi)
        .findFirst()
        .orElse("");
  }

  private static String clause(String id) {
    return id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
  }

  private static String vi(String key, Object... arguments) {
    return MESSAGES.text(key, arguments).vi();
  }
}
