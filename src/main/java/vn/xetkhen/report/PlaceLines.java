package vn.xetkhen.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.selection.Code;
import vn.xetkhen.selection.Entry;
import vn.xetkhen.selection.Outlook;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.selection.SelectionWording;
import vn.xetkhen.selection.reward.Amount;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.selection.reward.Money;
import vn.xetkhen.selection.reward.RewardNotes;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** Writes why one candidate of a selection has, lacks or waits for a place. */
final class PlaceLines {
  private final Page page;
  private final Language language;
  private final Paint paint;
  private final Messages messages = Messages.beside(PlaceLines.class);

  PlaceLines(Page page, Language language, Paint paint) {
    this.page = page;
    this.language = language;
    this.paint = paint;
  }

  /** Writes what the candidate of a decision ended as in the selection. */
  void write(SelectionReport report, Decision decision) {
    SelectionReport.Award award =
        report.awards().stream()
            .filter(one -> one.filled().plan().equals(decision.plan()))
            .findFirst()
            .orElse(null);
    if (award == null || !found(award, decision)) {
      line(messages.text(leftOut(decision.verdict())));
    }
  }

  private boolean found(SelectionReport.Award award, Decision decision) {
    Selection.Filled filled = award.filled();
    Placement placement =
        Stream.concat(
                filled.groups().stream().flatMap(group -> group.placements().stream()),
                filled.outside().stream())
            .filter(one -> of(one.entry(), decision))
            .findFirst()
            .orElse(null);
    if (placement != null) {
      placement(award, placement);
      return true;
    }
    Text told =
        Stream.concat(
                filled.undetermined().stream()
                    .filter(one -> of(one.entry(), decision))
                    .map(one -> award.wording().undetermined(one)),
                filled.setAside().stream()
                    .filter(one -> of(one.entry(), decision))
                    .map(one -> setAside(one.kept())))
            .findFirst()
            .orElse(null);
    if (told != null) {
      line(told);
    }
    return told != null;
  }

  private void placement(SelectionReport.Award award, Placement placement) {
    String status = status(placement).in(language);
    int dossiers = award.filled().counts().dossiers();
    Text among = messages.text("select.tree.of", dossiers);
    page.line(2, "", status + " – " + among.in(language), paint::strong);
    line(award.wording().reason(placement));
    for (Text more : new Outlook(award.plan()).of(award.filled(), placement)) {
      page.line(2, "• ", more.in(language), UnaryOperator.identity());
    }
    Amount amount = award.rewards().of(placement);
    if (amount != null && award.rewards().money() instanceof AwardMoney.Computed computed) {
      bullet(messages.text("select.tree.reward", Money.dong(amount.dong())));
      new RewardNotes()
          .of(computed, List.of(placement.entry().candidate().kind()))
          .forEach(this::bullet);
    }
  }

  /** Who only waits for another's place is not without one yet. */
  private Text status(Placement placement) {
    if (placement.reason() instanceof Placement.Dependent dependent
        && dependent.code() == Code.REQUIRED_PLACE_OPEN) {
      return messages.text("select.tree.waits", dependent.required().name());
    }
    Text word = SelectionWording.status(placement.status());
    return new Text(word.vi().toUpperCase(Locale.ROOT), word.en().toUpperCase(Locale.ROOT));
  }

  private void bullet(Text text) {
    page.line(2, "• ", text.in(language), UnaryOperator.identity());
  }

  private Text setAside(Entry kept) {
    String where = kept.line() == null ? kept.source() : kept.source() + ":" + kept.line();
    return messages.text("select.tree.setAside", where);
  }

  static String leftOut(Verdict verdict) {
    return switch (verdict) {
      case INELIGIBLE -> "select.tree.ineligible";
      case UNDETERMINED -> "select.tree.undetermined";
      case ELIGIBLE -> "select.tree.absent";
    };
  }

  private static boolean of(Entry entry, Decision decision) {
    return Objects.equals(entry.dossier(), decision.dossier())
        && entry.candidate().equals(decision.candidate());
  }

  private void line(@Nullable Text text) {
    if (text != null) {
      page.line(2, text.in(language));
    }
  }
}
