package vn.xetkhen.selection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.facts.PlaceNames;

/** Tells whether two dossiers are about the same candidate. */
final class Identity {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Identity() {}

  /**
   * Equal for the same candidate: by kind and id; where it states no id, by kind, name, place and
   * unit, however they are spelled.
   */
  static String of(Decision.Candidate candidate) {
    String kind = candidate.kind().name();
    if (candidate.id() != null) {
      return byId(kind, candidate.id());
    }
    Decision.Unit unit = candidate.unit();
    String province = first(candidate.province(), unit == null ? null : unit.province());
    String district = first(candidate.district(), unit == null ? null : unit.district());
    return String.join(
        "\u0000",
        kind,
        "name",
        folded(candidate.name()),
        province == null ? "" : PlaceNames.key(province),
        district == null ? "" : PlaceNames.key(district),
        unit == null ? "" : unit(unit));
  }

  /** The identity of the candidate of that kind and id. */
  static String byId(String kind, String id) {
    return kind + "\u0000id\u0000" + id;
  }

  /** Equal for the same unit: by its id, or where it has none by its name; empty where neither. */
  static String unit(Decision.Unit unit) {
    String id = unit.id();
    String name = unit.name();
    return id != null ? "id\u0000" + id : name == null ? "" : "name\u0000" + folded(name);
  }

  private static @Nullable String first(@Nullable String own, @Nullable String other) {
    return own == null ? other : own;
  }

  private static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
