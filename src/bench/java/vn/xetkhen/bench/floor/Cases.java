package vn.xetkhen.bench.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Text;

/** That no disciplinary case counts. */
final class Cases extends Answer {
  private static final Text SECTION = new Text("kỷ luật", "discipline");
  private static final Text CASE = new Text("vụ việc kỷ luật", "disciplinary case");
  private static final Text WHOSE_EVER =
      new Text(
          "vụ việc kỷ luật của ứng viên hoặc người thuộc quyền quản lý",
          "disciplinary case of the candidate or staff under management");
  private static final Text VIOLATED_ON = new Text("ngày vi phạm", "violation date");
  private static final Text DECIDED_ON = new Text("ngày quyết định", "decision date");
  private static final Text ONE_OF_THE_TWO =
      new Text("một trong hai thuộc năm " + Case.YEAR, "one of the two in " + Case.YEAR);

  private final List<Seen> seen;
  private final Text sought;

  private Cases(Check check, List<Seen> seen, Text sought, List<Open> lacks) {
    super(check, lacks);
    this.seen = seen;
    this.sought = sought;
  }

  /**
   * None of the cases counts.
   *
   * @param of whose cases are looked at, in the order of the closed set
   * @param all every case of the dossier, in its order; null where the section is not declared
   */
  static Cases none(
      Spec spec, List<Subject> of, @Nullable List<Case> all, Case.Counts counts, Case.Which which) {
    List<String> names = of.stream().map(Subject::name).toList();
    Map<String, Object> entry = Map.of("subject", names.size() == 1 ? names.get(0) : names);
    Text sought = of.size() == 1 ? Case.whose(of.get(0)) : WHOSE_EVER;
    if (all == null) {
      Row row = new Row(null, Case.TYPE, entry, Outcome.UNKNOWN, List.of(), List.of());
      return new Cases(
          spec.check(Quantifier.NONE, null, Outcome.UNKNOWN, List.of(row)),
          List.of(),
          sought,
          List.of(Open.section("/discipline", Case.TYPE, SECTION)));
    }
    List<Seen> seen = new ArrayList<>(all.size());
    Outcome counting = Outcome.NOT_MET;
    for (Case one : all) {
      if (of.contains(one.record().subject())) {
        Seen row = one.seen(counts, which);
        seen.add(row);
        counting = Kleene.or(counting, row.row().outcome());
      }
    }
    if (seen.isEmpty()) {
      Row row = new Row(null, Case.TYPE, entry, Outcome.NOT_MET, List.of(), List.of());
      return new Cases(
          spec.check(Quantifier.NONE, null, Outcome.MET, List.of(row)), seen, sought, List.of());
    }
    Outcome outcome =
        switch (counting) {
          case MET -> Outcome.NOT_MET;
          case NOT_MET -> Outcome.MET;
          default -> counting;
        };
    return new Cases(
        spec.check(Quantifier.NONE, null, outcome, Seen.rows(seen)),
        seen,
        seen.size() == 1 ? Case.whose(subject(seen.get(0))) : CASE,
        Seen.lacks(seen));
  }

  private static Subject subject(Seen one) {
    return Subject.valueOf(String.valueOf(one.row().entry().get("subject")));
  }

  @Override
  List<Statement> says() {
    return switch (outcome()) {
      case MET -> List.of(new Statement(null, met()));
      case NOT_MET -> List.of(new Statement(null, notMet()));
      default -> unknown();
    };
  }

  private Text met() {
    int count = seen.size();
    return count == 0
        ? new Text("hồ sơ khai không có " + sought.vi(), "the dossier declares no " + sought.en())
        : new Text(
            "đã xem " + count + " trường hợp (" + sought.vi() + "), không trường hợp nào bị tính",
            count + (count == 1 ? " case" : " cases") + " seen (" + sought.en() + "), none counts");
  }

  private Text notMet() {
    List<Seen> counting = Seen.with(Outcome.MET, seen);
    List<Statement> says = new ArrayList<>();
    each(
        says,
        counting.size(),
        i -> List.of(new Statement(counting.get(i).name(), record(counting.get(i).row()))));
    Text line = Reason.line(says);
    return new Text("có trường hợp bị tính: " + line.vi(), "one that counts: " + line.en());
  }

  private static Text record(Row row) {
    StringBuilder vi = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Test test : row.tests()) {
      Text value = value(test, ", ");
      vi.append(vi.isEmpty() ? "" : ", ").append(value.vi());
      en.append(en.isEmpty() ? "" : ", ").append(value.en());
    }
    return new Text(vi.toString(), en.toString());
  }

  private List<Statement> unknown() {
    if (seen.isEmpty()) {
      return saysLacks();
    }
    List<Seen> open = Seen.with(Outcome.UNKNOWN, seen);
    List<Statement> says = new ArrayList<>();
    each(says, open.size(), i -> unknown(open.get(i)));
    return says;
  }

  /** Days that are known and decide nothing yet are told; what an open review decides is not. */
  private static List<Statement> unknown(Seen one) {
    List<Statement> says = new ArrayList<>();
    Set<String> told = Set.of();
    for (Test test : one.row().tests()) {
      if (test.field().equals(Case.EITHER) && test.outcome() == Outcome.UNKNOWN) {
        Text line = Words.asked(value(test, "; "), ONE_OF_THE_TWO);
        says.add(
            new Statement(
                one.name(),
                new Text(
                    line.vi() + "; còn bổ sung được", line.en() + "; can still be completed")));
        told = Set.of("violatedOn", "decidedOn");
      }
    }
    boolean awaited =
        one.lacks().stream().anyMatch(open -> open.lack().action() == Lack.Action.AWAIT);
    for (Open open : one.lacks()) {
      boolean waits = open.lack().action() == Lack.Action.AWAIT;
      if (waits || (!awaited && !told.containsAll(open.lack().fields()))) {
        says.add(new Statement(null, open.state()));
      }
    }
    return says;
  }

  private static Text value(Test test, String separator) {
    if (test.field().equals(Case.EITHER)) {
      List<?> days = (List<?>) test.actual();
      Text violated = Words.labelled(VIOLATED_ON, day(days == null ? null : days.get(0)));
      Text decided = Words.labelled(DECIDED_ON, day(days == null ? null : days.get(1)));
      return new Text(
          violated.vi() + separator + decided.vi(), violated.en() + separator + decided.en());
    }
    Object actual = test.actual();
    return switch (test.field()) {
      case "decided" ->
          Words.labelled(
              new Text("vi phạm đã được kết luận", "violation established"), truth(actual));
      case "violatedOn" -> Words.labelled(VIOLATED_ON, day(actual));
      case "form" -> Words.labelled(new Text("hình thức", "form"), form(actual));
      default ->
          Words.labelled(
              new Text("diện của người bị xem xét", "employment of the person concerned"),
              Words.employment(String.valueOf(actual)));
    };
  }

  private static Text truth(@Nullable Object value) {
    return value instanceof Boolean flag ? Words.of(flag) : Words.NOT_STATED;
  }

  private static Text form(@Nullable Object value) {
    return value instanceof String name ? Words.of(Form.valueOf(name)) : Words.NOT_STATED;
  }

  private static Text day(@Nullable Object value) {
    return value instanceof LocalDate day ? Words.of(day) : Words.NOT_STATED;
  }
}
