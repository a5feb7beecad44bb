package vn.xetkhen.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Code;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.SelectionWording;
import vn.xetkhen.selection.Status;
import vn.xetkhen.selection.reward.Money;
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
    out.write(skeleton(report));
    Page page = new Page(width);
    if (awards.isEmpty()) {
      page.line(0, text("select.nothing"));
    } else if (awards.size() > 1) {
      page.line(0, text("select.sum.all", new SelectionSums(messages).all(report.rewards())));
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
    text.append(section(award, rows, "RESERVE", p -> p.status() == Status.RESERVE));
    text.append(section(award, rows, "COUNCIL_DECIDES", p -> p.status() == Status.COUNCIL_DECIDES));
    text.append(section(award, rows, "WAITS", SelectionTable::waits));
    text.append(section(award, rows, "NO_PLACE", p -> p.status() == Status.NO_PLACE && !waits(p)));
    text.append(undetermined(award, rows));
    Grounds grounds = new Grounds(report.judged(), award.filled(), award.plan());
    text.append(ineligible(grounds.ineligible()));
    return text.append(remarks(report, award, grounds)).append('\n').toString();
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
    Selection.Minutes council = report.minutes(filled);
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
    Text head = Text.same(Roman.of(number) + ". " + upper(group.line().in(language)));
    Text places = places(group);
    int waiting = group.of(Status.COUNCIL_DECIDES).size();
    Text line =
        places == null
            ? messages.text("select.group", head, proposed.size())
            : messages.text("select.group.of", head, places, proposed.size());
    page.line(0, (waiting == 0 ? line : waiting(line, Outstanding.of(group))).in(language));
    if (proposed.isEmpty()) {
      return page.line(2, text("select.group.none")).toString();
    }
    return page + rows.proposed(group, proposed);
  }

  /** How many places a group has: in all, or within its districts, provinces or units together. */
  private @Nullable Text places(Selection.Group group) {
    Integer places = group.places();
    if (places != null) {
      return SelectionWording.places(places);
    }
    Map<String, Integer> pools = new HashMap<>();
    for (Placement placement : group.placements()) {
      List<Entry.Pool> own = placement.entry().standing().pools();
      if (own.size() != 1) {
        return null;
      }
      pools.merge(own.get(0).key(), own.get(0).places(), Math::min);
    }
    int sum = pools.values().stream().mapToInt(n -> n).sum();
    return pools.isEmpty() ? null : messages.text("select.group.pools", sum, pools.size());
  }

  private Text waiting(Text line, List<Outstanding> open) {
    int votes = open.stream().filter(o -> o.open() == null).mapToInt(o -> o.waiting().size()).sum();
    int places = Outstanding.places(open);
    Text waiting = places > 0 ? messages.text("select.sum.waiting", line, places) : line;
    return votes > 0 ? messages.text("select.sum.votes", waiting, votes) : waiting;
  }

  private static boolean waits(Placement placement) {
    return placement.reason().code() == Code.REQUIRED_PLACE_OPEN;
  }

  private String sum(SelectionReport.Award award) {
    Page page = new Page(width).gap();
    Text sums = new SelectionSums(messages).of(award.rewards().totals());
    Text all = waiting(messages.text("select.sum", sums), Outstanding.of(award.filled()));
    return page.line(0, all.in(language)).toString();
  }

  private String section(
      SelectionReport.Award award, SelectionRows rows, String name, Predicate<Placement> which) {
    Selection.Filled filled = award.filled();
    List<Placement> of =
        Stream.concat(
                filled.groups().stream().flatMap(group -> group.placements().stream()),
                filled.outside().stream())
            .filter(which)
            .toList();
    if (of.isEmpty()) {
      return "";
    }
    Page page = new Page(width).gap();
    page.line(0, text("select.section." + name, of.size()));
    if (name.equals("COUNCIL_DECIDES")) {
      CouncilSkeleton heads = new CouncilSkeleton(language);
      Outstanding.of(filled).forEach(one -> bullet(page, Text.same(heads.head(one))));
    }
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

  private String ineligible(List<Text> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    Page page = new Page(width).gap();
    page.line(0, text("select.section.INELIGIBLE", lines.size()));
    page.line(2, text("select.ineligible.how"));
    lines.forEach(line -> bullet(page, line));
    return page.toString();
  }

  private String remarks(SelectionReport report, SelectionReport.Award award, Grounds grounds) {
    Page page = new Page(width).gap();
    page.line(0, text("select.remarks"));
    new SelectionRemarks().of(report, award, grounds).forEach(remark -> bullet(page, remark));
    return page.toString();
  }

  /** The council's file to fill in, its lines unbroken so that they can be copied. */
  private String skeleton(SelectionReport report) {
    List<String> lines = new CouncilSkeleton(language).lines(report);
    if (lines.isEmpty()) {
      return "";
    }
    Page page = new Page(width);
    page.line(0, text("select.skeleton"));
    boolean given = report.selection().council() != null;
    page.line(2, text(given ? "select.skeleton.more" : "select.skeleton.how"));
    return page + "\n" + String.join("\n", lines) + "\n\n";
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
