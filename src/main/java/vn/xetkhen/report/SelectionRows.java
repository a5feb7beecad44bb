package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Missing;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.reward.Amount;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.selection.reward.Money;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/** The rows of one award's list. */
final class SelectionRows {
  private static final int NUMBER = 4;
  private static final int DONG = 15;

  private final SelectionReport.Award award;
  private final Language language;
  private final Messages messages = Messages.beside(SelectionRows.class);
  private final Wording wording;
  private final Grid plain;
  private final Grid paid;
  private final Grid open;

  SelectionRows(SelectionReport.Award award, Language language, int width) {
    this.award = award;
    this.language = language;
    this.wording = new Wording(award.plan());
    this.plain = grid(width, "select.why", false);
    this.paid = grid(width, "select.why", true);
    this.open = grid(width, "select.lacks", false);
  }

  /** Those who are proposed, with the money where it is computed, and their sum. */
  String proposed(Selection.Group group, List<Placement> proposed) {
    boolean money = award.rewards().money() instanceof AwardMoney.Computed;
    Grid grid = money ? paid : plain;
    StringBuilder text = new StringBuilder(grid.head());
    long sum = 0;
    int number = 0;
    for (Placement placement : proposed) {
      number++;
      Amount amount = award.rewards().of(placement);
      sum += amount == null ? 0 : amount.dong();
      text.append(grid.row(row(number, placement, amount)));
    }
    if (money) {
      String key = group.kind() == Kind.COLLECTIVE ? "select.collectives" : "select.individuals";
      String counted = text("select.subtotal", messages.text(key, proposed.size()));
      text.append(
          grid.row(
              List.of(
                  List.of(),
                  List.of(counted),
                  List.of(),
                  List.of(Money.figure(sum).in(language)))));
    }
    return text.toString();
  }

  /** Those who are not proposed. */
  String waiting(List<Placement> waiting) {
    StringBuilder text = new StringBuilder(plain.head());
    int number = 0;
    for (Placement placement : waiting) {
      number++;
      text.append(plain.row(row(number, placement, null)));
    }
    return text.toString();
  }

  /** Those of whom too little is known, with what they lack. */
  String undetermined(List<Selection.Undetermined> all) {
    StringBuilder text = new StringBuilder(open.head());
    int number = 0;
    for (Selection.Undetermined one : all) {
      number++;
      List<String> why = new ArrayList<>();
      why.add(award.undetermined(one).in(language));
      for (Missing missing : one.entry().missing()) {
        why.add("- " + wording.missing(missing).in(language));
      }
      text.append(open.row(List.of(number(number), who(one.entry()), why)));
    }
    return text.toString();
  }

  private List<List<String>> row(int number, Placement placement, @Nullable Amount amount) {
    Text reason = award.wording().reason(placement);
    List<List<String>> cells = new ArrayList<>();
    cells.add(number(number));
    cells.add(who(placement.entry()));
    cells.add(List.of(reason.in(language)));
    if (amount != null) {
      cells.add(List.of(Money.figure(amount.dong()).in(language)));
    }
    return cells;
  }

  private static List<String> number(int number) {
    return List.of(Integer.toString(number));
  }

  /** The candidate as a list names it: an individual with position and unit. */
  private static List<String> who(Entry entry) {
    List<String> lines = new ArrayList<>();
    Decision.Candidate candidate = entry.candidate();
    lines.add(candidate.name());
    Decision.Unit unit = candidate.unit();
    String place = unit == null ? null : unit.name();
    String position = candidate.position();
    if (position != null || place != null) {
      lines.add(
          position == null
              ? String.valueOf(place)
              : place == null ? position : position + ", " + place);
    }
    lines.add(entry.dossier().id());
    return lines;
  }

  private Grid grid(int width, String why, boolean money) {
    int gaps = money ? 6 : 4;
    int rest = Math.max(60, width) - 1 - NUMBER - gaps - (money ? DONG : 0);
    int candidate = Math.min(36, rest * 42 / 100);
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(new Grid.Column(text("table.number"), NUMBER, true));
    columns.add(new Grid.Column(text("table.candidate"), candidate, false));
    columns.add(new Grid.Column(text(why), rest - candidate, false));
    if (money) {
      columns.add(new Grid.Column(text("select.dong"), DONG, true));
    }
    return new Grid(1, columns);
  }

  private String text(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
