package vn.xetkhen.rulecheck.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.text.Node;

/** What a pack's scenarios state, taken apart. */
record Seeds(Plan plan, List<Scenario> scenarios) {

  /** Those for an award and a kind, with the period that each is for. */
  Map<Sketch, String> of(Plan.Award award, Kind kind) {
    Map<Sketch, String> sketches = new LinkedHashMap<>();
    for (Scenario scenario : scenarios) {
      String period = text(scenario.dossier(), "period");
      String wanted = period == null ? award.defaultPeriod() : period;
      if (wanted != null
          && award.id().equals(award(scenario))
          && kind.name().equals(text(group(scenario.dossier(), "candidate"), "kind"))) {
        sketches.putIfAbsent(sketch(scenario, kind), wanted);
      }
    }
    return sketches;
  }

  /**
   * The scene of an award and a kind: in the period that most of the scenarios are for, else the
   * award's default one, else its first.
   */
  Scene scene(Plan.Award award, Kind kind) {
    Map<String, Integer> periods = new LinkedHashMap<>();
    of(award, kind).values().forEach(period -> periods.merge(period, 1, Integer::sum));
    String period = award.defaultPeriod() == null ? award.periods().get(0) : award.defaultPeriod();
    int most = 0;
    for (Map.Entry<String, Integer> one : periods.entrySet()) {
      if (one.getValue() > most && award.periods().contains(one.getKey())) {
        most = one.getValue();
        period = one.getKey();
      }
    }
    return new Scene(plan, award, kind, Objects.requireNonNull(period));
  }

  private @Nullable String award(Scenario scenario) {
    String named = text(scenario.dossier(), "award");
    return named == null && plan.awards().size() == 1
        ? plan.awards().keySet().iterator().next()
        : named;
  }

  private static Sketch sketch(Scenario scenario, Kind kind) {
    Map<Slot, Object> stated = new LinkedHashMap<>();
    Node.Obj root = scenario.dossier();
    Node.@Nullable Obj candidate = group(root, "candidate");
    if (kind == Kind.COLLECTIVE) {
      object(FactType.ORGANISATION, candidate, stated);
    } else {
      object(FactType.PERSON, candidate, stated);
      object(FactType.ORGANISATION, group(candidate, "unit"), stated);
    }
    Node.@Nullable Obj submission = group(root, "submission");
    object(FactType.SUBMISSION, submission, stated);
    object(FactType.REGISTRATION, group(root, "registration"), stated);
    for (FactType type : FactType.values()) {
      if (type.world() != FactType.World.SINGLE) {
        Node.@Nullable Obj holder = type == FactType.DOCUMENT ? submission : root;
        String name = type.section().substring(type.section().lastIndexOf('/') + 1);
        if (member(holder, name) instanceof Node.Arr list) {
          entries(type, list, stated);
        }
      }
    }
    return new Sketch(
        stated,
        scenario.conditions().asOf(),
        scenario.conditions().readings(),
        scenario.conditions().settings());
  }

  private static void object(FactType type, Node.@Nullable Obj object, Map<Slot, Object> stated) {
    fields(type, object, new Slot(type, Map.of(), 0, ""), stated);
  }

  private static void entries(FactType type, Node.Arr list, Map<Slot, Object> stated) {
    stated.put(Slot.section(type), true);
    List<Map<String, Object>> seen = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Obj entry) {
        Map<String, Object> identity = new LinkedHashMap<>();
        for (Field field : type.fields()) {
          Node node = member(entry, field.name());
          Object value = node == null ? null : Nodes.plain(node);
          if (field.key() && (value != null || field.values() == Subject.class)) {
            identity.put(field.name(), value == null ? Subject.CANDIDATE.name() : value);
          }
        }
        int number = (int) seen.stream().filter(identity::equals).count();
        seen.add(identity);
        Slot slot = new Slot(type, identity, number, "");
        stated.put(slot, true);
        fields(type, entry, slot, stated);
      }
    }
  }

  private static void fields(
      FactType type, Node.@Nullable Obj object, Slot slot, Map<Slot, Object> stated) {
    for (Field field : type.fields()) {
      Node node = member(object, field.name());
      Object value = node == null ? null : Nodes.plain(node);
      boolean named = type.world() == FactType.World.SINGLE && field.type() == Field.Type.TEXT;
      if (value != null && !slot.identity().containsKey(field.name()) && !named) {
        stated.put(slot.at(field.name()), value);
      }
    }
  }

  private static @Nullable Node member(Node.@Nullable Obj object, String name) {
    Node.Member member = object == null ? null : object.members().get(name);
    return member == null ? null : member.value();
  }

  private static Node.@Nullable Obj group(Node.@Nullable Obj object, String name) {
    return member(object, name) instanceof Node.Obj group ? group : null;
  }

  private static @Nullable String text(Node.@Nullable Obj object, String name) {
    return member(object, name) instanceof Node.Str text ? text.value() : null;
  }
}
