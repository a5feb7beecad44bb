package vn.xetkhen.bench.floor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Discipline;
import vn.xetkhen.facts.Status;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Text;

/** A disciplinary case with every test that some clause makes of it, each made once. */
final class Case {
  static final String TYPE = "Discipline";
  static final int YEAR = 2021;
  static final String EITHER = "violatedOn|decidedOn";
  private static final List<String> OFFICIALS = List.of("CADRE", "CIVIL_SERVANT");

  private final Discipline record;
  private final Map<String, Object> entry;
  private final Test decided;
  private final Test violatedInYear;
  private final Test eitherInYear;
  private final Test form;
  private final Test official;

  /** What makes a case count. */
  enum Counts {
    /** The violation or the decision in the year. */
    EITHER,
    /** The violation in the year. */
    VIOLATED
  }

  /** Which cases a check is about. */
  enum Which {
    ANY,
    /** A reprimand or more. */
    FORMAL,
    /** A reprimand or more, of a cadre or civil servant. */
    FORMAL_OF_OFFICIALS
  }

  Case(Discipline record) {
    this.record = record;
    this.entry = Map.of("subject", record.subject().name());
    this.decided = Asked.isTrue("decided", record.decided());
    this.violatedInYear = Asked.fallsIn("violatedOn", record.violatedOn(), YEAR);
    this.eitherInYear = either(record.violatedOn(), record.decidedOn(), violatedInYear.outcome());
    this.form = Asked.atLeastReprimand(record.form());
    this.official = Asked.isOneOf("employment", record.employment(), OFFICIALS);
  }

  Discipline record() {
    return record;
  }

  /** What a check sees of the case. */
  Seen seen(Counts counts, Which which) {
    Test dated = counts == Counts.EITHER ? eitherInYear : violatedInYear;
    List<Test> tests =
        switch (which) {
          case ANY -> List.of(decided, dated);
          case FORMAL -> List.of(decided, dated, form);
          case FORMAL_OF_OFFICIALS -> List.of(decided, dated, form, official);
        };
    Outcome outcome = Outcome.MET;
    for (Test test : tests) {
      outcome = Kleene.and(outcome, test.outcome());
    }
    Text name = Seen.numbered(whose(record.subject()), record.pointer());
    return new Seen(
        new Row(record.pointer(), TYPE, entry, outcome, tests, List.of()),
        name,
        outcome == Outcome.UNKNOWN ? lacks(tests, name) : List.of());
  }

  static Text whose(Subject subject) {
    return subject == Subject.STAFF
        ? new Text(
            "vụ việc kỷ luật của người thuộc quyền quản lý",
            "disciplinary case of staff under management")
        : new Text("vụ việc kỷ luật của ứng viên", "disciplinary case of the candidate");
  }

  private List<Open> lacks(List<Test> tests, Text name) {
    List<Open> lacks = new ArrayList<>(2);
    for (Test test : tests) {
      if (test.outcome() != Outcome.UNKNOWN) {
        continue;
      }
      if (test.field().equals(decided.field())) {
        Lack.Action action =
            record.status() == Status.UNDER_REVIEW ? Lack.Action.AWAIT : Lack.Action.SUPPLY;
        lacks.add(
            new Open(new Lack(record.pointer(), TYPE, entry, List.of("status"), action), name));
      } else if (test.field().equals(EITHER)) {
        if (record.violatedOn() == null) {
          lacks.add(Open.field(record.pointer(), TYPE, entry, "violatedOn", name));
        }
        if (record.decidedOn() == null) {
          lacks.add(Open.field(record.pointer(), TYPE, entry, "decidedOn", name));
        }
      } else {
        lacks.add(Open.field(record.pointer(), TYPE, entry, test.field(), name));
      }
    }
    return lacks;
  }

  private static Test either(
      @Nullable LocalDate violatedOn, @Nullable LocalDate decidedOn, Outcome violatedInYear) {
    Outcome decidedInYear =
        decidedOn == null ? Outcome.UNKNOWN : Outcome.of(decidedOn.getYear() == YEAR);
    List<@Nullable LocalDate> actual =
        Collections.unmodifiableList(Arrays.asList(violatedOn, decidedOn));
    return Asked.test(
        EITHER, Op.FALLS_IN, actual, YEAR, Kleene.or(violatedInYear, decidedInYear), null, null);
  }
}
