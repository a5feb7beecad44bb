package vn.xetkhen.rulecheck.search;

import java.util.Map;
import vn.xetkhen.facts.FactType;

/**
 * A place in a dossier that a value may stand in.
 *
 * @param identity the identity fields of the entry and their values; empty for the one object of a
 *     kind of fact, and for a section as a whole
 * @param number tells entries of the same identity apart, from 0; {@value #SECTION} for a section
 *     as a whole
 * @param field empty where the entry, or the section, is merely there
 */
record Slot(FactType type, Map<String, Object> identity, int number, String field) {
  private static final int SECTION = -1;

  /** A section that is there, with entries or without. */
  static Slot section(FactType type) {
    return new Slot(type, Map.of(), SECTION, "");
  }

  /** Whether it stands for a section as a whole. */
  boolean isSection() {
    return number == SECTION;
  }

  /** The entry that it belongs to. */
  Slot entry() {
    return new Slot(type, identity, number, "");
  }

  /** A field of the same entry. */
  Slot at(String name) {
    return new Slot(type, identity, number, name);
  }
}
