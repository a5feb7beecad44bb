package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.rulecheck.impact.Edit;
import vn.xetkhen.rulecheck.impact.Sought;

/** Says what looking for dossiers came to. */
record SoughtWords(ImpactWords words) {

  /** What was looked for: the edit, and what it bears on where that has another name. */
  String target(Sought sought) {
    Edit edit = sought.edit();
    String changed = sought.changed();
    if (edit == null || changed == null) {
      return words.say("sought.any", sought.plan());
    }
    return changed.equals(edit.id())
        ? words.say("sought.edit", words.name(sought.plan(), edit), words.change(edit))
        : words.say("sought.bearing", words.name(sought.plan(), edit), words.change(edit), changed);
  }

  /** What looking came to. */
  String said(Sought sought) {
    if (sought.found() != null) {
      return words.say("sought.found", target(sought), sought.tried());
    }
    return sought.tried() == 0
        ? words.say("sought.nothing", target(sought))
        : words.say("sought.none", target(sought), sought.tried());
  }

  /** What a dossier is decided under, as options of the command line; empty where it is nothing. */
  static String options(Conditions conditions) {
    List<String> options = new ArrayList<>();
    if (conditions.asOf() != null) {
      options.add("--as-of " + conditions.asOf());
    }
    conditions.readings().entrySet().stream()
        .map(e -> "--reading " + e.getKey() + "=" + e.getValue())
        .sorted()
        .forEach(options::add);
    conditions.settings().entrySet().stream()
        .map(e -> "--set " + e.getKey() + "=" + e.getValue())
        .sorted()
        .forEach(options::add);
    return String.join(" ", options);
  }
}
