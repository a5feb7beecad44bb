package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.selection.reward.Money;
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

  private Text part(String key, int count, @org.jspecify.annotations.Nullable Long dong) {
    Text counted = messages.text(key, count);
    return dong == null ? counted : messages.text("select.counted", counted, Money.dong(dong));
  }
}
