package vn.xetkhen.rulecheck.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Verdict;

/** What becomes of single dossiers, and which edit is behind it. */
class ComparingTest {
  private static final String RULES = "2-tap-the.drl";
  private static final String PLAN = "plan.yaml";
  private static final String ELIGIBLE = "01-eligible-collective.json";
  private static final String MISSING = "09-undetermined-missing.json";
  private static final String LEAP = "11-undetermined-reading-leap.json";
  private static final String DEADLINE = "12-ineligible-reading-deadline.json";

  @TempDir Path folder;
  private EditedPack pack;

  @BeforeEach
  void copy() {
    pack = EditedPack.copy(folder, EditedPack.TAN_YEN);
  }

  private static List<String> causes(Change change) {
    return change.causes().stream().map(Edit::key).toList();
  }

  private static Verdict verdict(Change.Judged judged) {
    return ((Change.Judged.Decided) judged).verdict();
  }

  @Test
  void theSamePackIsNotAskedTwice() {
    assertThat(pack.compare(ELIGIBLE)).isEqualTo(new Compared.Unchanged(false));
  }

  @Test
  void aDossierThatComesToTheSameIsUnchanged() {
    pack.edit(RULES, EditedPack.RANK, ".require(\"rank\").atMost(5)");
    assertThat(pack.compare(ELIGIBLE)).isEqualTo(new Compared.Unchanged(true));
  }

  @Test
  void anEditedRuleIsTheCauseAndItsCheckIsToldBeforeAndAfter() {
    pack.edit(RULES, EditedPack.RANK, ".require(\"rank\").atMost(5)");
    Change change = pack.change(LEAP);
    assertThat(change.differences())
        .isEqualTo(EnumSet.of(Change.Difference.VERDICT, Change.Difference.MISSING));
    assertThat(verdict(change.before())).isEqualTo(Verdict.UNDETERMINED);
    assertThat(verdict(change.after())).isEqualTo(Verdict.ELIGIBLE);
    assertThat(change.noLonger())
        .singleElement()
        .satisfies(m -> assertThat(m.pointer()).isEqualTo("/attestations/-"));
    assertThat(change.newly()).isEmpty();
    assertThat(change.clauses()).hasSize(1);
    Change.OfClause clause = change.clauses().get(0);
    assertThat(clause.id()).isEqualTo("III.2.a-4");
    assertThat(clause.decisive()).isTrue();
    assertThat(clause.before()).extracting(Change.Found::outcome).isEqualTo(Outcome.UNKNOWN);
    assertThat(clause.after()).extracting(Change.Found::outcome).isEqualTo(Outcome.MET);
    assertThat(clause.checks()).hasSize(1);
    Change.OfCheck check = clause.checks().get(0);
    assertThat(check.id()).isEqualTo("III.2.a-4/top");
    assertThat(check.before()).extracting(Change.Answer::outcome).isEqualTo(Outcome.NOT_MET);
    assertThat(check.after()).extracting(Change.Answer::outcome).isEqualTo(Outcome.MET);
    assertThat(check.after()).extracting(a -> a.rule().line()).isEqualTo(57);
    assertThat(causes(change)).containsExactly("rule:III.2.a-4/top");
  }

  @Test
  void ofTwoEditsTheOneThatMakesADifferenceIsTheCause() {
    pack.edit(RULES, EditedPack.RANK, ".require(\"rank\").atMost(1)");
    pack.edit(PLAN, "{any: [top, {reading", "{any: [top, rise, {reading");
    assertThat(causes(pack.change(LEAP))).containsExactly("clause:III.2.a-4");
  }

  @Test
  void aTreeThatWasEditedWhereItMakesNoDifferenceIsNoCause() {
    pack.edit(RULES, EditedPack.RANK, ".require(\"rank\").atMost(5)");
    pack.edit(PLAN, "any-rise: rise}]}", "any-rise: {all: [rise, leap]}}]}");
    assertThat(pack.edits())
        .containsExactly("rule:III.2.a-4/top EDITED", "clause:III.2.a-4 EDITED");
    assertThat(causes(pack.change(LEAP))).containsExactly("rule:III.2.a-4/top");
  }

  @Test
  void aClauseThatDiffersWithoutMakingTheVerdictHasItsCauseToldToo() {
    pack.edit(
        RULES,
        "$ranking : Evidence() from collect( Ranking( subject == Subject.CANDIDATE,",
        "$ranking : Evidence() from collect( Ranking( subject == Subject.UNIT,");
    pack.edit(PLAN, "value: 2021-12-19", "value: 2021-12-01");
    Change change = pack.change(ELIGIBLE);
    assertThat(verdict(change.after())).isEqualTo(Verdict.INELIGIBLE);
    assertThat(change.clauses())
        .extracting(Change.OfClause::id)
        .containsExactly("III.2.a-4", "IV.3");
    assertThat(change.clauses()).extracting(Change.OfClause::decisive).containsExactly(false, true);
    assertThat(causes(change)).containsExactly("rule:III.2.a-4/top", "reading:TY-deadline");
  }

  @Test
  void aReadingsDefaultIsACauseByTheBranchItChooses() {
    pack.edit(PLAN, "default: attested", "default: any-rise");
    assertThat(causes(pack.change(LEAP))).containsExactly("reading:TY-leap");
  }

  @Test
  void aReadingThatAsksForLessIsTheCauseWhereOnlyThatChanges() {
    pack.edit(PLAN, "default: attested", "default: any-rise");
    Change change = pack.change(MISSING);
    assertThat(change.differences()).isEqualTo(EnumSet.of(Change.Difference.MISSING));
    assertThat(change.clauses()).isEmpty();
    assertThat(causes(change)).containsExactly("reading:TY-leap");
  }

  @Test
  void ofSeveralEditsEachThatIsShownIsACause() {
    pack.edit(
        PLAN,
        "default: attested",
        "default: any-rise",
        "default: before",
        "default: inclusive",
        "III.2.a-5, III.2-note, IV.2, IV.3]",
        "III.2.a-5, III.2-note, IV.3]",
        "at-most: 5\n",
        "at-most: 3\n",
        "from: 2021-03-01",
        "from: 2021-03-02");
    String award = "award:giay-khen";
    String places = "places:giay-khen/collectives";
    assertThat(causes(pack.change(MISSING))).containsExactly(award, "reading:TY-leap", places);
    assertThat(causes(pack.change(LEAP))).containsExactly(award, "reading:TY-leap", places);
    assertThat(causes(pack.change(DEADLINE))).containsExactly(award, "reading:TY-deadline", places);
    assertThat(causes(pack.change(ELIGIBLE))).containsExactly(award, places);
  }

  @Test
  void theOnlyEditIsTheCauseWhereNoneIsFound() throws IOException {
    pack.edit(PLAN, "in-force: {from: 2021-03-01", "in-force: {from: 2021-03-02");
    Pair pair = pack.impact().pairs().get(0);
    assertThat(pair.only()).extracting(Edit::key).containsExactly("other:in-force");
    pack.edit(PLAN, "default: attested", "default: any-rise");
    assertThat(pack.impact().pairs().get(0).only()).isEmpty();
  }

  @Test
  void aReadingsValueIsACauseByTheRuleItIsGivenTo() {
    pack.edit(PLAN, "default: before", "default: inclusive");
    Change change = pack.change(DEADLINE);
    assertThat(causes(change)).containsExactly("reading:TY-deadline");
    assertThat(change.differences())
        .isEqualTo(EnumSet.of(Change.Difference.VERDICT, Change.Difference.GROUND));
  }

  @Test
  void aClauseThatTheAwardNoLongerAsksIsTheAwardsDoing() {
    pack.edit(PLAN, "III.2.a-5, III.2-note, IV.2, IV.3]", "III.2.a-5, III.2-note, IV.2]");
    Change change = pack.change(DEADLINE);
    assertThat(causes(change)).containsExactly("award:giay-khen");
    Change.OfClause clause = change.clauses().get(0);
    assertThat(clause.id()).isEqualTo("IV.3");
    assertThat(clause.after()).isNull();
    assertThat(clause.before()).extracting(Change.Found::role).isEqualTo(Role.PROCEDURE);
  }

  @Test
  void aRoleIsACauseOfTheGround() {
    pack.edit(
        PLAN,
        "  IV.3:\n    citation: {vi: \"mục IV.3, gạch đầu dòng thứ 1\", en: \"section IV.3, first dash\"}\n    role: PROCEDURE",
        "  IV.3:\n    citation: {vi: \"mục IV.3, gạch đầu dòng thứ 1\", en: \"section IV.3, first dash\"}\n    role: CRITERION");
    Change change = pack.change(DEADLINE);
    assertThat(change.differences()).isEqualTo(EnumSet.of(Change.Difference.GROUND));
    assertThat(causes(change)).containsExactly("clause:IV.3");
  }

  @Test
  void placesAloneChangeThoseWhoCompeteForThem() {
    pack.edit(PLAN, "at-most: 5\n", "at-most: 4\n");
    Change change = pack.change(ELIGIBLE);
    assertThat(change.differences()).isEqualTo(EnumSet.of(Change.Difference.PLACES));
    assertThat(causes(change)).containsExactly("places:giay-khen/collectives");
    assertThat(change.clauses()).isEmpty();
    assertThat(pack.compare("02-eligible-individual.json")).isEqualTo(new Compared.Unchanged(true));
    assertThat(pack.compare("06-ineligible-criterion.json"))
        .isEqualTo(new Compared.Unchanged(true));
  }

  @Test
  void aCodeThatIsNewMakesOneSideRefuse() throws IOException {
    pack.edit(
        "../vocabulary.yaml",
        "    COMMUNE: {vi: \"UBND xã\"",
        "    HAMLET: {vi: \"xóm\", en: \"hamlet\"}\n    COMMUNE: {vi: \"UBND xã\"");
    String text = Files.readString(Path.of("samples", EditedPack.TAN_YEN, ELIGIBLE));
    byte[] bytes = text.replace("\"COMMUNE\"", "\"HAMLET\"").getBytes(StandardCharsets.UTF_8);
    Compared compared = pack.comparing().compare("x.jsonl", 7, bytes);
    assertThat(compared).isInstanceOf(Compared.Changed.class);
    Change change = ((Compared.Changed) compared).change();
    assertThat(change.line()).isEqualTo(7);
    assertThat(change.differences()).isEqualTo(EnumSet.of(Change.Difference.READ));
    assertThat(change.before()).isInstanceOf(Change.Judged.Refused.class);
    assertThat(verdict(change.after())).isEqualTo(Verdict.INELIGIBLE);
    assertThat(causes(change)).containsExactly("code:category/HAMLET");
  }

  @Test
  void whatNeitherSideCanReadIsRefused() {
    pack.edit(RULES, EditedPack.RANK, ".require(\"rank\").atMost(5)");
    byte[] bytes = "{\"plan\": \"tan-yen-2021\"".getBytes(StandardCharsets.UTF_8);
    assertThat(pack.comparing().compare("x", null, bytes)).isInstanceOf(Compared.Refused.class);
  }

  @Test
  void onlyNamesChangedIsNothing() {
    pack.edit(RULES, "\"III.2.a-4/top\"", "\"III.2.a-4/rank\"");
    pack.edit(PLAN, "any: [top, {reading", "any: [rank, {reading");
    assertThat(pack.compare(LEAP)).isEqualTo(new Compared.Unchanged(true));
  }

  @Test
  void aPlanThatIsNotAskedForIsLeftAside() throws Exception {
    Path other = Path.of("samples", "kien-giang-2021", "01-eligible-collective.json");
    byte[] bytes = Files.readAllBytes(other);
    assertThat(pack.comparing().compare("x", null, bytes))
        .isEqualTo(new Compared.Aside("kien-giang-2021"));
  }
}
