package vn.xetkhen.selection;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
import vn.xetkhen.facts.PlaceNames;

/** What dossiers state of a unit: their own or that of an individual. */
final class Stated {
  private Stated() {}

  /** What the unit's own dossier states; where it is silent, what the individual's does. */
  static Organisation merged(Organisation said, Organisation unit) {
    return new Organisation(
        said.pointer(),
        said.subject(),
        said.id(),
        said.name(),
        unit.category() != null ? unit.category() : said.category(),
        unit.province() != null ? unit.province() : said.province(),
        unit.district() != null ? unit.district() : said.district(),
        unit.duties() != null ? unit.duties() : said.duties(),
        said.provinceFrom(),
        said.districtFrom());
  }

  /** A person whose place is its unit's where it states none of its own. */
  static Person within(Person person, Organisation unit) {
    boolean province = person.province() == null || person.provinceFrom() != null;
    boolean district = person.district() == null || person.districtFrom() != null;
    return new Person(
        person.pointer(),
        person.id(),
        person.name(),
        person.employment(),
        person.position(),
        person.head(),
        province ? unit.province() : person.province(),
        district ? unit.district() : person.district(),
        person.duties(),
        person.provinceFrom(),
        person.districtFrom());
  }

  /** Equal for the same value, however it is spelled. */
  static Object comparable(Object value) {
    return value instanceof String text
        ? PlaceNames.key(text)
        : value instanceof List<?> list ? new HashSet<>(list) : value;
  }

  /** What a dossier itself states of the collective; a place that stands in for it is none. */
  static @Nullable Object stated(Entry entry, String field) {
    Organisation about = organisation(entry);
    if (about == null || about.takenFrom(field) != null) {
      return null;
    }
    return switch (field) {
      case "category" -> about.category();
      case "province" -> about.province();
      case "district" -> about.district();
      default -> about.duties();
    };
  }

  /** What a dossier states of the collective, or of the unit of the individual. */
  static @Nullable Organisation organisation(Entry entry) {
    for (Fact fact : entry.standing().about()) {
      if (fact instanceof Organisation organisation) {
        return organisation;
      }
    }
    return null;
  }
}
