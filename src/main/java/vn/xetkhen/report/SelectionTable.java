package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.SelectionWording;
import vn.xetkhen.selection.Status;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.selection.reward.Money;
import vn.xetkhen.selection.reward.RewardNotes;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * The list of awards that officials print and read out in the council: who is proposed, group by
 * group, with the money and its sums; then who waits, whom the council decides about, who has no
 * place, and of whom too little is known.
 */
final class SelectionTable {
  private static final int LABEL = 17;

  private final Language language;
  private final int width;
  private final Messages messages = Messages.beside(SelectionTable.class);
  private final RewardNotes notes = new RewardNotes();

  /**
   * A table.
   *
   * @param width columns to stay within
   */
  SelectionTable(Language language, int width) {
    this.language = language;
    this.width = width;
  }

  void write(SelectionReport report, Writer out) throws IOException {
    List<SelectionReport.Award> awards = report.awards();
    for (SelectionReport.Award award : awards) {
      out.write(award(report, award));
    }
    Page page = new Page(width);
    if (awards.isEmpty()) {
      page.line(0, text("select.nothing"));
    } else if (awards.size() > 1) {
      page.line(
          0, text("select.sum.all", new SelectionSums(messages).of(report.rewards().total())));
    }
    if (!report.refused().isEmpty()) {
      page.line(0, text("select.refused", report.refused().size()));
    }
    out.write(page.toString());
  }

  private String award(SelectionReport report, SelectionReport.Award award) {
    StringBuilder text = new StringBuilder(head(report, award));
    SelectionRows rows = new SelectionRows(award, language, width);
    int number = 0;
    for (Selection.Group group : award.filled().groups()) {
      number++;
      text.append(group(group, number, rows));
    }
    text.append(sum(award));
    text.append(section(award, rows, Status.RESERVE));
    text.append(section(award, rows, Status.COUNCIL_DECIDES));
    text.append(section(award, rows, Status.NO_PLACE));
    text.append(undetermined(award, rows));
    return text.append(remarks(report, award)).append('\n').toString();
  }

  private String head(SelectionReport report, SelectionReport.Award award) {
    Plan plan = award.plan();
    Selection.Filled filled = award.filled();
    Page page = new Page(width);
    page.line(0, text("select.title"));
    item(page, "select.award", messages.text("table.award", award.title(), filled.plan().period()));
    item(
        page,
        "select.plan",
        messages.text("tree.planLine", plan.title(), plan.number(), plan.id()));
    item(page, "select.places", award.line());
    Selection.Counts counts = filled.counts();
    item(
        page,
        "select.dossiers",
        messages.text(
            "select.counts",
            counts.dossiers(),
            counts.eligible(),
            counts.ineligible(),
            counts.undetermined()));
    Selection.Minutes council = report.selection().council();
    if (council != null) {
      item(
          page,
          "select.council",
          messages.text("select.minutes", council.number(), Money.day(council.date())));
    }
    if (report.rewards().decidedOn() != null) {
      item(page, "select.decidedOn", Money.day(report.rewards().decidedOn()));
    }
    return page.toString();
  }

  private String group(Selection.Group group, int number, SelectionRows rows) {
    List<Placement> proposed = group.of(Status.PROPOSED);
    Page page = new Page(width).gap();
    Integer places = group.places();
    Text head = Text.same(Roman.of(number) + ". " + upper(group.line().in(language)));
    page.line(
        0,
        places == null
            ? text("select.group", head, proposed.size())
            : text("select.group.of", head, SelectionWording.places(places), proposed.size()));
    if (proposed.isEmpty()) {
      return page.line(2, text("select.group.none")).toString();
    }
    return page + rows.proposed(group, proposed);
  }

  private String sum(SelectionReport.Award award) {
    Page page = new Page(width).gap();
    Text sums = new SelectionSums(messages).of(award.rewards().totals());
    return page.line(0, text("select.sum", sums)).toString();
  }

  private String section(SelectionReport.Award award, SelectionRows rows, Status status) {
    List<Placement> of = new ArrayList<>();
    award.filled().groups().forEach(group -> of.addAll(group.of(status)));
    award.filled().outside().stream().filter(p -> p.status() == status).forEach(of::add);
    if (of.isEmpty()) {
      return "";
    }
    Page page = new Page(width).gap();
    page.line(0, text("select.section." + status.name(), of.size()));
    return page + rows.waiting(of);
  }

  private String undetermined(SelectionReport.Award award, SelectionRows rows) {
    List<Selection.Undetermined> all = award.filled().undetermined();
    if (all.isEmpty()) {
      return "";
    }
    Page page = new Page(width).gap();
    page.line(0, text("select.section.UNDETERMINED", all.size()));
    return page + rows.undetermined(all);
  }

  private String remarks(SelectionReport report, SelectionReport.Award award) {
    Page page = new Page(width).gap();
    page.line(0, text("select.remarks"));
    AwardMoney money = award.rewards().money();
    notes.of(money).forEach(note -> bullet(page, note));
    boolean open =
        award.filled().groups().stream().anyMatch(g -> !g.of(Status.COUNCIL_DECIDES).isEmpty());
    if (money instanceof AwardMoney.Computed && open) {
      bullet(page, messages.text("select.open"));
    }
    List<String> own = dossiers(award);
    report.selection().warnings().stream()
        .filter(warning -> warning.dossiers().stream().anyMatch(own::contains))
        .forEach(warning -> bullet(page, warning.text()));
    return page.toString();
  }

  private static List<String> dossiers(SelectionReport.Award award) {
    List<String> ids = new ArrayList<>();
    Selection.Filled filled = award.filled();
    filled.groups().forEach(g -> g.placements().forEach(p -> ids.add(p.entry().dossier().id())));
    filled.outside().forEach(p -> ids.add(p.entry().dossier().id()));
    filled.undetermined().forEach(u -> ids.add(u.entry().dossier().id()));
    return ids;
  }

  private void bullet(Page page, Text text) {
    page.line(2, "- ", text.in(language), UnaryOperator.identity());
  }

  private void item(Page page, String key, Text content) {
    page.line(2, Cells.pad(text(key), LABEL), content.in(language), UnaryOperator.identity());
  }

  private String upper(String line) {
    return line.toUpperCase(java.util.Locale.ROOT);
  }

  private String text(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
