package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.reward.Amount;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/** A row a candidate, RFC 4180 in UTF-8, as {@link DecisionCsv} writes decisions. */
final class SelectionCsv {
  private static final List<String> HEAD =
      List.of(
          "plan",
          "award",
          "period",
          "group",
          "status",
          "position",
          "reserve",
          "dossier",
          "candidate_id",
          "candidate_name",
          "kind",
          "unit_id",
          "unit_name",
          "reason_code",
          "reason",
          "reward_dong",
          "reward_confirmed",
          "missing",
          "source",
          "line",
          "problems");

  private final Language language;
  private final boolean file;

  /**
   * A writer.
   *
   * @param file whether the output is a file of its own, which begins with a byte order mark
   */
  SelectionCsv(Language language, boolean file) {
    this.language = language;
    this.file = file;
  }

  void write(SelectionReport report, Writer out) throws IOException {
    out.write((file ? "\ufeff" : "") + String.join(",", HEAD) + "\r\n");
    for (SelectionReport.Award award : report.awards()) {
      Selection.Filled filled = award.filled();
      List<Placement> eligible =
          Stream.concat(
                  filled.groups().stream().flatMap(group -> group.placements().stream()),
                  filled.outside().stream())
              .toList();
      for (Placement placement : eligible) {
        out.write(CsvCells.row(placement(award, placement)));
      }
      Wording wording = new Wording(award.plan());
      for (Selection.Undetermined undetermined : filled.undetermined()) {
        out.write(CsvCells.row(undetermined(award, undetermined, wording)));
      }
    }
    for (Refusal refusal : report.refused()) {
      out.write(CsvCells.row(refusal(refusal)));
    }
  }

  private List<@Nullable Object> placement(SelectionReport.Award award, Placement placement) {
    Placement.Ranked ranked =
        placement.reason() instanceof Placement.Ranked competes ? competes : null;
    Amount amount = award.rewards().of(placement);
    boolean confirmed =
        award.rewards().money() instanceof AwardMoney.Computed computed
            && computed.basis().confirmed();
    return row(
        placement.entry(),
        placement.group(),
        placement.status(),
        ranked == null ? null : ranked.position(),
        ranked == null ? null : ranked.reserve(),
        placement.reason().code(),
        award.wording().reason(placement),
        amount == null ? null : amount.dong(),
        amount == null ? null : confirmed,
        null);
  }

  private List<@Nullable Object> undetermined(
      SelectionReport.Award award, Selection.Undetermined undetermined, Wording wording) {
    String missing =
        undetermined.entry().missing().stream()
            .map(one -> wording.missing(one).in(language))
            .collect(Collectors.joining(" | "));
    return row(
        undetermined.entry(),
        undetermined.group(),
        PlacementJson.UNDETERMINED,
        null,
        null,
        PlacementJson.UNDETERMINED,
        award.wording().undetermined(undetermined),
        null,
        null,
        missing);
  }

  private List<@Nullable Object> row(
      Entry entry,
      @Nullable String group,
      Object status,
      @Nullable Integer position,
      @Nullable Integer reserve,
      Object code,
      Text reason,
      @Nullable Long dong,
      @Nullable Boolean confirmed,
      @Nullable String missing) {
    Decision.Unit unit = entry.candidate().unit();
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(entry.plan().id());
    cells.add(entry.plan().award());
    cells.add(entry.plan().period());
    cells.add(group);
    cells.add(status);
    cells.add(position);
    cells.add(reserve);
    cells.add(entry.dossier().id());
    cells.add(entry.candidate().id());
    cells.add(entry.candidate().name());
    cells.add(entry.candidate().kind());
    cells.add(unit == null ? null : unit.id());
    cells.add(unit == null ? null : unit.name());
    cells.add(code);
    cells.add(reason.in(language));
    cells.add(dong);
    cells.add(confirmed);
    cells.add(missing);
    cells.add(entry.source());
    cells.add(entry.line());
    cells.add(null);
    return cells;
  }

  private List<@Nullable Object> refusal(Refusal refusal) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (String column : HEAD) {
      cells.add(
          switch (column) {
            case "status" -> "REFUSED";
            case "dossier" -> refusal.dossierId();
            case "source" -> refusal.source();
            case "line" -> refusal.line();
            case "problems" ->
                refusal.problems().stream()
                    .map(p -> p.line(language))
                    .collect(Collectors.joining(" | "));
            default -> null;
          });
    }
    return cells;
  }
}
