package vn.xetkhen.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that the plan leaves to a later notice; null until it is announced. */
public record Setting(String key, @Nullable LocalDate value) implements Given {

  /** The day {@code days} calendar days later; unset where this is. */
  public Setting plusDays(int days) {
    return new Setting(key, value == null ? null : value.plusDays(days));
  }

  @Override
  public Unset whenUnset() {
    return Unset.NOT_APPLICABLE;
  }
}
