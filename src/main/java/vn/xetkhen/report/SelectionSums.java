package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.selection.reward.Money;
import vn.xetkhen.selection.reward.Rewards;
import vn.xetkhen.selection.reward.Totals;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** How many are proposed and what goes with it, in words. */
record SelectionSums(Messages messages) {

  /** The sum by kind and, where both kinds are there, in all. */
  Text of(Totals totals) {
    List<Text> parts = new ArrayList<>();
    parts.add(part("select.collectives", totals.collectives(), totals.collectiveDong()));
    parts.add(part("select.individuals", totals.individuals(), totals.individualDong()));
    Text each = Text.join("; ", parts);
    Long dong = totals.dong();
    return dong == null ? each : messages.text("select.sum.dong", each, Money.dong(dong));
  }

  /**
   * How many over all awards, and how many of them with money; each kind by itself, since the
   * awards of several authorities are not of one budget.
   */
  Text all(Rewards rewards) {
    List<Totals> paid =
        rewards.awards().stream()
            .filter(award -> award.money() instanceof AwardMoney.Computed)
            .map(Rewards.OfAward::totals)
            .toList();
    Totals total = rewards.total();
    List<Text> parts = new ArrayList<>();
    parts.add(
        some(
            "select.collectives",
            paid.stream().mapToInt(Totals::collectives).sum(),
            total.collectives(),
            total.collectiveDong()));
    parts.add(
        some(
            "select.individuals",
            paid.stream().mapToInt(Totals::individuals).sum(),
            total.individuals(),
            total.individualDong()));
    Text each = Text.join("; ", parts);
    return total.dong() == null
        ? each
        : messages.text("select.sum.several", each, rewards.awards().size(), paid.size());
  }

  private Text some(String key, int paid, int all, @Nullable Long dong) {
    Text counted = messages.text(key, all);
    return dong == null || all == 0
        ? counted
        : messages.text("select.some", paid, counted, Money.dong(dong));
  }

  private Text part(String key, int count, @Nullable Long dong) {
    Text counted = messages.text(key, count);
    return dong == null ? counted : messages.text("select.counted", counted, Money.dong(dong));
  }
}
