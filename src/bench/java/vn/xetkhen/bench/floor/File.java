package vn.xetkhen.bench.floor;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Choice;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Row;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Document;
import vn.xetkhen.facts.Submission;
import vn.xetkhen.text.Text;

/** IV.2 and IV.3: what the file holds, and the day by which it was handed in. */
final class File {
  private static final LocalDate DAY_BEFORE = LocalDate.of(2021, 12, 19);
  private static final LocalDate DAY_ITSELF = LocalDate.of(2021, 12, 20);
  private static final Choice BEFORE = new Choice("TY-deadline", List.of("before"));
  private static final Choice INCLUSIVE = new Choice("TY-deadline", List.of("inclusive"));
  private static final Text SUBMITTED_ON = new Text("ngày nộp", "submitted on");
  private static final Text SUBMISSION = new Text("việc nộp hồ sơ", "the submission");

  private final Spec proposal;
  private final Spec minutes;
  private final Spec report;
  private final Spec onTime;

  File(Function<String, Spec> specs) {
    proposal = specs.apply("IV.2/proposal");
    minutes = specs.apply("IV.2/minutes");
    report = specs.apply("IV.2/report");
    onTime = specs.apply("IV.3/on-time");
  }

  Answer proposal(List<Document> documents) {
    return listed(
        proposal,
        "PROPOSAL",
        new Text("tài liệu “tờ trình (văn bản) đề nghị khen thưởng”", "document “award proposal”"),
        documents);
  }

  Answer minutes(List<Document> documents) {
    return listed(
        minutes,
        "MINUTES",
        new Text(
            "tài liệu “biên bản họp xét khen thưởng”", "document “minutes of the award meeting”"),
        documents);
  }

  Answer report(List<Document> documents) {
    return listed(
        report,
        "ACHIEVEMENT_REPORT",
        new Text("tài liệu “báo cáo thành tích”", "document “achievement report”"),
        documents);
  }

  Answer before(Submission submission) {
    return onTime(submission, BEFORE, DAY_BEFORE);
  }

  Answer inclusive(Submission submission) {
    return onTime(submission, INCLUSIVE, DAY_ITSELF);
  }

  private Answer onTime(Submission submission, Choice choice, LocalDate last) {
    LocalDate day = submission.submittedOn();
    One.Subject subject = new One.Subject(submission.pointer(), "Submission", Map.of(), SUBMISSION);
    if (day == null) {
      Test test =
          Asked.test("submittedOn", Op.ON_OR_BEFORE, null, last, Outcome.UNKNOWN, null, null);
      Open lack =
          Open.field(submission.pointer(), "Submission", Map.of(), "submittedOn", SUBMISSION);
      return One.unknown(onTime, choice, subject, test, List.of(lack));
    }
    long late = ChronoUnit.DAYS.between(last, day);
    Test test =
        late <= 0
            ? Asked.test("submittedOn", Op.ON_OR_BEFORE, day, last, Outcome.MET, null, null)
            : Asked.test(
                "submittedOn", Op.ON_OR_BEFORE, day, last, Outcome.NOT_MET, late, Test.Unit.DAYS);
    return One.known(onTime, choice, subject, test, () -> line(day, last, late));
  }

  private static Text line(LocalDate day, LocalDate last, long late) {
    Text bound = Words.of(last);
    return Words.asked(
        Words.labelled(SUBMITTED_ON, Words.of(day)),
        new Text("chậm nhất " + bound.vi(), "on or before " + bound.en()),
        late <= 0
            ? null
            : new Text("muộn " + late + " ngày", late + (late == 1 ? " day" : " days") + " late"));
  }

  /** A document that is not there can still be handed in. */
  private static Answer listed(Spec spec, String type, Text name, List<Document> documents) {
    Map<String, Object> entry = Map.of("type", type);
    List<Seen> seen = new ArrayList<>(1);
    for (Document document : documents) {
      if (document.type().equals(type)) {
        Row row = new Row(document.pointer(), "Document", entry, Outcome.MET, List.of(), List.of());
        seen.add(new Seen(row, name, List.of()));
      }
    }
    if (!seen.isEmpty()) {
      return new Listed(
          spec.check(Quantifier.SOME, null, Outcome.MET, Seen.rows(seen)), seen, null);
    }
    Row row = new Row(null, "Document", entry, Outcome.UNKNOWN, List.of(), List.of());
    Open lack = Open.entry("/submission/documents", "Document", entry, List.of(), name);
    return new Listed(spec.check(Quantifier.SOME, null, Outcome.UNKNOWN, List.of(row)), seen, lack);
  }

  private static final class Listed extends Answer {
    private final List<Seen> seen;

    Listed(Check check, List<Seen> seen, @Nullable Open lack) {
      super(check, lack == null ? List.of() : List.of(lack));
      this.seen = seen;
    }

    @Override
    List<Statement> says() {
      if (seen.isEmpty()) {
        return saysLacks();
      }
      List<Statement> says = new ArrayList<>(seen.size());
      each(says, seen.size(), i -> List.of(new Statement(null, there(seen.get(i)))));
      return says;
    }

    private static Text there(Seen one) {
      Text name = Seen.numbered(one.name(), String.valueOf(one.row().pointer()));
      return new Text("có " + name.vi(), name.en() + " is there");
    }
  }
}
