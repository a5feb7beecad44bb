package vn.xetkhen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.decision.Note;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Sensitivity;
import vn.xetkhen.decision.Test.Unit;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

class DecisionJsonTest {
  private static final Map<String, Object> ENTRY =
      Map.of("year", 2021, "subject", "CANDIDATE", "index", "PAR_INDEX");

  @Test
  void everyFieldIsWrittenInTheOrderOfTheContractNullsAndPlainNumbersIncluded() {
    assertThat(new DecisionJson(Language.VI).text(decision()))
        .isEqualTo(
            ("{'format':'xetkhen.decision/1','dossier':{'id':'T1','sha256':'aa'},"
                    + "'plan':{'id':'p','award':'a','period':'2021','rulesSha256':'bb'},"
                    + "'candidate':{'kind':'INDIVIDUAL','id':null,'name':'Nguyễn Văn A','category':null,"
                    + "'employment':'CADRE','position':null,'province':null,'district':null,"
                    + "'unit':{'id':null,'name':'U','category':null,'province':null,'district':null}},"
                    + "'asOf':'2021-12-10','settings':{'s':null},'readings':{'R':'x'},"
                    + "'verdict':'INELIGIBLE','ground':'CRITERION','deferredUntil':null,"
                    + "'findings':[{'clause':'A','role':'CRITERION','outcome':'NOT_MET',"
                    + "'reason':{'vi':'v','en':'e'},'checks':[{'id':'A/top','quantifier':'the',"
                    + "'choice':{'reading':'R','options':['x']},'outcome':'NOT_MET',"
                    + "'rule':{'file':'1.drl','line':7},'rows':[{'pointer':'/rankings/0',"
                    + "'entry':{'subject':'CANDIDATE','index':'PAR_INDEX','year':2021},'outcome':'NOT_MET',"
                    + "'tests':[{'field':'score','op':'AT_LEAST','actual':1000000,'required':7.10,"
                    + "'outcome':'NOT_MET','distance':0.10,'unit':'NUMBER','at':null,'against':null},"
                    + "{'field':'violatedOn|decidedOn','op':'FALLS_IN','actual':['2021-04-01',null],"
                    + "'required':2021,'outcome':'MET','distance':null,'unit':null,'at':null,"
                    + "'against':null}]}]}]}],"
                    + "'missing':[{'pointer':'/rankings/-',"
                    + "'entry':{'subject':'CANDIDATE','index':'PAR_INDEX','year':2021},'fields':['rank'],"
                    + "'action':'SUPPLY','clauses':['A'],'ask':{'vi':'v','en':'e'}}],"
                    + "'sensitivity':[{'readings':{'R':'y'},'verdict':'ELIGIBLE'}],"
                    + "'remedies':[['A/top']],"
                    + "'notes':[{'code':'N','clause':null,'text':{'vi':'v','en':'e'}}],"
                    + "'engine':{'xetkhen':'1','drools':'2'}}")
                .replace('\'', '"'));
  }

  @Test
  void aRefusalSpeaksTheRunsLanguage() {
    Refusal refusal =
        new Refusal(
            "a.jsonl",
            3,
            "T3",
            List.of(new Problem("a.jsonl", new Position(3, 9), "/plan", new Text("lỗi", "wrong"))),
            false);

    assertThat(new DecisionJson(Language.EN).text(refusal))
        .isEqualTo(
            ("{'format':'xetkhen.refusal/1','source':'a.jsonl','line':3,'dossier':{'id':'T3'},"
                    + "'problems':[{'pointer':'/plan','line':3,'column':9,'message':'wrong'}]}")
                .replace('\'', '"'));
    Refusal unknown = new Refusal("b", null, null, refusal.problems(), false);
    assertThat(new DecisionJson(Language.VI).text(unknown))
        .contains("\"line\":null,\"dossier\":null", "\"message\":\"lỗi\"");
  }

  private static Decision decision() {
    Text text = new Text("v", "e");
    vn.xetkhen.decision.Test low =
        new vn.xetkhen.decision.Test(
            "score",
            Op.AT_LEAST,
            new BigDecimal("1E+6"),
            new BigDecimal("7.10"),
            Outcome.NOT_MET,
            new BigDecimal("0.10"),
            Unit.NUMBER,
            null,
            null,
            List.of());
    vn.xetkhen.decision.Test either =
        new vn.xetkhen.decision.Test(
            "violatedOn|decidedOn",
            Op.FALLS_IN,
            Arrays.asList(LocalDate.of(2021, 4, 1), null),
            2021,
            Outcome.MET,
            null,
            null,
            null,
            null,
            List.of());
    Row row =
        new Row("/rankings/0", "Ranking", ENTRY, Outcome.NOT_MET, List.of(low, either), List.of());
    Check check =
        new Check(
            "A/top",
            Quantifier.THE,
            new Choice("R", List.of("x")),
            Outcome.NOT_MET,
            new Check.RuleAt("1.drl", 7),
            List.of(row));
    return new Decision(
        new Decision.DossierRef("T1", "aa"),
        new Decision.PlanRef("p", "a", "2021", "bb"),
        new Decision.Candidate(
            Kind.INDIVIDUAL,
            null,
            "Nguyễn Văn A",
            null,
            "CADRE",
            null,
            null,
            null,
            new Decision.Unit(null, "U", null, null, null)),
        LocalDate.of(2021, 12, 10),
        Collections.singletonMap("s", null),
        new TreeMap<>(Map.of("R", "x")),
        Verdict.INELIGIBLE,
        Role.CRITERION,
        null,
        List.of(new Finding("A", Role.CRITERION, Outcome.NOT_MET, text, List.of(check))),
        List.of(
            new Missing(
                "/rankings/-",
                "Ranking",
                ENTRY,
                List.of("rank"),
                Lack.Action.SUPPLY,
                List.of("A"),
                text)),
        List.of(new Sensitivity(Map.of("R", "y"), Verdict.ELIGIBLE)),
        List.of(List.of("A/top")),
        List.of(new Note("N", null, text)),
        new Decision.EngineRef("1", "2"));
  }
}
