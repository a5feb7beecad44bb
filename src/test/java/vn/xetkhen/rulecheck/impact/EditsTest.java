package vn.xetkhen.rulecheck.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.facts.Kind;

/** Which edits are told, and which are none. */
class EditsTest {
  private static final String RULES = "2-tap-the.drl";
  private static final String PLAN = "plan.yaml";
  private static final String TREE = "collective: {any: [top, {reading: TY-leap";

  @TempDir Path folder;
  private EditedPack pack;

  @BeforeEach
  void copy() {
    pack = EditedPack.copy(folder, EditedPack.TAN_YEN);
  }

  private List<Edit> all() {
    return pack.impact().pairs().get(0).edits();
  }

  @Test
  void aCopyIsTheSame() {
    assertThat(pack.impact().pairs().get(0).same()).isTrue();
    assertThat(pack.edits()).isEmpty();
  }

  @Test
  void commentsBlanksAndVariablesAreNoEdit() {
    pack.edit(
        RULES,
        "    $ranking : Evidence() from collect( Ranking( subject == Subject.CANDIDATE, index == \"PAR_INDEX\", year == $year ) )\n",
        "\n    // hạng trong năm\n    $r : Evidence() from collect( Ranking( index == \"PAR_INDEX\", subject == Subject.CANDIDATE,   year == $year ) )\n",
        "the($ranking)" + EditedPack.RANK,
        "the($r)" + EditedPack.RANK);
    assertThat(pack.impact().pairs().get(0).same()).isFalse();
    assertThat(pack.edits()).isEmpty();
  }

  @Test
  void anEditedRuleIsToldWithBothSentences() {
    pack.edit(RULES, EditedPack.RANK, ".require(\"rank\").atMost(5)");
    assertThat(all()).hasSize(1);
    Edit edit = all().get(0);
    assertThat(edit.key()).isEqualTo("rule:III.2.a-4/top");
    assertThat(edit.change()).isEqualTo(Edit.Change.EDITED);
    assertThat(Edit.own(edit.before(), edit.after()))
        .containsExactly("conclude.the($ranking).require(\"rank\").atMost(3);");
    assertThat(Edit.own(edit.after(), edit.before()))
        .containsExactly("conclude.the($ranking).require(\"rank\").atMost(5);");
    assertThat(edit.before()).extracting(Edit.Side::file).isEqualTo(RULES);
    assertThat(edit.before()).extracting(Edit.Side::line).isEqualTo(57);
  }

  @Test
  void aRuleThatLooksAtOtherFactsIsEdited() {
    pack.edit(
        RULES,
        "$ranking : Evidence() from collect( Ranking( subject == Subject.CANDIDATE,",
        "$ranking : Evidence() from collect( Ranking( subject == Subject.UNIT,");
    assertThat(pack.edits()).containsExactly("rule:III.2.a-4/top EDITED");
  }

  @Test
  void aRenamedRuleLeavesItsClauseAlone() {
    pack.edit(RULES, "\"III.2.a-4/top\"", "\"III.2.a-4/rank\"");
    pack.edit(PLAN, "any: [top, {reading", "any: [rank, {reading");
    assertThat(pack.edits()).containsExactly("rule:III.2.a-4/rank RENAMED");
    assertThat(all().get(0).was()).isEqualTo("III.2.a-4/top");
  }

  @Test
  void aRenamedRuleThatAsksSomethingElseIsAnotherOne() {
    pack.edit(RULES, "\"III.2.a-4/top\"", "\"III.2.a-4/rank\"");
    pack.edit(RULES, EditedPack.RANK, ".require(\"rank\").atMost(5)");
    pack.edit(PLAN, "any: [top, {reading", "any: [rank, {reading");
    assertThat(pack.edits())
        .containsExactly(
            "rule:III.2.a-4/rank ADDED", "rule:III.2.a-4/top REMOVED", "clause:III.2.a-4 EDITED");
  }

  @Test
  void aRenamedClauseWithItsRulesIsOneAndLeavesTheAwardAlone() {
    pack.edit(RULES, "\"III.2.a-2/initiative\"", "\"III.2.a-2x/initiative\"");
    pack.edit(
        PLAN,
        "  III.2.a-2:\n",
        "  III.2.a-2x:\n",
        "all: [II.1, III.2.a-1, III.2.a-2, III.2.a-3,",
        "all: [II.1, III.2.a-1, III.2.a-2x, III.2.a-3,");
    assertThat(pack.edits())
        .containsExactly("rule:III.2.a-2x/initiative RENAMED", "clause:III.2.a-2x RENAMED");
  }

  @Test
  void aTreeThatWasEditedIsToldForTheKindItBinds() {
    pack.edit(PLAN, TREE, "collective: {any: [top, rise, {reading: TY-leap");
    assertThat(pack.edits()).containsExactly("clause:III.2.a-4 EDITED");
    assertThat(all().get(0).kinds()).isEqualTo(Set.of(Kind.COLLECTIVE));
    assertThat(Edit.own(all().get(0).after(), all().get(0).before()))
        .containsExactly(
            "collective: {any: [top, rise, {reading: TY-leap, attested: {all: [rise, leap]},"
                + " any-rise: rise}]}");
  }

  @Test
  void anAwardThatAsksOneClauseLessIsEdited() {
    pack.edit(PLAN, "III.2.a-5, III.2-note, IV.2, IV.3]", "III.2.a-5, III.2-note, IV.2]");
    assertThat(pack.edits()).containsExactly("award:giay-khen EDITED");
  }

  @Test
  void anAwardIsToldWithoutItsPlacesWhichAreAnEditOfTheirOwn() {
    pack.edit(
        PLAN,
        "III.2.a-5, III.2-note, IV.2, IV.3]",
        "III.2.a-5, III.2-note, IV.2]",
        "at-most: 5\n",
        "at-most: 3\n");
    assertThat(pack.edits())
        .containsExactly("award:giay-khen EDITED", "places:giay-khen/collectives EDITED");
    assertThat(Edit.own(all().get(0).before(), all().get(0).after()))
        .singleElement()
        .asString()
        .startsWith("collective: {all: [II.1, ");
    assertThat(Edit.own(all().get(1).after(), all().get(1).before())).containsExactly("at-most: 3");
  }

  @Test
  void readingsPlacesCodesAndWordsAreToldApart() {
    pack.edit(
        PLAN,
        "default: before",
        "default: inclusive",
        "at-most: 15",
        "at-most: 10",
        "line: {vi: \"tập thể\", en: \"collectives\"}",
        "line: {vi: \"các tập thể\", en: \"collectives\"}",
        "place: {province: Bắc Giang, district: Tân Yên}",
        "place: {province: Bắc Giang, district: Hiệp Hòa}");
    assertThat(pack.edits())
        .containsExactly(
            "reading:TY-deadline EDITED",
            "places:giay-khen/individuals EDITED",
            "place:place EDITED",
            "wording:giay-khen/collectives EDITED");
  }
}
