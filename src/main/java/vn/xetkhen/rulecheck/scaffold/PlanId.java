package vn.xetkhen.rulecheck.scaffold;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** Names of plans: small letters, digits and hyphens, as the place and the year give them. */
public final class PlanId {
  private static final Messages MESSAGES = Messages.beside(PlanId.class);
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern YEARS =
      Pattern.compile("(?:.*?-)?((?:19|20)[0-9]{2}(?:-(?:19|20)[0-9]{2})?)");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private PlanId() {}

  /** Why a name cannot be a new plan's id, with one that can; null where it can. */
  public static @Nullable Text refusal(String name) {
    if (FORM.matcher(name).matches()) {
      return null;
    }
    String near = near(name);
    return MESSAGES.text("refused.id", name, near.isEmpty() ? "tinh-mau-2026" : near);
  }

  /** The name without marks, in the letters that an id has; empty where nothing of it is left. */
  private static String near(String name) {
    String low = name.toLowerCase(Locale.ROOT).replace('đ', 'd');
    String bare = MARKS.matcher(Normalizer.normalize(low, Normalizer.Form.NFD)).replaceAll("");
    String near = OTHERS.matcher(bare).replaceAll(" ").strip().replace(' ', '-');
    if (near.isEmpty()) {
      return "";
    }
    return Character.isDigit(near.charAt(0)) ? "ke-hoach-" + near : near;
  }

  /** The year or years at the end of an id, {@code 2021-2025}; null where it names none. */
  static @Nullable String years(String id) {
    Matcher years = YEARS.matcher(id);
    if (!years.matches()) {
      return null;
    }
    Written read = Written.period(years.group(1));
    return read.refusal() == null ? read.value() : null;
  }
}
