package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/**
 * The table that officials print: number, candidate, award, verdict, the deciding reason with its
 * clause, what is missing. Widths are fixed before the first row, so that rows are shown as they
 * come; long text goes on below, within its column.
 */
final class DecisionTable implements DecisionStream {
  private static final int NARROWEST = 72;
  private static final int NUMBER = 5;
  private static final int VERDICT = 12;
  private static final String GAP = "  ";
  private static final List<String> HEADINGS =
      List.of("candidate", "award.heading", "verdict", "reason", "missing");

  private final Writer out;
  private final Language language;
  private final Summary summary = new Summary();
  private final Views views = new Views();
  private final int[] widths;
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private int number;
  private int refused;

  DecisionTable(Writer out, Language language, int width) throws IOException {
    this.out = out;
    this.language = language;
    int rest = Math.max(NARROWEST, width) - NUMBER - VERDICT - 5 * GAP.length();
    int candidate = rest * 22 / 100;
    int award = rest * 16 / 100;
    int reason = rest * 36 / 100;
    this.widths = new int[] {candidate, award, VERDICT, reason, rest - candidate - award - reason};
    head();
  }

  @Override
  public Line line(Decision decision, Plan plan) {
    Views.View view = views.of(decision, plan);
    Text award = summary.messages().text("table.award", view.award(), decision.plan().period());
    List<String> missing = new ArrayList<>();
    summary.missing(view).forEach(m -> missing.add("- " + m.in(language)));
    return new Line(
        row(
            List.of(
                List.of(decision.candidate().name(), decision.dossier().id()),
                List.of(award.in(language)),
                List.of(summary.labels().of(decision.verdict()).in(language)),
                List.of(summary.reason(view).in(language)),
                missing)),
        decision.verdict());
  }

  @Override
  public Line line(Refusal refusal) {
    List<String> problems = new ArrayList<>();
    for (Problem problem : refusal.problems()) {
      String pointer = problem.pointer();
      problems.add(
          (pointer == null || pointer.isEmpty() ? "" : pointer + ": ")
              + problem.message().in(language));
    }
    String id = refusal.dossierId();
    return new Line(
        row(
            List.of(
                id == null ? List.of(where(refusal)) : List.of(id, where(refusal)),
                List.of(),
                List.of(text("table.refused")),
                problems,
                List.of())),
        null);
  }

  @Override
  public void write(Line line) throws IOException {
    number++;
    if (line.verdict() == null) {
      refused++;
    } else {
      counts.merge(line.verdict(), 1, Integer::sum);
    }
    String digits = Integer.toString(number);
    out.write(" ".repeat(Math.max(0, NUMBER - digits.length())) + digits);
    out.write(line.text().substring(Math.min(NUMBER, line.text().length())));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      parts.add(summary.labels().of(verdict).in(language) + ": " + counts.getOrDefault(verdict, 0));
    }
    parts.add(text("table.refused") + ": " + refused);
    out.write(
        summary.messages().text("table.total", number).in(language)
            + " – "
            + String.join(", ", parts)
            + "\n");
    out.flush();
  }

  private static String where(Refusal refusal) {
    return refusal.line() == null ? refusal.source() : refusal.source() + ":" + refusal.line();
  }

  private void head() throws IOException {
    List<List<String>> cells = new ArrayList<>();
    HEADINGS.forEach(h -> cells.add(List.of(text("table." + h))));
    String heading = lines(cells);
    String label = text("table.number");
    out.write(" ".repeat(NUMBER - Cells.width(label)) + label + heading.substring(NUMBER));
    StringBuilder rule = new StringBuilder("─".repeat(NUMBER));
    for (int width : widths) {
      rule.append(GAP).append("─".repeat(width));
    }
    out.write(rule.append('\n').toString());
    out.flush();
  }

  private String row(List<List<String>> cells) {
    return lines(cells) + "\n";
  }

  private String lines(List<List<String>> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = new ArrayList<>();
      for (String paragraph : cells.get(i)) {
        lines.addAll(Cells.wrap(Cells.safe(paragraph), widths[i]));
      }
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < height; line++) {
      StringBuilder one = new StringBuilder(" ".repeat(NUMBER));
      for (int i = 0; i < wrapped.size(); i++) {
        List<String> lines = wrapped.get(i);
        one.append(GAP).append(Cells.pad(line < lines.size() ? lines.get(line) : "", widths[i]));
      }
      text.append(one.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private String text(String key) {
    return summary.messages().text(key).in(language);
  }
}
