package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Initiative;
import vn.xetkhen.text.Text;

/** III.2.a-2 and III.2.b-5: one initiative that has all that is asked. */
final class Initiatives {
  private static final String TYPE = "Initiative";
  private static final String DISTRICT_COUNCIL = "DISTRICT_INITIATIVE_COUNCIL";
  private static final Text NAME = new Text("sáng kiến", "initiative");
  private static final Text SECTION = new Text("sáng kiến", "initiatives");
  private static final Text RECOGNISED_BY = new Text("nơi công nhận", "recognised by");
  private static final Text NOVEL = new Text("tính mới", "novel");
  private static final Text PRACTICAL = new Text("tính thực tiễn", "practical");
  private static final Text REPLICABLE = new Text("khả năng nhân rộng", "replicable");
  private static final Text BREAKTHROUGH = new Text("tính đột phá", "breakthrough");

  private final Spec recognised;
  private final Spec novelAndPractical;

  Initiatives(Function<String, Spec> specs) {
    recognised = specs.apply("III.2.a-2/initiative");
    novelAndPractical = specs.apply("III.2.b-5/initiative");
  }

  /** One that is recognised by the district's council and has four qualities. */
  Answer recognised(List<Initiative> initiatives, boolean declared) {
    return some(
        recognised,
        initiatives,
        declared,
        one ->
            List.of(
                Asked.is("recognisedBy", one.recognisedBy(), DISTRICT_COUNCIL),
                Asked.isTrue("novel", one.novel()),
                Asked.isTrue("practical", one.practical()),
                Asked.isTrue("replicable", one.replicable()),
                Asked.isTrue("breakthrough", one.breakthrough())));
  }

  /** One that is novel and practical. */
  Answer novelAndPractical(List<Initiative> initiatives, boolean declared) {
    return some(
        novelAndPractical,
        initiatives,
        declared,
        one ->
            List.of(
                Asked.isTrue("novel", one.novel()), Asked.isTrue("practical", one.practical())));
  }

  private static Answer some(
      Spec spec,
      List<Initiative> initiatives,
      boolean declared,
      Function<Initiative, List<Test>> asked) {
    if (!declared) {
      Row row = new Row(null, TYPE, Map.of(), Outcome.UNKNOWN, List.of(), List.of());
      List<Open> lacks = List.of(Open.section("/initiatives", TYPE, SECTION));
      Check check = spec.check(Quantifier.SOME, null, Outcome.UNKNOWN, List.of(row));
      return new Some(check, List.of(new Seen(row, NAME, lacks)));
    }
    if (initiatives.isEmpty()) {
      Row row = new Row(null, TYPE, Map.of(), Outcome.NOT_MET, List.of(), List.of());
      return new Some(spec.check(Quantifier.SOME, null, Outcome.NOT_MET, List.of(row)), List.of());
    }
    List<Seen> seen = new ArrayList<>(initiatives.size());
    Outcome outcome = Outcome.NOT_MET;
    for (Initiative one : initiatives) {
      Seen row = seen(one, asked.apply(one));
      seen.add(row);
      outcome = Kleene.or(outcome, row.row().outcome());
    }
    return new Some(spec.check(Quantifier.SOME, null, outcome, Seen.rows(seen)), seen);
  }

  private static Seen seen(Initiative one, List<Test> tests) {
    Outcome outcome = Outcome.MET;
    for (Test test : tests) {
      outcome = Kleene.and(outcome, test.outcome());
    }
    String title = one.title();
    Map<String, Object> entry = title == null ? Map.of() : Map.of("title", title);
    Text name = Seen.numbered(NAME, one.pointer());
    List<Open> lacks = new ArrayList<>(1);
    if (outcome == Outcome.UNKNOWN) {
      for (Test test : tests) {
        if (test.outcome() == Outcome.UNKNOWN) {
          lacks.add(Open.field(one.pointer(), TYPE, entry, test.field(), name));
        }
      }
    }
    return new Seen(new Row(one.pointer(), TYPE, entry, outcome, tests, List.of()), name, lacks);
  }

  private static final class Some extends Answer {
    private final List<Seen> seen;

    Some(Check check, List<Seen> seen) {
      super(check, Seen.lacks(seen));
      this.seen = seen;
    }

    @Override
    List<Statement> says() {
      return switch (outcome()) {
        case MET -> each(Seen.with(Outcome.MET, seen), Outcome.MET);
        case NOT_MET -> List.of(new Statement(null, notMet()));
        default -> unknown();
      };
    }

    private Text notMet() {
      if (seen.isEmpty()) {
        return new Text("hồ sơ khai không có " + NAME.vi(), "the dossier declares no " + NAME.en());
      }
      Text line = Reason.line(each(seen, Outcome.NOT_MET));
      return new Text(
          "không có " + NAME.vi() + " nào đủ yêu cầu: " + line.vi(),
          "no " + NAME.en() + " has all that is required: " + line.en());
    }

    private List<Statement> unknown() {
      List<Seen> open = Seen.with(Outcome.UNKNOWN, seen);
      List<Statement> says = new ArrayList<>();
      Answer.each(
          says,
          open.size(),
          i -> open.get(i).lacks().stream().map(l -> new Statement(null, l.state())).toList());
      return says;
    }

    private static List<Statement> each(List<Seen> some, Outcome outcome) {
      List<Statement> says = new ArrayList<>();
      Answer.each(
          says,
          some.size(),
          i -> List.of(new Statement(some.get(i).name(), line(some.get(i).row(), outcome))));
      return says;
    }

    private static Text line(Row row, Outcome outcome) {
      Text line = null;
      for (Test test : row.tests()) {
        if (test.outcome() == outcome) {
          Text one = outcome == Outcome.MET ? value(test) : Words.asked(value(test), asked(test));
          line =
              line == null
                  ? one
                  : new Text(line.vi() + "; " + one.vi(), line.en() + "; " + one.en());
        }
      }
      return line == null ? Words.NOT_STATED : line;
    }

    private static Text value(Test test) {
      Object actual = test.actual();
      return Words.labelled(
          label(test.field()),
          actual instanceof Boolean flag ? Words.of(flag) : Words.council(String.valueOf(actual)));
    }

    private static Text asked(Test test) {
      return test.op() == Op.IS ? Words.council(DISTRICT_COUNCIL) : Words.YES;
    }

    private static Text label(String field) {
      return switch (field) {
        case "recognisedBy" -> RECOGNISED_BY;
        case "novel" -> NOVEL;
        case "practical" -> PRACTICAL;
        case "replicable" -> REPLICABLE;
        case "breakthrough" -> BREAKTHROUGH;
        default -> throw new IllegalArgumentException(field);
      };
    }
  }
}
