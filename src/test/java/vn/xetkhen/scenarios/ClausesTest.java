package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Scenario;

/**
 * The packs' clauses against lists that were written from the plans' texts, and the table of
 * clauses that the build leaves.
 */
class ClausesTest {
  private static final Path LISTS = Path.of("src/test/resources/clauses");
  private static final Path TABLE = Path.of("target/clause-table.csv");

  @TestFactory
  Stream<DynamicTest> clausesAreThoseOfThePlan() throws IOException {
    return lists().stream()
        .map(
            list ->
                DynamicTest.dynamicTest(
                    list.getFileName().toString(),
                    () -> {
                      List<String> lines = Files.readAllLines(list);
                      assertThat(lines.get(0)).isEqualTo("clause,role,kinds");
                      assertThat(clauses(plan(list)))
                          .containsExactlyInAnyOrderElementsOf(lines.subList(1, lines.size()));
                    }));
  }

  @Test
  void everyPackHasAListAndEveryListAPack() throws IOException {
    assertThat(lists().stream().map(ClausesTest::plan).toList())
        .containsExactlyInAnyOrderElementsOf(Installed.plans());
  }

  /** Every clause is asked by an award, for every kind that it has criteria for. */
  @TestFactory
  Stream<DynamicTest> everyClauseIsAskedByAnAward() {
    return Installed.plans().stream()
        .map(
            id ->
                DynamicTest.dynamicTest(
                    id,
                    () -> {
                      Plan plan = Installed.pack(id).plan();
                      for (Plan.Clause clause : plan.clauses().values()) {
                        for (Kind kind : clause.criteria().keySet()) {
                          assertThat(plan.awards().values())
                              .as("%s for %s", clause.id(), kind)
                              .anyMatch(
                                  award ->
                                      Installed.pack(id)
                                          .requirements(award.id(), kind)
                                          .clauses()
                                          .stream()
                                          .anyMatch(c -> c.id().equals(clause.id())));
                        }
                      }
                    }));
  }

  @Test
  void writesTheTableOfClauses() throws IOException {
    List<String> lines = new ArrayList<>(List.of("plan,clause,role,checks,scenarios"));
    for (String id : Installed.plans()) {
      List<Scenario> scenarios = Installed.scenarios(id);
      for (Plan.Clause clause : Installed.pack(id).plan().clauses().values()) {
        Set<String> asked = new LinkedHashSet<>();
        clause.criteria().values().forEach(tree -> checks(tree, asked));
        Set<String> ids = new LinkedHashSet<>(asked);
        ids.add(clause.id());
        long shown =
            scenarios.stream()
                .filter(s -> s.expected().keySet().stream().anyMatch(ids::contains))
                .count();
        lines.add(
            String.join(
                ",",
                id,
                clause.id(),
                clause.role().name(),
                String.valueOf(asked.size()),
                String.valueOf(shown)));
      }
    }
    Files.createDirectories(TABLE.toAbsolutePath().getParent());
    Files.writeString(TABLE, String.join("\n", lines) + "\n");
    assertThat(lines).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  private static List<Path> lists() throws IOException {
    try (Stream<Path> files = Files.list(LISTS)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
  }

  private static String plan(Path list) {
    return list.getFileName().toString().replace(".csv", "");
  }

  private static List<String> clauses(String plan) {
    return Installed.pack(plan).plan().clauses().values().stream()
        .map(clause -> clause.id() + "," + clause.role() + "," + kinds(clause))
        .toList();
  }

  private static String kinds(Plan.Clause clause) {
    return (clause.criteria().containsKey(Kind.COLLECTIVE) ? "C" : "")
        + (clause.criteria().containsKey(Kind.INDIVIDUAL) ? "I" : "");
  }

  private static void checks(Criteria node, Set<String> into) {
    if (node instanceof Criteria.Check check) {
      into.add(check.id());
    }
    node.children().forEach(child -> checks(child, into));
  }
}
