package vn.xetkhen.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places that one run's selection gave, found again by where each dossier stood. */
final class RecordPlaces {
  private final Map<String, Map<String, Object>> places = new HashMap<>();

  /** Takes in an {@code xetkhen.selection/1}. */
  void add(RecordObject selection) {
    Map<String, Object> rules = new HashMap<>();
    for (RecordObject award : selection.objects("awards")) {
      RecordObject plan = award.object("plan");
      for (RecordObject group : award.objects("groups")) {
        rules.put(group(plan, group.textOr("id")), group.both("rule"));
      }
      for (RecordObject twice : award.objects("setAside")) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("status", "SET_ASIDE");
        place.put("keptSource", twice.text("keptSource"));
        place.put("keptLine", twice.integer("keptLine"));
        place.put("keptDossier", twice.text("keptDossier"));
        places.put(key(twice.text("source"), twice.integer("line")), place);
      }
    }
    for (RecordObject placement : selection.objects("placements")) {
      Map<String, Object> place = place(placement);
      Object rule = rules.get(group(placement.object("plan"), placement.textOr("group")));
      place.put("rule", rule);
      place.put("decidedOn", selection.text("decidedOn"));
      places.put(key(placement.text("source"), placement.integer("line")), place);
    }
  }

  /** What became of the dossier that stood there; null where the selection does not name it. */
  @Nullable Map<String, Object> of(RecordObject line) {
    return places.get(key(line.text("source"), line.integer("line")));
  }

  private static Map<String, Object> place(RecordObject placement) {
    RecordObject reason = placement.object("reason");
    RecordObject ranked = reason.object("ranked");
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("status", placement.text("status"));
    place.put("why", reason.both("text"));
    place.put("position", placement.integer("position"));
    place.put("places", ranked.integer("places"));
    place.put("competing", ranked.integer("competing"));
    place.put("reserve", ranked.integer("reserve"));
    place.put("minutes", ranked.text("minutes"));
    place.put("keys", keys(ranked));
    place.put("above", neighbour(ranked.object("above")));
    place.put("below", neighbour(ranked.object("below")));
    place.put("dong", placement.object("reward").value("dong"));
    return place;
  }

  private static @Nullable Map<String, Object> neighbour(RecordObject neighbour) {
    if (neighbour.members().isEmpty()) {
      return null;
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("dossier", neighbour.text("dossier"));
    shown.put("name", neighbour.text("name"));
    shown.put("keys", keys(neighbour));
    return shown;
  }

  private static List<Map<String, Object>> keys(RecordObject of) {
    return of.objects("keys").stream()
        .map(
            key -> {
              Map<String, Object> shown = new LinkedHashMap<>();
              shown.put("key", key.has("key") ? key.both("key") : null);
              shown.put("state", key.text("state"));
              shown.put("value", key.value("value"));
              return shown;
            })
        .toList();
  }

  private static String group(RecordObject plan, String group) {
    return String.join("\n", plan.textOr("id"), plan.textOr("award"), plan.textOr("period"), group);
  }

  private static String key(@Nullable String source, @Nullable Integer line) {
    return source + "\n" + line;
  }
}
