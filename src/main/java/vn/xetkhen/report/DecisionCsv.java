package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Text;

/**
 * A row a dossier, RFC 4180 in UTF-8. Only a file of its own begins with a byte order mark:
 * spreadsheets on Windows take Vietnamese for another charset without it, and programs that read
 * from a pipe stumble over it.
 */
final class DecisionCsv implements DecisionStream {
  private static final String HEAD =
      "dossier,candidate_id,candidate_name,kind,plan,award,period,verdict,ground,clause,reason,missing,sensitivity,deferred_until,as_of,readings,problems\r\n";

  private final Writer out;
  private final Language language;
  private final Summary summary = new Summary();
  private final Views views = new Views();

  DecisionCsv(Writer out, Language language, boolean file) throws IOException {
    this.out = out;
    this.language = language;
    out.write(file ? "\ufeff" + HEAD : HEAD);
  }

  @Override
  public Line line(Decision decision, Plan plan) {
    Views.View view = views.of(decision, plan);
    List<Finding> deciding = decision.verdict() == Verdict.INELIGIBLE ? view.deciding() : List.of();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(decision.dossier().id());
    cells.add(decision.candidate().id());
    cells.add(decision.candidate().name());
    cells.add(decision.candidate().kind());
    cells.add(decision.plan().id());
    cells.add(decision.plan().award());
    cells.add(decision.plan().period());
    cells.add(decision.verdict());
    cells.add(decision.ground());
    cells.add(deciding.isEmpty() ? null : deciding.get(0).clause());
    cells.add(summary.reason(view).in(language));
    cells.add(joined(summary.missing(view)));
    cells.add(joined(summary.sensitivities(decision)));
    cells.add(decision.deferredUntil());
    cells.add(decision.asOf());
    cells.add(
        decision.readings().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(" ")));
    cells.add(null);
    return new Line(CsvCells.row(cells), decision.verdict());
  }

  @Override
  public Line line(Refusal refusal) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(refusal.dossierId());
    for (int i = 1; i < 7; i++) {
      cells.add(null);
    }
    cells.add("REFUSED");
    for (int i = 8; i < 16; i++) {
      cells.add(null);
    }
    cells.add(
        refusal.problems().stream().map(p -> p.line(language)).collect(Collectors.joining(" | ")));
    return new Line(CsvCells.row(cells), null);
  }

  @Override
  public void write(Line line) throws IOException {
    out.write(line.text());
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }

  private String joined(List<Text> texts) {
    return texts.stream().map(t -> t.in(language)).collect(Collectors.joining(" | "));
  }
}
