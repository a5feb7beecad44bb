package vn.xetkhen.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;

/**
 * Reads the members of objects: those that are there, those that are missing, those that do not
 * belong.
 */
final class Members {
  private final Problems problems;
  private final Values values;

  Members(Problems problems, Values values) {
    this.problems = problems;
    this.values = values;
  }

  /**
   * The stated values of fields, by name; what cannot be read is left out after adding a problem.
   */
  Map<String, Object> read(FactType type, List<Field> fields, Node.Obj object) {
    Map<String, Object> read = new LinkedHashMap<>();
    for (Field field : fields) {
      Node node = Absent.stated(object, field.name());
      Object value = node == null ? null : values.read(type, field, node);
      if (value != null) {
        read.put(field.name(), value);
      }
      if (node == null && Layout.required(field)) {
        missing(object, field.name(), Problems.MESSAGES.text("expected." + field.type()));
      }
      if (node == null && field.values() == Subject.class) {
        read.put(field.name(), Subject.CANDIDATE);
      }
    }
    return read;
  }

  /** Adds a problem for a member that has to be there. */
  void missing(Node.Obj object, String name, Text expected) {
    Node.Member member = object.members().get(name);
    Text message =
        Problems.MESSAGES.text(member == null ? "field.missing" : "field.blank", name, expected);
    problems.add(
        member == null ? object.at() : member.value().at(), object.pointer() + "/" + name, message);
  }

  /** A member that has to be an object; null where it is absent, or after adding a problem. */
  Node.@Nullable Obj object(Node.Obj parent, String name) {
    Node node = Absent.stated(parent, name);
    if (node == null || node instanceof Node.Obj) {
      return (Node.Obj) node;
    }
    problems.add(node, "value.wrong", Shown.of(node), Problems.MESSAGES.text("expected.object"));
    return null;
  }

  /** Adds a problem for each member whose name is none of those. */
  void known(Node.Obj object, Collection<String> names) {
    for (Node.Member member : object.members().values()) {
      if (!names.contains(member.name())) {
        String nearest = member.name().length() > 60 ? null : Nearest.to(member.name(), names);
        Text seen = Problems.MESSAGES.text("field.unknown", Shown.of(member.name()));
        Text fix =
            nearest == null
                ? Problems.MESSAGES.text("field.names", Shown.all(names))
                : Problems.MESSAGES.text("field.near", nearest);
        problems.add(member.keyAt(), member.value().pointer(), Problems.join(seen, fix));
      }
    }
  }
}
