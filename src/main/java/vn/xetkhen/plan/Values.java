package vn.xetkhen.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Text;

/**
 * Reads the values of a tree and notes what is wrong with them. What cannot be read comes back
 * empty: where anything was noted, nothing of the file is used.
 */
final class Values {
  /** A calendar day as written, real or not. */
  static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Text NO_TEXT = Text.same("");

  private final Problems problems;

  Values(Problems problems) {
    this.problems = problems;
  }

  /** Reads one member of an object. */
  interface MemberReader<T> {
    T read(String name, Node.Member member);
  }

  /** Notes a value that has another shape than expected. */
  void wrong(Node node, Shape expected) {
    problems.add(node, "wrong", seen(node), expected.described(), expected.example());
  }

  /**
   * The members of an object with these keys only; those of {@code required} have to be there. One
   * that is there misspelt is noted once.
   */
  Map<String, Node.Member> group(Node node, Collection<String> keys, Collection<String> required) {
    return group(node, keys, required, "missing-key");
  }

  private Map<String, Node.Member> group(
      Node node, Collection<String> keys, Collection<String> required, String missing) {
    Map<String, Node.Member> members = members(node);
    if (node instanceof Node.Obj) {
      Set<String> misspelt = new HashSet<>();
      for (Node.Member member : members.values()) {
        if (!keys.contains(member.name())) {
          problems.unknown(member, "unknown-key", keys);
          misspelt.add(String.valueOf(Nearest.to(member.name(), keys)));
        }
      }
      required.stream()
          .filter(k -> !members.containsKey(k) && !misspelt.contains(k))
          .forEach(k -> problems.add(node, missing, k, Problems.say("key." + k)));
    }
    return members;
  }

  /** The members of an object, whatever their names; empty where the value is none. */
  Map<String, Node.Member> members(Node node) {
    if (node instanceof Node.Obj group) {
      return group.members();
    }
    wrong(node, Shape.GROUP);
    return Map.of();
  }

  /** An object read member by member, in its order; a name of another shape is noted. */
  <T> Map<String, T> each(Node.@Nullable Member member, Shape names, MemberReader<T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    if (member != null) {
      members(member.value())
          .forEach(
              (name, m) -> {
                if (!names.fits(name)) {
                  problems.add(
                      m,
                      "wrong",
                      Problems.say("seen.text", name),
                      names.described(),
                      names.example());
                }
                read.put(name, reader.read(name, m));
              });
    }
    return Collections.unmodifiableMap(read);
  }

  /** The items of a list; notes an empty one. */
  List<Node> list(Node node) {
    if (node instanceof Node.Arr list && !list.items().isEmpty()) {
      return list.items();
    }
    wrong(node, Shape.LIST);
    return List.of();
  }

  /** A text that is not blank, or null. */
  @Nullable String string(Node node, Shape shape) {
    if (node instanceof Node.Str text && !text.value().isBlank() && shape.fits(text.value())) {
      return text.value().strip();
    }
    wrong(node, shape);
    return null;
  }

  /** Notes a file of another format. */
  void format(Node.@Nullable Member member, String expected) {
    String format = member == null ? null : string(member.value(), Shape.TEXT);
    if (member != null && format != null && !format.equals(expected)) {
      problems.add(member.value(), "format", format, expected);
    }
  }

  /** One line in both languages. */
  Text line(Node.@Nullable Member member) {
    if (member == null) {
      return NO_TEXT;
    }
    if (!(member.value() instanceof Node.Obj)) {
      wrong(member.value(), Shape.LINE);
      return NO_TEXT;
    }
    List<String> both = List.of("vi", "en");
    Map<String, Node.Member> languages = group(member.value(), both, both, "missing-language");
    return new Text(oneLine(languages.get("vi")), oneLine(languages.get("en")));
  }

  private String oneLine(Node.@Nullable Member member) {
    String text = member == null ? null : string(member.value(), Shape.TEXT);
    if (text != null && member != null && text.lines().count() > 1) {
      problems.add(member.value(), "several-lines", text.lines().count());
    }
    return text == null ? "" : text;
  }

  /** A calendar day, or null. */
  @Nullable LocalDate day(Node.@Nullable Member member) {
    if (member == null) {
      return null;
    }
    if (!(member.value() instanceof Node.Str text) || !DAY.matcher(text.value()).matches()) {
      wrong(member.value(), Shape.DATE);
      return null;
    }
    try {
      return LocalDate.parse(text.value());
    } catch (DateTimeException e) {
      problems.add(member.value(), "impossible-day", text.value());
      return null;
    }
  }

  private static Text seen(Node node) {
    if (node instanceof Node.Obj) {
      return Problems.say("seen.group");
    }
    if (node instanceof Node.Arr list) {
      return Problems.say(list.items().isEmpty() ? "seen.empty-list" : "seen.list");
    }
    if (node instanceof Node.Str text) {
      return Problems.say(text.value().isBlank() ? "seen.blank" : "seen.text", text.value());
    }
    if (node instanceof Node.Num number) {
      return Problems.say("seen.number", number.value().toPlainString());
    }
    return node instanceof Node.Bool yes
        ? Problems.say("seen.boolean", yes.value())
        : Problems.say("seen.nothing");
  }
}
