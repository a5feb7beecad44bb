package vn.xetkhen.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;

/** Reads the candidate, and the organisation and person that it stands for. */
final class Candidates {
  private static final List<Field> COMMON = Layout.fields(FactType.ORGANISATION);
  private static final List<Field> INDIVIDUAL = Layout.INDIVIDUAL;
  private static final List<String> PLACES = List.of("province", "district");
  private static final String UNIT = "unit";
  private static final Set<String> NAMES = names();

  private final Problems problems;
  private final Values values;
  private final Members members;

  /**
   * A candidate that was read.
   *
   * @param kind where it stands, for problems that concern it
   */
  record Read(Decision.Candidate candidate, Node kind, List<Fact> facts) {}

  Candidates(Problems problems, Values values, Members members) {
    this.problems = problems;
    this.values = values;
    this.members = members;
  }

  /** The candidate; null after adding a problem where it lacks its kind or name. */
  @Nullable Read read(Node.Obj root) {
    Node.Obj object = members.object(root, "candidate");
    if (object == null) {
      if (Absent.stated(root, "candidate") == null) {
        members.missing(root, "candidate", Problems.MESSAGES.text("expected.candidate"));
      }
      return null;
    }
    Kind kind = kind(object);
    Map<String, Object> stated = members.read(FactType.ORGANISATION, COMMON, object);
    members.known(object, NAMES);
    if (Absent.stated(object, "name") == null) {
      members.missing(object, "name", Problems.MESSAGES.text("expected.name"));
    }
    Map<String, Object> unit = null;
    if (kind == Kind.COLLECTIVE) {
      refuseIndividualFields(object);
    } else {
      stated.putAll(members.read(FactType.PERSON, INDIVIDUAL, object));
      unit = unit(object);
    }
    Node kindAt = Absent.stated(object, "kind");
    if (kind == null || kindAt == null || !(stated.get("name") instanceof String name)) {
      return null;
    }
    return new Read(candidate(kind, name, stated, unit), kindAt, facts(kind, stated, unit));
  }

  private @Nullable Kind kind(Node.Obj object) {
    Node node = Absent.stated(object, "kind");
    if (node == null) {
      members.missing(object, "kind", Problems.MESSAGES.text("expected.kind"));
      return null;
    }
    return values.constant(Kind.class, node);
  }

  private void refuseIndividualFields(Node.Obj object) {
    List<String> names = new ArrayList<>(INDIVIDUAL.stream().map(Field::name).toList());
    names.add(UNIT);
    for (String name : names) {
      Node.Member member = object.members().get(name);
      if (member != null && !Absent.is(member.value())) {
        problems.add(
            member.keyAt(),
            member.value().pointer(),
            Problems.MESSAGES.text("field.individual", Shown.of(name)));
      }
    }
  }

  private @Nullable Map<String, Object> unit(Node.Obj candidate) {
    Node.Obj object = members.object(candidate, UNIT);
    if (object == null) {
      return null;
    }
    members.known(object, Layout.members(FactType.ORGANISATION));
    return members.read(FactType.ORGANISATION, COMMON, object);
  }

  private static List<Fact> facts(
      Kind kind, Map<String, Object> own, @Nullable Map<String, Object> unit) {
    String pointer = Layout.CANDIDATE;
    if (kind == Kind.COLLECTIVE) {
      return List.of(
          make(FactType.ORGANISATION, pointer, Subject.CANDIDATE, own, Map.of(), pointer));
    }
    Map<String, Object> body = unit == null ? Map.of() : unit;
    String unitPointer = pointer + "/" + UNIT;
    return List.of(
        make(FactType.ORGANISATION, unitPointer, Subject.UNIT, body, own, pointer),
        make(FactType.PERSON, pointer, Subject.CANDIDATE, own, body, unitPointer));
  }

  /** Makes a fact, with the other's place where it names none of its own. */
  private static Fact make(
      FactType type,
      String pointer,
      Subject subject,
      Map<String, Object> own,
      Map<String, Object> other,
      String from) {
    Map<String, Object> all = new HashMap<>(own);
    all.put("pointer", pointer);
    all.put("subject", subject);
    for (String place : PLACES) {
      Object standIn = other.get(place);
      if (!own.containsKey(place) && standIn != null) {
        all.put(place, standIn);
        all.put(place + "From", from + "/" + place);
      }
    }
    return type.make(all);
  }

  private static Decision.Candidate candidate(
      Kind kind, String name, Map<String, Object> own, @Nullable Map<String, Object> unit) {
    return new Decision.Candidate(
        kind,
        text(own, "id"),
        name,
        text(own, "category"),
        text(own, "employment"),
        text(own, "position"),
        text(own, "province"),
        text(own, "district"),
        unit == null
            ? null
            : new Decision.Unit(
                text(unit, "id"),
                text(unit, "name"),
                text(unit, "category"),
                text(unit, "province"),
                text(unit, "district")));
  }

  private static @Nullable String text(Map<String, Object> values, String name) {
    return (String) values.get(name);
  }

  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(List.of("kind"));
    names.addAll(Layout.members(FactType.ORGANISATION));
    INDIVIDUAL.forEach(f -> names.add(f.name()));
    names.add(UNIT);
    return Collections.unmodifiableSet(names);
  }
}
