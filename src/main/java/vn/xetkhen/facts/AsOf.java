package vn.xetkhen.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The date on which "in force" is judged; null where neither the command nor the dossier gives one.
 */
public record AsOf(@Nullable LocalDate value) implements Given {

  @Override
  public Unset whenUnset() {
    return Unset.UNKNOWN;
  }
}
