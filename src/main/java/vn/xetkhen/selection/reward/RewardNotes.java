package vn.xetkhen.selection.reward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.RewardClause;
import vn.xetkhen.plan.RewardNorms.Dated;
import vn.xetkhen.plan.RewardNorms.Part;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What whoever signs has to know of award money, in words. */
public final class RewardNotes {
  private final Messages messages = Messages.beside(RewardNotes.class);

  /** What the money of an award rests on, or why there is none; never empty. */
  public List<Text> of(AwardMoney money) {
    if (money instanceof AwardMoney.Computed computed) {
      return of(computed, List.copyOf(computed.each().keySet()));
    }
    if (money instanceof AwardMoney.NoNorm none) {
      return List.of(
          messages.text(
              "note.noNorm",
              none.clause().citation(),
              none.basis().norm().decree(),
              Money.day(none.basis().decidedOn()),
              certificate(none.clause())));
    }
    return List.of(
        money instanceof AwardMoney.NoDay day
            ? messages.text("note.noDay", day.clause().citation(), day.clause().decree())
            : messages.text("note.noClause"));
  }

  /** What a plan says of money, in a few words with the citation. */
  public Text clause(RewardClause clause) {
    return messages.text("clause", clause.decree(), certificate(clause), clause.citation());
  }

  /** What the money of some kinds of candidates rests on, each sum written out; never empty. */
  public List<Text> of(AwardMoney.Computed computed, List<Kind> kinds) {
    Basis basis = computed.basis();
    List<Text> notes = new ArrayList<>();
    notes.add(
        messages.text(
            "note.basis",
            certificate(computed.clause()),
            messages.text("note.decree", basis.norm().decree(), articles(basis.norm().articles())),
            Money.dong(basis.baseSalary().amount()),
            basis.baseSalary().decree(),
            Money.day(basis.decidedOn()),
            Money.dong(basis.norm().roundUpTo())));
    kinds.forEach(kind -> notes.add(sum(computed, kind)));
    if (computed.underAnotherDecree()) {
      notes.add(
          messages.text(
              "note.otherDecree",
              computed.clause().citation(),
              computed.clause().decree(),
              Money.day(basis.decidedOn()),
              basis.norm().decree()));
    }
    if (!basis.confirmed()) {
      notes.add(
          messages.text("note.unconfirmed", Text.join("; ", List.copyOf(unconfirmed(basis)))));
    }
    return notes;
  }

  /** How an amount comes about: {@code Tập thể: 0,6 × 1.490.000 = 894.000, làm tròn lên …}. */
  private Text sum(AwardMoney.Computed computed, Kind kind) {
    Basis basis = computed.basis();
    Amount amount = Objects.requireNonNull(computed.each().get(kind));
    BigDecimal exact =
        amount.multiplier().multiply(BigDecimal.valueOf(basis.baseSalary().amount()));
    boolean rounded = exact.compareTo(BigDecimal.valueOf(amount.dong())) != 0;
    Text product =
        messages.text(
            "sum.product",
            Money.times(amount.multiplier()),
            Money.figure(basis.baseSalary().amount()),
            rounded ? Money.exact(exact) : Money.dong(amount.dong()));
    Text source =
        messages.text("sum.decree", basis.norm().decree(), articles(basis.norm().articles()));
    return messages.text(
        "sum." + kind.name(),
        rounded ? messages.text("sum.rounded", product, Money.dong(amount.dong())) : product,
        source,
        Money.times(basis.norm().collective()));
  }

  /** What an amount rests on that was not confirmed; empty where all was. */
  public List<Text> unconfirmed(Basis basis) {
    List<Text> parts = new ArrayList<>();
    add(parts, basis.norm(), "norm");
    add(parts, basis.baseSalary(), "salary");
    return parts;
  }

  private void add(List<Text> parts, Dated<?> dated, String what) {
    for (Part part : dated.unconfirmed()) {
      String key = "part." + what + "." + part.name().toLowerCase(Locale.ROOT);
      parts.add(messages.text(key, dated.decree()));
    }
  }

  private Text certificate(RewardClause clause) {
    return messages.text("certificate." + clause.certificate().name());
  }

  private Text articles(List<Integer> articles) {
    List<Text> all = articles.stream().map(Text::same).toList();
    int last = all.size() - 1;
    Text and = messages.text("and");
    return last == 0
        ? all.get(0)
        : new Text(
            Text.join(", ", all.subList(0, last)).vi() + and.vi() + all.get(last).vi(),
            Text.join(", ", all.subList(0, last)).en() + and.en() + all.get(last).en());
  }
}
