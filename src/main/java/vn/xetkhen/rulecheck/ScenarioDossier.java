package vn.xetkhen.rulecheck;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/**
 * Makes a scenario's dossier: the base's sections, those of {@code facts} in place of them, and
 * what a scenario need not say: format, id, plan, the candidate's name.
 */
final class ScenarioDossier {
  /** The sections that a base or {@code facts} may hold. */
  static final List<String> SECTIONS = sections();

  private static final String CANDIDATE = "candidate";

  private final String plan;
  private final Complaints complaints;
  private final Parts parts;

  ScenarioDossier(String plan, Complaints complaints, Parts parts) {
    this.plan = plan;
    this.complaints = complaints;
    this.parts = parts;
  }

  /**
   * The dossier.
   *
   * @param base the sections to start from, or null where it names none or one that is not there
   */
  Node.Obj dossier(Node.Obj scenario, Map<String, Node.Member> members, Node.@Nullable Obj base) {
    Position at = scenario.at();
    Map<String, Node.Member> dossier = new LinkedHashMap<>();
    put(dossier, "format", text(at, "/format", "xetkhen.dossier/1"));
    put(dossier, "id", text(at, "/id", "scenario"));
    put(dossier, "plan", text(at, "/plan", plan));
    for (String key : List.of("award", "period")) {
      Node.Member member = members.get(key);
      if (member != null) {
        dossier.put(key, moved(member, "/" + key));
      }
    }
    Map<String, Node.Member> sections = new LinkedHashMap<>();
    if (base != null) {
      sections.putAll(base.members());
    }
    Node.Member facts = members.get("facts");
    if (facts != null) {
      parts.group(facts.value(), SECTIONS, List.of()).forEach(sections::put);
      sections.values().removeIf(section -> section.value() instanceof Node.Null);
    }
    Node.Member candidate = sections.remove(CANDIDATE);
    Node.Obj made = candidate(scenario, members.get("kind"), candidate);
    boolean unknownBase = base == null && members.containsKey("base");
    if (!made.members().containsKey("kind") && !members.containsKey("kind") && !unknownBase) {
      complaints.add(scenario, "no-kind");
    }
    put(dossier, CANDIDATE, made);
    sections.forEach((name, section) -> dossier.put(name, moved(section, "/" + name)));
    return new Node.Obj(at, "", Collections.unmodifiableMap(dossier));
  }

  private Node.Obj candidate(
      Node.Obj scenario, Node.@Nullable Member kind, Node.@Nullable Member written) {
    Map<String, Node.Member> candidate = new LinkedHashMap<>();
    Position at = written == null ? scenario.at() : written.value().at();
    if (written != null) {
      parts
          .members(written.value())
          .forEach((name, member) -> candidate.put(name, moved(member, "/candidate/" + name)));
    }
    if (kind != null) {
      kind(kind, candidate);
    }
    if (!candidate.containsKey("name")) {
      put(candidate, "name", text(at, "/candidate/name", "Mẫu"));
    }
    return new Node.Obj(at, "/candidate", Collections.unmodifiableMap(candidate));
  }

  /** The kind as the scenario says it, where the candidate does not. */
  private void kind(Node.Member kind, Map<String, Node.Member> candidate) {
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::name).toList();
    String said = parts.oneOf(kind, "kind", kinds);
    Node.Member own = candidate.get("kind");
    if (said == null) {
      return;
    }
    if (own == null) {
      put(candidate, "kind", text(kind.value().at(), "/candidate/kind", said));
    } else if (!(own.value() instanceof Node.Str text && text.value().equals(said))) {
      complaints.add(kind, "two-kinds", said);
    }
  }

  private static void put(Map<String, Node.Member> members, String name, Node value) {
    members.put(name, new Node.Member(name, value.at(), value));
  }

  private static Node text(Position at, String pointer, String value) {
    return new Node.Str(at, pointer, value);
  }

  private static Node.Member moved(Node.Member member, String pointer) {
    return new Node.Member(member.name(), member.keyAt(), moved(member.value(), pointer));
  }

  /** The same values, at the place that they have in the dossier. */
  private static Node moved(Node node, String pointer) {
    if (node instanceof Node.Obj group) {
      Map<String, Node.Member> members = new LinkedHashMap<>();
      group
          .members()
          .forEach(
              (name, member) -> members.put(name, moved(member, pointer + "/" + escaped(name))));
      return new Node.Obj(node.at(), pointer, Collections.unmodifiableMap(members));
    }
    if (node instanceof Node.Arr list) {
      List<Node> items =
          IntStream.range(0, list.items().size())
              .mapToObj(i -> moved(list.items().get(i), pointer + "/" + i))
              .toList();
      return new Node.Arr(node.at(), pointer, items);
    }
    if (node instanceof Node.Str text) {
      return new Node.Str(node.at(), pointer, text.value());
    }
    if (node instanceof Node.Num number) {
      return new Node.Num(node.at(), pointer, number.value());
    }
    return node instanceof Node.Bool truth
        ? new Node.Bool(node.at(), pointer, truth.value())
        : new Node.Null(node.at(), pointer);
  }

  /** A name as a JSON pointer has it (RFC 6901). */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static List<String> sections() {
    TreeSet<String> names = new TreeSet<>();
    for (FactType type : FactType.values()) {
      names.add(type.section().substring(1).split("/", -1)[0]);
    }
    return List.copyOf(names);
  }
}
