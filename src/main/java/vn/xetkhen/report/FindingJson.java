package vn.xetkhen.report;

import static vn.xetkhen.report.JsonValues.word;
import static vn.xetkhen.report.JsonValues.words;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.Map;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;

/** Writes findings, which are nine tenths of a decision, with the names at hand. */
final class FindingJson {
  private static final SerializableString ACTUAL = word("actual");
  private static final SerializableString AGAINST = word("against");
  private static final SerializableString AT = word("at");
  private static final SerializableString CHECKS = word("checks");
  private static final SerializableString CLAUSE = word("clause");
  private static final SerializableString DISTANCE = word("distance");
  private static final SerializableString ENTRY = word("entry");
  private static final SerializableString FIELD = word("field");
  private static final SerializableString ID = word("id");
  private static final SerializableString OP = word("op");
  private static final SerializableString OUTCOME = word("outcome");
  private static final SerializableString POINTER = word("pointer");
  private static final SerializableString REASON = word("reason");
  private static final SerializableString REQUIRED = word("required");
  private static final SerializableString ROLE = word("role");
  private static final SerializableString ROWS = word("rows");
  private static final SerializableString TESTS = word("tests");
  private static final SerializableString UNIT = word("unit");

  private static final Map<Op, SerializableString> OPS = words(Op.class);
  private static final Map<Outcome, SerializableString> OUTCOMES = words(Outcome.class);
  private static final Map<Role, SerializableString> ROLES = words(Role.class);

  /** What follows the distance of most tests. */
  private static final SerializableString NOTHING_MORE =
      word("null,\"unit\":null,\"at\":null,\"against\":null");

  private FindingJson() {}

  static void write(JsonValues out, Finding finding) throws IOException {
    out.begin();
    out.known(CLAUSE, finding.clause());
    out.constant(ROLE, finding.role(), ROLES);
    out.constant(OUTCOME, finding.outcome(), OUTCOMES);
    out.name(REASON).value(finding.reason());
    out.name(CHECKS).array();
    for (Check check : finding.checks()) {
      check(out, check);
    }
    out.endArray();
    out.end();
  }

  private static void check(JsonValues out, Check check) throws IOException {
    out.begin();
    out.name(ID).raw(CheckFrame.of(check));
    out.name(ROWS).array();
    for (Row row : check.rows()) {
      row(out, row);
    }
    out.endArray();
    out.end();
  }

  private static void row(JsonValues out, Row row) throws IOException {
    out.begin();
    out.name(POINTER).value(row.pointer());
    out.name(ENTRY).entry(row.type(), row.entry());
    out.constant(OUTCOME, row.outcome(), OUTCOMES);
    out.name(TESTS).array();
    for (Test test : row.tests()) {
      test(out, test);
    }
    out.endArray();
    out.end();
  }

  private static void test(JsonValues out, Test test) throws IOException {
    out.begin();
    out.known(FIELD, test.field());
    out.constant(OP, test.op(), OPS);
    out.name(ACTUAL).value(test.actual());
    out.name(REQUIRED).value(test.required());
    out.constant(OUTCOME, test.outcome(), OUTCOMES);
    out.name(DISTANCE);
    if (test.distance() == null
        && test.unit() == null
        && test.at() == null
        && test.against() == null) {
      out.raw(NOTHING_MORE);
    } else {
      out.value(test.distance());
      out.name(UNIT).value(test.unit());
      out.name(AT).value(test.at());
      out.name(AGAINST).value(test.against());
    }
    out.end();
  }
}
