package vn.xetkhen.report;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.RewardClause;
import vn.xetkhen.plan.RewardNorms;
import vn.xetkhen.selection.reward.Amount;
import vn.xetkhen.selection.reward.AwardMoney;
import vn.xetkhen.selection.reward.Basis;
import vn.xetkhen.selection.reward.RewardNotes;

/** Writes what money goes with an award and what it rests on. */
final class RewardJson {
  private final RewardNotes notes = new RewardNotes();

  void write(JsonValues out, AwardMoney money) throws IOException {
    out.name("reward").begin();
    out.field("state", state(money));
    clause(out, money.clause());
    basis(out, basis(money));
    if (money instanceof AwardMoney.Computed computed) {
      out.name("amounts").begin();
      for (Map.Entry<Kind, Amount> each : computed.each().entrySet()) {
        out.name(each.getKey().name());
        amount(out, each.getValue());
      }
      out.end();
    } else {
      out.field("amounts", null);
    }
    out.field("notes", notes.of(money));
    out.end();
  }

  private static void amount(JsonValues out, Amount amount) throws IOException {
    out.begin();
    out.field("multiplier", amount.multiplier());
    out.field("dong", amount.dong());
    out.end();
  }

  private static String state(AwardMoney money) {
    if (money instanceof AwardMoney.Computed) {
      return "COMPUTED";
    }
    if (money instanceof AwardMoney.NoDay) {
      return "NO_DAY";
    }
    return money instanceof AwardMoney.NoNorm ? "NO_NORM" : "NO_CLAUSE";
  }

  private static @Nullable Basis basis(AwardMoney money) {
    if (money instanceof AwardMoney.Computed computed) {
      return computed.basis();
    }
    return money instanceof AwardMoney.NoNorm none ? none.basis() : null;
  }

  private static void clause(JsonValues out, @Nullable RewardClause clause) throws IOException {
    if (clause == null) {
      out.field("clause", null);
      return;
    }
    out.name("clause").begin();
    out.field("citation", clause.citation());
    out.field("decree", clause.decree());
    out.field("certificate", clause.certificate());
    out.end();
  }

  private static void basis(JsonValues out, @Nullable Basis basis) throws IOException {
    if (basis == null) {
      out.field("basis", null);
      return;
    }
    out.name("basis").begin();
    RewardNorms.Norm norm = basis.norm();
    out.name("norm").begin();
    out.field("decree", norm.decree());
    out.field("articles", norm.articles());
    dated(out, norm);
    out.field("roundUpTo", norm.roundUpTo());
    out.end();
    RewardNorms.BaseSalary salary = basis.baseSalary();
    out.name("baseSalary").begin();
    out.field("decree", salary.decree());
    out.field("dong", salary.amount());
    dated(out, salary);
    out.end();
    out.field("confirmed", basis.confirmed());
    out.end();
  }

  private static void dated(JsonValues out, RewardNorms.Dated<?> dated) throws IOException {
    out.field("from", dated.from());
    out.field("to", dated.to());
    out.field("unconfirmed", dated.unconfirmed());
  }
}
