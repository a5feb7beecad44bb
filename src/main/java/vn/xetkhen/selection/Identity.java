package vn.xetkhen.selection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
import vn.xetkhen.facts.PlaceNames;
import vn.xetkhen.facts.Subject;

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
    return byName(candidate);
  }

  /** Equal for candidates of the same kind, name and place, whatever their ids. */
  static String byName(Decision.Candidate candidate) {
    String kind = candidate.kind().name();
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

  /** Equal for candidates of the same kind, name and place that may be the same, units aside. */
  static String namesake(Decision.Candidate candidate) {
    Decision.Unit unit = candidate.unit();
    String province = first(candidate.province(), unit == null ? null : unit.province());
    String district = first(candidate.district(), unit == null ? null : unit.district());
    return String.join(
        "\u0000",
        candidate.kind().name(),
        folded(candidate.name()),
        province == null ? "" : PlaceNames.key(province),
        district == null ? "" : PlaceNames.key(district));
  }

  /** Equal for units of the same name; by id where it has none, and empty where neither. */
  static String unitName(Decision.@Nullable Unit unit) {
    if (unit == null) {
      return "";
    }
    return unit.name() == null ? unit(unit) : "name\u0000" + folded(unit.name());
  }

  /** What a fact states of a candidate beside its id, its name as it is compared. */
  static Fact unnamed(Fact fact) {
    if (fact instanceof Person person) {
      return new Person(
          person.pointer(),
          null,
          person.name() == null ? null : folded(person.name()),
          person.employment(),
          person.position(),
          person.head(),
          person.province(),
          person.district(),
          person.duties(),
          person.provinceFrom(),
          person.districtFrom());
    }
    if (fact instanceof Organisation organisation) {
      return new Organisation(
          organisation.pointer(),
          organisation.subject(),
          organisation.subject() == Subject.CANDIDATE ? null : trimmed(organisation.id()),
          organisation.name() == null ? null : folded(organisation.name()),
          organisation.category(),
          organisation.province(),
          organisation.district(),
          organisation.duties(),
          organisation.provinceFrom(),
          organisation.districtFrom());
    }
    return fact;
  }

  /** The identity of the candidate of that kind and id. */
  static String byId(String kind, String id) {
    return kind + "\u0000id\u0000" + id.strip();
  }

  /** Equal for the same unit: by its id, or where it has none by its name; empty where neither. */
  static String unit(Decision.Unit unit) {
    String id = unit.id();
    String name = unit.name();
    return id != null ? "id\u0000" + id.strip() : name == null ? "" : "name\u0000" + folded(name);
  }

  /** An id without the spaces around it. */
  static @Nullable String trimmed(@Nullable String id) {
    return id == null ? null : id.strip();
  }

  private static @Nullable String first(@Nullable String own, @Nullable String other) {
    return own == null ? other : own;
  }

  private static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
