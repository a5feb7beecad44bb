package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Text;

/** Which lines for people differ between two states of a plan; they decide nothing. */
final class WordingEdits {
  private final Written before;
  private final Written after;
  private final List<Edit> edits = new ArrayList<>();

  WordingEdits(Written before, Written after, Names names) {
    this.before = before;
    this.after = after;
    Plan old = before.plan();
    Plan now = after.plan();
    whole("title", old.title(), now.title());
    whole("number", old.number(), now.number());
    whole("authority", old.authority(), now.authority());
    Names former = names.reversed();
    for (Plan.Clause clause : now.clauses().values()) {
      String was = former.clause(clause.id());
      Plan.Clause gone = old.clauses().get(was);
      if (gone != null && !said(gone).equals(said(clause))) {
        worded(clause.id(), was, "clauses");
      }
    }
    for (Plan.Award award : now.awards().values()) {
      Plan.Award gone = old.awards().get(award.id());
      if (gone != null && !gone.title().equals(award.title())) {
        worded(award.id(), award.id(), "awards");
      }
      if (gone != null) {
        groups(gone, award);
      }
    }
    for (Plan.Reading reading : now.readings().values()) {
      Plan.Reading gone = old.readings().get(reading.id());
      if (gone != null && !said(gone).equals(said(reading))) {
        worded(reading.id(), reading.id(), "readings");
      }
    }
    for (Plan.Setting setting : now.settings().values()) {
      Plan.Setting gone = old.settings().get(setting.key());
      if (gone != null && !gone.equals(setting)) {
        worded(setting.key(), setting.key(), "settings");
      }
    }
  }

  private void groups(Plan.Award gone, Plan.Award award) {
    Places olds = gone.places();
    Places news = award.places();
    if (olds == null || news == null) {
      return;
    }
    for (Places.Group group : news.groups().values()) {
      Places.Group was = olds.groups().get(group.id());
      if (was != null && !was.line().equals(group.line())) {
        String[] keys = {"awards", award.id(), "places", "groups", group.id()};
        edit(award.id() + "/" + group.id(), before.part(keys), after.part(keys));
      }
    }
    if (!olds.citation().equals(news.citation())) {
      String[] keys = {"awards", award.id(), "places"};
      edit(award.id() + "/places", before.part(keys), after.part(keys));
    }
  }

  /** The edits, by part. */
  List<Edit> edits() {
    return edits;
  }

  private static List<@Nullable Text> said(Plan.Clause clause) {
    return Arrays.asList(clause.citation(), clause.line(), clause.supply());
  }

  private static List<Object> said(Plan.Reading reading) {
    List<Object> said = new ArrayList<>(List.of(reading.question(), reading.clauses()));
    reading.options().forEach((id, option) -> said.add(List.of(id, option.line())));
    return said;
  }

  private void worded(String id, String was, String section) {
    edit(id, before.part(section, was), after.part(section, id));
  }

  private void whole(String key, Text was, Text is) {
    if (!was.equals(is)) {
      edit(key, before.part(key), after.part(key));
    }
  }

  private void edit(String id, Edit.Side was, Edit.Side is) {
    edits.add(new Edit(Edit.Part.WORDING, Edit.Change.EDITED, id, null, Set.of(), was, is));
  }
}
