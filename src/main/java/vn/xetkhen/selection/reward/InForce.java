package vn.xetkhen.selection.reward;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.RewardNorms;
import vn.xetkhen.plan.RewardNorms.Dated;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What is known of a day on which an award decision is issued. */
public sealed interface InForce {

  /** Amounts can be computed. */
  record Known(Basis basis) implements InForce {}

  /** They cannot: what was seen, what is known, what to do. */
  record Unknown(Text message) implements InForce {}

  /**
   * Looks up a day.
   *
   * @param file where the norms were read, as the user named it, for messages
   */
  static InForce on(RewardNorms norms, String file, LocalDate day) {
    RewardNorms.BaseSalary salary = find(norms.baseSalaries(), day);
    RewardNorms.Norm norm = find(norms.norms(), day);
    if (salary != null && norm != null) {
      return new Known(new Basis(day, salary, norm));
    }
    return new Unknown(
        salary == null
            ? unknown("salary", norms.baseSalaries(), file, day)
            : unknown("norm", norms.norms(), file, day));
  }

  private static <T extends Dated<T>> @Nullable T find(List<T> all, LocalDate day) {
    return all.stream().filter(one -> one.on(day)).findFirst().orElse(null);
  }

  private static <T extends Dated<T>> Text unknown(
      String what, List<T> all, String file, LocalDate day) {
    Messages messages = Messages.beside(InForce.class);
    T last = null;
    for (T one : all) {
      LocalDate from = one.from();
      if (last == null && from != null && day.isBefore(from)) {
        return messages.text(what + ".before", Money.day(day), Money.day(from), file);
      }
      if (from == null || !day.isBefore(from)) {
        last = one;
      }
    }
    LocalDate to = last == null ? null : last.to();
    return last == null || to == null
        ? messages.text(what + ".none", Money.day(day), file)
        : messages.text(what + ".after", Money.day(day), last.decree(), Money.day(to), file);
  }
}
