package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Plan;

/** For what a dossier is made up: an award of a plan, a kind of candidate, a period. */
record Scene(Plan plan, Plan.Award award, Kind kind, String period) {
  private static final String UNIT = "unit";

  /** The year that the award looks at where no reading says otherwise. */
  int year() {
    return Integer.parseInt(period.substring(period.length() - 4));
  }

  /** The dossier that states a sketch. */
  Draft draft(Sketch sketch) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", "xetkhen.dossier/1");
    root.put("id", "ho-so-tim-duoc");
    root.put("plan", plan.id());
    if (plan.awards().size() > 1) {
      root.put("award", award.id());
    }
    if (!period.equals(award.defaultPeriod())) {
      root.put("period", period);
    }
    Map<String, Object> candidate = new LinkedHashMap<>();
    candidate.put("kind", kind.name());
    candidate.put("name", "Mẫu");
    root.put("candidate", candidate);
    for (FactType type : FactType.values()) {
      sketch.stated().keySet().stream()
          .filter(slot -> slot.type() == type)
          .map(Slot::entry)
          .distinct()
          .forEach(entry -> put(root, candidate, entry, sketch));
    }
    return new Draft(Nodes.group(root, ""), sketch.conditions());
  }

  private void put(
      Map<String, Object> root, Map<String, Object> candidate, Slot entry, Sketch sketch) {
    FactType type = entry.type();
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      Object identity = entry.identity().get(field.name());
      if (identity != null && !identity.equals(Subject.CANDIDATE.name())) {
        fields.put(field.name(), identity);
      }
    }
    for (Map.Entry<Slot, Object> one : sketch.stated().entrySet()) {
      if (one.getKey().entry().equals(entry) && !one.getKey().field().isEmpty()) {
        fields.put(one.getKey().field(), one.getValue());
      }
    }
    if (type == FactType.ORGANISATION && kind == Kind.INDIVIDUAL) {
      group(candidate, UNIT).putAll(fields);
    } else if (type == FactType.ORGANISATION || type == FactType.PERSON) {
      candidate.putAll(fields);
    } else if (type.world() == FactType.World.SINGLE) {
      group(root, name(type)).putAll(fields);
    } else {
      Map<String, Object> holder =
          type == FactType.DOCUMENT ? group(root, name(FactType.SUBMISSION)) : root;
      List<Object> list = list(holder, name(type));
      if (!entry.isSection()) {
        list.add(fields);
      }
    }
  }

  private static String name(FactType type) {
    return type.section().substring(type.section().lastIndexOf('/') + 1);
  }

  @SuppressWarnings("unchecked") // what stands under these names was put there as such
  private static Map<String, Object> group(Map<String, Object> holder, String name) {
    return (Map<String, Object>)
        Objects.requireNonNull(holder.computeIfAbsent(name, n -> new LinkedHashMap<>()));
  }

  @SuppressWarnings("unchecked") // what stands under these names was put there as such
  private static List<Object> list(Map<String, Object> holder, String name) {
    return (List<Object>)
        Objects.requireNonNull(holder.computeIfAbsent(name, n -> new ArrayList<>()));
  }
}
