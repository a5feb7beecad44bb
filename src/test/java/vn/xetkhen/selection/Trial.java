package vn.xetkhen.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/** One group of one award, and those who compete in it, made without any file. */
record Trial(Places.Group group, List<Entry> entries) {
  static final String GROUP = "g";

  /** A group of collectives. */
  static Places.Group group(Places.Count count, List<Places.Limit> limits, int keys) {
    List<Places.OrderKey> order = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      order.add(
          new Places.OrderKey.Of(
              FactType.RANKING,
              "INDEX_" + i,
              Subject.CANDIDATE,
              new Places.When.OfAward(),
              "rank",
              true,
              Places.Absent.COUNCIL));
    }
    return new Places.Group(
        GROUP,
        Kind.COLLECTIVE,
        Text.same("g"),
        null,
        count,
        limits,
        null,
        order,
        List.of(),
        Position.START);
  }

  /** An eligible candidate; a key of 0 is not stated. */
  static Entry entry(String id, List<Integer> keys, List<Entry.Pool> pools) {
    return entry(id, Verdict.ELIGIBLE, keys, pools);
  }

  static Entry entry(String id, Verdict verdict, List<Integer> keys, List<Entry.Pool> pools) {
    List<KeyValue> values =
        keys.stream()
            .map(
                key ->
                    key == 0
                        ? new KeyValue.Unstated(false)
                        : (KeyValue) new KeyValue.Known(key, BigDecimal.valueOf(key)))
            .toList();
    return new Entry(
        id + ".json",
        null,
        new Decision.DossierRef("D-" + id, ""),
        new Decision.PlanRef("p", "a", "2023", ""),
        new Decision.Candidate(
            Kind.COLLECTIVE, id, "Mẫu " + id, null, null, null, null, null, null),
        verdict,
        null,
        List.of(),
        Map.of(),
        null,
        id,
        new Entry.Competing(GROUP, List.of(), null, values, pools));
  }

  Plan plan() {
    Map<String, Places.Group> groups = new LinkedHashMap<>();
    groups.put(GROUP, group);
    Plan.Award award =
        new Plan.Award(
            "a",
            Text.same("a"),
            List.of("2023"),
            "2023",
            null,
            new Places(Text.same("1"), groups),
            null,
            List.of(),
            Map.of(Kind.COLLECTIVE, new Criteria.All(List.of())));
    return new Plan(
        "p",
        Text.same("p"),
        Text.same("1"),
        Text.same("chair"),
        new Plan.Place(List.of("Mẫu"), List.of()),
        LocalDate.EPOCH,
        null,
        Map.of("a", award),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Vocabulary.EMPTY,
        Map.of());
  }

  Selected selected(@Nullable Council council) {
    return new Selector(Map.of("p", new Selector.Rules(plan(), "plan.yaml")))
        .select(entries, council);
  }

  Selection made() {
    return made(null);
  }

  Selection made(@Nullable Council council) {
    Selected selected = selected(council);
    if (selected instanceof Selected.Refused refused) {
      throw new AssertionError(refused.problems().toString());
    }
    return ((Selected.Made) selected).selection();
  }

  /** What each candidate ends as, by id. */
  static Map<String, Placement> byId(Selection selection) {
    Map<String, Placement> byId = new LinkedHashMap<>();
    selection.placements().forEach(p -> byId.put(p.entry().candidate().id(), p));
    return byId;
  }

  Trial without(String id) {
    return new Trial(
        group, entries.stream().filter(entry -> !id.equals(entry.candidate().id())).toList());
  }

  /** The council's choice of some. */
  static Council choosing(List<String> ids) {
    Council.Named at = new Council.Named(GROUP, new Position(5, 3), "/choices/0/group");
    List<Council.Named> names =
        ids.stream()
            .map(id -> new Council.Named(id, new Position(6, 3), "/choices/0/chosen"))
            .toList();
    return new Council(
        "council.yaml",
        new Selection.Minutes("1", LocalDate.EPOCH, ""),
        Position.START,
        List.of(
            new Council.Choice(
                new Council.Named("p", at.at(), "/choices/0/plan"),
                new Council.Named("a", at.at(), "/choices/0/award"),
                null,
                at,
                names,
                true,
                Map.of(),
                new Council.Named("", new Position(6, 1), "/choices/0/chosen"),
                new Council.Named("", new Position(6, 1), "/choices/0/votes"))));
  }
}
