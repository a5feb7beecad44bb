package vn.xetkhen.rulecheck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.engine.language.PackCheck;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlanText;
import vn.xetkhen.rulecheck.SmallPack;

class MutantsTest {
  @TempDir private Path root;

  static List<Mutant> mutants(SmallPack pack) {
    PackText text = pack.text();
    PackFiles files = SmallPack.good(pack.packs().files("mau-2021"));
    return Mutants.of(text, PlanText.of(files, text.source().plan()));
  }

  private static String told(List<Mutant> mutants) {
    return mutants.stream()
        .map(
            m ->
                Path.of(m.file()).getFileName()
                    + ":"
                    + m.at().line()
                    + ":"
                    + m.at().column()
                    + " "
                    + m.id()
                    + " | "
                    + m.change().en()
                    + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void aSmallPackHasTheseMutants() {
    SmallPack pack = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);

    assertThat(told(mutants(pack)))
        .isEqualTo(
            """
            1.drl:9:5 A-1/top:$year:Year.previous | $year : Year.value becomes $year : Year.previous
            1.drl:10:44 A-1/top:subject==UNIT | subject == Subject.CANDIDATE becomes subject == Subject.UNIT
            1.drl:12:38 A-1/top:rank:atMost(2) | atMost(3) becomes atMost(2)
            1.drl:12:38 A-1/top:rank:atMost(4) | atMost(3) becomes atMost(4)
            1.drl:17:5 A-1/any:$year:Year.previous | $year : Year.value becomes $year : Year.previous
            1.drl:18:44 A-1/any:subject==UNIT | subject == Subject.CANDIDATE becomes subject == Subject.UNIT
            plan.yaml:29:17 A-1:collective:three<>ranked | {reading: M-height, three: top, ranked: any} becomes {reading: M-height, three: any, ranked: top}
            """);
  }

  @Test
  void everyWayToChangeARuleOrATreeHasItsMutants() {
    assertThat(told(mutants(RichPack.in(root))))
        .isEqualTo(
            """
            1.drl:9:45 A-1/kind:category:isOneOf(WARD) | isOneOf("COMMUNE", "WARD") becomes isOneOf("WARD")
            1.drl:9:45 A-1/kind:category:isOneOf(COMMUNE) | isOneOf("COMMUNE", "WARD") becomes isOneOf("COMMUNE")
            1.drl:13:5 A-1/rated:$period:Year.previousPeriod | $period : Award.period becomes $period : Year.previousPeriod
            1.drl:14:43 A-1/rated:subject==UNIT | subject == Subject.CANDIDATE becomes subject == Subject.UNIT
            1.drl:14:73 A-1/rated:task==ANNUAL | task == "PAR" becomes task == "ANNUAL"
            1.drl:16:39 A-1/rated:level:dropped | ("level").atLeast(Level.GOOD) is left out
            1.drl:16:39 A-1/rated:level:atLeast(EXCELLENT) | atLeast(Level.GOOD) becomes atLeast(Level.EXCELLENT)
            1.drl:16:39 A-1/rated:level:atLeast(COMPLETED) | atLeast(Level.GOOD) becomes atLeast(Level.COMPLETED)
            1.drl:16:39 A-1/rated:level:is(GOOD) | atLeast(Level.GOOD) becomes is(Level.GOOD)
            1.drl:16:84 A-1/rated:completionPercent:dropped | ("completionPercent").atLeast(90.5) is left out
            1.drl:16:84 A-1/rated:completionPercent:atLeast(90.4) | atLeast(90.5) becomes atLeast(90.4)
            1.drl:16:84 A-1/rated:completionPercent:atLeast(90.6) | atLeast(90.5) becomes atLeast(90.6)
            1.drl:16:84 A-1/rated:completionPercent:moreThan(90.5) | atLeast(90.5) becomes moreThan(90.5)
            1.drl:20:5 A-1/scores:$year:Year.previous | $year : Year.value becomes $year : Year.previous
            1.drl:21:51 A-1/scores:year:dropped | year == $year is left out
            1.drl:23:14 A-1/scores:quantifier:total | each becomes total
            1.drl:23:14 A-1/scores:quantifier:some | each becomes some
            1.drl:23:40 A-1/scores:score:(previousScore).moreThanIts(score) | ("score").moreThanIts("previousScore") becomes ("previousScore").moreThanIts("score")
            1.drl:27:5 A-1/rise:$year:Year.previous | $year : Year.value becomes $year : Year.previous
            1.drl:27:5 A-1/rise:$previous:Year.value | $previous : Year.previous becomes $previous : Year.value
            1.drl:28:46 A-1/rise:subject==UNIT | subject == Subject.CANDIDATE becomes subject == Subject.UNIT
            1.drl:28:76 A-1/rise:index==DDCI | index == "PAR_INDEX" becomes index == "DDCI"
            1.drl:29:49 A-1/rise:subject:dropped | subject == Subject.CANDIDATE is left out
            1.drl:29:49 A-1/rise:subject==UNIT#2 | subject == Subject.CANDIDATE becomes subject == Subject.UNIT
            1.drl:29:79 A-1/rise:index:dropped | index == "PAR_INDEX" is left out
            1.drl:29:79 A-1/rise:index==DDCI#2 | index == "PAR_INDEX" becomes index == "DDCI"
            1.drl:29:79 A-1/rise:index:in(PAR_INDEX,DDCI) | index == "PAR_INDEX" becomes index in ( "PAR_INDEX", "DDCI" )
            1.drl:29:101 A-1/rise:year:dropped | year == $previous is left out
            1.drl:31:40 A-1/rise:rank:swapped | $now.betterThan($before) becomes $before.betterThan($now)
            1.drl:37:54 A-2/registered:submittedOn:onOrBefore(2021-03-30) | onOrBefore("2021-03-31") becomes onOrBefore("2021-03-30")
            1.drl:37:54 A-2/registered:submittedOn:onOrBefore(2021-04-01) | onOrBefore("2021-03-31") becomes onOrBefore("2021-04-01")
            1.drl:37:54 A-2/registered:submittedOn:onOrAfter(2021-03-31) | onOrBefore("2021-03-31") becomes onOrAfter("2021-03-31")
            1.drl:41:5 A-2/clean:$year:Year.previous | $year : Year.value becomes $year : Year.previous
            1.drl:42:47 A-2/clean:subject:dropped | subject in ( Subject.CANDIDATE, Subject.STAFF ) is left out
            1.drl:42:47 A-2/clean:subject==STAFF | subject in ( Subject.CANDIDATE, Subject.STAFF ) becomes subject == Subject.STAFF
            1.drl:42:47 A-2/clean:subject:in(UNIT,STAFF) | subject in ( Subject.CANDIDATE, Subject.STAFF ) becomes subject in ( Subject.UNIT, Subject.STAFF )
            1.drl:42:47 A-2/clean:subject==CANDIDATE | subject in ( Subject.CANDIDATE, Subject.STAFF ) becomes subject == Subject.CANDIDATE
            1.drl:44:14 A-2/clean:quantifier:some | none becomes some
            1.drl:44:23 A-2/clean:decided:dropped | ("decided").isTrue() is left out
            1.drl:44:23 A-2/clean:decided:isStated() | isTrue() becomes isStated()
            1.drl:44:23 A-2/clean:violatedOn|decidedOn:dropped | ("violatedOn", "decidedOn").fallsIn($year) is left out
            1.drl:44:23 A-2/clean:violatedOn|decidedOn:violatedOn | ("violatedOn", "decidedOn").fallsIn($year) becomes ("violatedOn").fallsIn($year)
            1.drl:44:23 A-2/clean:violatedOn|decidedOn:decidedOn | ("violatedOn", "decidedOn").fallsIn($year) becomes ("decidedOn").fallsIn($year)
            1.drl:44:51 A-2/clean:form:dropped | ("form").atLeast(Form.REPRIMAND) is left out
            1.drl:44:51 A-2/clean:form:atLeast(NONE) | atLeast(Form.REPRIMAND) becomes atLeast(Form.NONE)
            1.drl:44:51 A-2/clean:form:atLeast(WARNING) | atLeast(Form.REPRIMAND) becomes atLeast(Form.WARNING)
            1.drl:44:51 A-2/clean:form:is(REPRIMAND) | atLeast(Form.REPRIMAND) becomes is(Form.REPRIMAND)
            1.drl:51:54 A-2/early:submittedOn:onOrAfter($lastDay) | onOrBefore($lastDay) becomes onOrAfter($lastDay)
            1.drl:58:57 A-2/in-time:registeredOn:onOrBefore($ranked.plusDays(14)) | onOrBefore($ranked.plusDays(15)) becomes onOrBefore($ranked.plusDays(14))
            1.drl:58:57 A-2/in-time:registeredOn:onOrBefore($ranked.plusDays(16)) | onOrBefore($ranked.plusDays(15)) becomes onOrBefore($ranked.plusDays(16))
            1.drl:58:57 A-2/in-time:registeredOn:onOrAfter($ranked.plusDays(15)) | onOrBefore($ranked.plusDays(15)) becomes onOrAfter($ranked.plusDays(15))
            plan.yaml:33:17 A-1:collective:all | {any: [kind, {all: [rated, scores]}, rise]} becomes {all: [kind, {all: [rated, scores]}, rise]}
            plan.yaml:33:24 A-1:collective/kind:dropped | kind is left out
            plan.yaml:33:30 A-1:collective/1:dropped | {all: [rated, scores]} is left out
            plan.yaml:33:30 A-1:collective/1:any | {all: [rated, scores]} becomes {any: [rated, scores]}
            plan.yaml:33:37 A-1:collective/1/rated:dropped | rated is left out
            plan.yaml:33:44 A-1:collective/1/scores:dropped | scores is left out
            plan.yaml:33:54 A-1:collective/rise:dropped | rise is left out
            plan.yaml:39:17 A-2:collective:swapped | {if: early, then: {all: [clean, registered]}, else: in-time} becomes {if: early, then: in-time, else: {all: [clean, registered]}}
            plan.yaml:39:35 A-2:collective/then:dropped | then: {all: [clean, registered]} is left out
            plan.yaml:39:69 A-2:collective/else:dropped | else: in-time is left out
            plan.yaml:39:35 A-2:collective/then:any | {all: [clean, registered]} becomes {any: [clean, registered]}
            plan.yaml:39:42 A-2:collective/then/clean:dropped | clean is left out
            plan.yaml:39:49 A-2:collective/then/registered:dropped | registered is left out
            plan.yaml:12:17 giay-khen:collective:any | {all: [A-1, A-2]} becomes {any: [A-1, A-2]}
            plan.yaml:12:24 giay-khen:collective/A-1:dropped | A-1 is left out
            plan.yaml:12:29 giay-khen:collective/A-2:dropped | A-2 is left out
            plan.yaml:19:66 M-day:last/2021-12-31:2021-12-30 | 2021-12-31 becomes 2021-12-30
            plan.yaml:19:66 M-day:last/2021-12-31:2022-01-01 | 2021-12-31 becomes 2022-01-01
            plan.yaml:20:74 M-day:before/2021-12-30:2021-12-29 | 2021-12-30 becomes 2021-12-29
            plan.yaml:20:74 M-day:before/2021-12-30:2021-12-31 | 2021-12-30 becomes 2021-12-31
            """);
  }

  @Test
  void whatIsSaidOfAChangeIsSaidInBothLanguages() {
    SmallPack pack = SmallPack.in(root, SmallPack.PLAN, SmallPack.RULES, SmallPack.SCENARIOS);

    Mutant bound =
        mutants(pack).stream()
            .filter(m -> m.id().equals("A-1/top:rank:atMost(4)"))
            .findFirst()
            .orElseThrow();

    assertThat(bound.change().vi()).isEqualTo("atMost(3) đổi thành atMost(4)");
    assertThat(bound.change().en()).isEqualTo("atMost(3) becomes atMost(4)");
    assertThat(bound.touched()).isEqualTo("A-1/top");
  }

  @Test
  void everyMutantIsASoundPackWithAnIdOfItsOwn() {
    List<Mutant> mutants = mutants(RichPack.in(root));

    assertThat(mutants).extracting(Mutant::id).doesNotHaveDuplicates();
    assertThat(mutants)
        .allSatisfy(
            m ->
                assertThat(PackCheck.problems(m.plan(), "plan.yaml", Map.of(), m.rules()))
                    .isEmpty());
  }
}
