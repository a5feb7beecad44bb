package vn.xetkhen.rulecheck.search;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/** Writes a draft as a scenario, in the style of the shipped ones. */
final class DraftText {
  private static final int WIDTH = 150;
  private static final Set<String> GIVEN = Set.of("format", "id", "plan");

  /** What YAML, 1.1 or 1.2, takes for text without quotation marks, and a day. */
  private static final Pattern BARE =
      Pattern.compile("[\\p{L}][\\p{L}\\p{N}_./ -]*[\\p{L}\\p{N}]|\\p{L}|\\d{4}-\\d{2}-\\d{2}");

  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private DraftText() {}

  static String scenario(Draft draft, String name, Map<String, String> expected) {
    StringBuilder out = new StringBuilder("  - name: ").append(bare(name)).append('\n');
    Map<String, Node.Member> members = new LinkedHashMap<>(draft.dossier().members());
    members.keySet().removeAll(GIVEN);
    Node.Member candidate = members.remove("candidate");
    Node.Obj facts = facts(candidate == null ? null : candidate.value(), members, out);
    for (String key : new String[] {"award", "period"}) {
      Node.Member member = draft.dossier().members().get(key);
      if (member != null) {
        line(out, key, flow(member.value()));
      }
    }
    map(out, "readings", new TreeMap<>(draft.conditions().readings()));
    Map<String, String> settings = new TreeMap<>();
    draft.conditions().settings().forEach((key, day) -> settings.put(key, day.toString()));
    map(out, "settings", settings);
    if (draft.conditions().asOf() != null) {
      line(out, "as-of", draft.conditions().asOf().toString());
    }
    String written = flow(facts);
    if (written.length() <= WIDTH) {
      line(out, "facts", written);
    } else {
      line(out, "facts", "");
      facts.members().values().forEach(m -> out.append("      ").append(member(m)).append('\n'));
    }
    Map<String, Object> expect = new LinkedHashMap<>();
    expected.forEach(
        (id, value) ->
            expect.put(id, value.equals("null") ? new Node.Null(Position.START, "") : value));
    line(out, "expect", flow(Nodes.group(expect, "")));
    return out.toString();
  }

  /** What is left for {@code facts}; a candidate of whom only the kind is said becomes a line. */
  private static Node.Obj facts(
      @Nullable Node candidate, Map<String, Node.Member> members, StringBuilder out) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (candidate instanceof Node.Obj object) {
      Map<String, Object> stated = new LinkedHashMap<>();
      object.members().values().stream()
          .filter(m -> !m.name().equals("name"))
          .forEach(m -> stated.put(m.name(), m.value()));
      if (stated.size() == 1 && object.members().get("kind") != null) {
        line(out, "kind", flow(object.members().get("kind").value()));
      } else {
        facts.put("candidate", stated);
      }
    }
    members.values().stream()
        .filter(m -> !m.name().equals("award") && !m.name().equals("period"))
        .forEach(m -> facts.put(m.name(), m.value()));
    return Nodes.group(facts, "");
  }

  private static void map(StringBuilder out, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      line(out, key, flow(Nodes.group(values, "")));
    }
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append("    ").append(key).append(value.isEmpty() ? ":" : ": ").append(value).append('\n');
  }

  private static String member(Node.Member member) {
    return bare(member.name()) + ": " + flow(member.value());
  }

  /** A value on one line. */
  private static String flow(Node node) {
    if (node instanceof Node.Obj group) {
      return group.members().values().stream()
          .map(DraftText::member)
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Arr list) {
      return list.items().stream().map(DraftText::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Node.Num number) {
      return number.value().toPlainString();
    }
    if (node instanceof Node.Bool truth) {
      return String.valueOf(truth.value());
    }
    return node instanceof Node.Str text ? bare(text.value()) : "null";
  }

  /** Text without quotation marks where it can stand so. */
  private static String bare(String text) {
    if (BARE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
