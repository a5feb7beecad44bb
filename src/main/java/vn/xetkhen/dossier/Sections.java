package vn.xetkhen.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Ranking;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Shown;

/** Reads the sections of a dossier into facts. */
final class Sections {
  private final Problems problems;
  private final Members members;
  private final Map<FactType, Node.Obj> objects = new EnumMap<>(FactType.class);
  private final Set<FactType> declared = EnumSet.noneOf(FactType.class);
  private final List<Fact> facts = new ArrayList<>();

  Sections(Problems problems, Members members) {
    this.problems = problems;
    this.members = members;
  }

  /** The facts of all sections, in the order of {@link FactType}. */
  List<Fact> read(Node.Obj root) {
    for (FactType type : Layout.OBJECTS) {
      Node.Obj object = members.object(root, Layout.name(type));
      if (object != null) {
        objects.put(type, object);
        members.known(object, Layout.members(type));
      }
    }
    for (FactType type : FactType.values()) {
      if (Layout.LISTS.contains(type)) {
        FactType parent = Layout.parent(type);
        Node.Obj holder = parent == null ? root : objects.get(parent);
        if (holder != null) {
          list(type, holder);
        }
      } else if (Layout.OBJECTS.contains(type)) {
        facts.add(object(type));
      }
    }
    return List.copyOf(facts);
  }

  /** The sections that have to be declared and are. */
  Set<FactType> declared() {
    return declared;
  }

  private Fact object(FactType type) {
    Node.Obj object = objects.get(type);
    Map<String, Object> values = new HashMap<>();
    if (object != null) {
      values.putAll(members.read(type, Layout.fields(type), object));
    }
    values.put("pointer", type.section());
    return type.make(values);
  }

  private void list(FactType type, Node.Obj holder) {
    Node node = Absent.stated(holder, Layout.name(type));
    if (node == null) {
      return;
    }
    if (!(node instanceof Node.Arr list)) {
      problems.add(node, "value.wrong", Shown.of(node), Problems.MESSAGES.text("expected.list"));
      return;
    }
    if (type.world() == FactType.World.DECLARED) {
      declared.add(type);
    }
    Map<List<Object>, Node> seen = new HashMap<>();
    for (Node item : list.items()) {
      if (item instanceof Node.Obj entry) {
        entry(type, entry, seen);
      } else {
        problems.add(item, "value.wrong", Shown.of(item), Problems.MESSAGES.text("expected.entry"));
      }
    }
  }

  private void entry(FactType type, Node.Obj entry, Map<List<Object>, Node> seen) {
    members.known(entry, Layout.members(type));
    Map<String, Object> values = members.read(type, Layout.fields(type), entry);
    values.put("pointer", entry.pointer());
    if (Layout.fields(type).stream().anyMatch(f -> f.key() && !values.containsKey(f.name()))) {
      return;
    }
    Fact fact = type.make(values);
    facts.add(fact);
    contradictions(type, entry, fact);
    List<Field> unique = Layout.unique(type);
    List<Object> key =
        unique.stream().map(f -> Objects.requireNonNull(values.get(f.name()))).toList();
    Node first = unique.isEmpty() ? null : seen.putIfAbsent(key, entry);
    if (first != null) {
      Position at = first.at();
      problems.add(
          entry, "entry.twice", said(unique, key), first.pointer(), at.line(), at.column());
    }
  }

  private void contradictions(FactType type, Node.Obj entry, Fact fact) {
    for (Field field : Layout.fields(type)) {
      Node stated = Absent.stated(entry, field.name());
      if (stated != null && fact.surelyLacks(field.name())) {
        problems.add(stated, "ranked.false", field.name(), Shown.of(stated));
      }
    }
    if (fact instanceof Ranking ranking) {
      rank(ranking.rank(), ranking.outOf(), Absent.stated(entry, "rank"));
    }
  }

  private void rank(@Nullable Integer rank, @Nullable Integer outOf, @Nullable Node at) {
    if (rank != null && outOf != null && at != null && rank > outOf) {
      problems.add(at, "rank.beyond", rank, outOf);
    }
  }

  private static String said(List<Field> fields, List<Object> values) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      pairs.add(fields.get(i).name() + " " + Shown.plain(values.get(i).toString()));
    }
    return String.join(", ", pairs);
  }
}
