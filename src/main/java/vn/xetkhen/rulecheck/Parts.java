package vn.xetkhen.rulecheck;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;

/** Reads the values of a file of scenarios and notes what is wrong with them. */
final class Parts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Complaints complaints;

  Parts(Complaints complaints) {
    this.complaints = complaints;
  }

  /** The members of an object, whatever their names; empty where the value is none. */
  Map<String, Node.Member> members(Node node) {
    if (node instanceof Node.Obj group) {
      return group.members();
    }
    complaints.wrong(node, "group");
    return Map.of();
  }

  /**
   * The members of an object with these names only; those of {@code required} have to be there. One
   * that is there misspelt is noted once.
   */
  Map<String, Node.Member> group(Node node, Collection<String> keys, Collection<String> required) {
    Map<String, Node.Member> members = members(node);
    Set<String> misspelt = new HashSet<>();
    for (Node.Member member : members.values()) {
      if (!keys.contains(member.name())) {
        complaints.unknown(member, "key", keys);
        misspelt.add(String.valueOf(Nearest.to(member.name(), keys)));
      }
    }
    if (node instanceof Node.Obj) {
      required.stream()
          .filter(key -> !members.containsKey(key) && !misspelt.contains(key))
          .forEach(key -> complaints.add(node, "missing", key));
    }
    return members;
  }

  /** The items of a list that is not empty. */
  List<Node> items(Node node) {
    if (node instanceof Node.Arr list && !list.items().isEmpty()) {
      return list.items();
    }
    complaints.wrong(node, "list");
    return List.of();
  }

  /** A text of one line that is not blank, or null. */
  @Nullable String line(Node.@Nullable Member member) {
    if (member == null) {
      return null;
    }
    if (member.value() instanceof Node.Str text
        && !text.value().isBlank()
        && text.value().strip().lines().count() == 1) {
      return text.value().strip();
    }
    complaints.wrong(member.value(), "line");
    return null;
  }

  /** One of several names, or null. */
  @Nullable String oneOf(Node.@Nullable Member member, String what, Collection<String> names) {
    String name = line(member);
    if (member == null || name == null) {
      return null;
    }
    if (!names.contains(name)) {
      complaints.unknown(member.value(), what, name, names);
      return null;
    }
    return name;
  }

  /** A calendar day, or null. */
  @Nullable LocalDate day(Node.@Nullable Member member) {
    if (member == null) {
      return null;
    }
    if (member.value() instanceof Node.Str text) {
      try {
        return LocalDate.parse(text.value(), DAY);
      } catch (DateTimeException e) {
        complaints.add(member.value(), "day", Shown.of(text.value()));
        return null;
      }
    }
    complaints.wrong(member.value(), "day");
    return null;
  }

  /** Reads a value by the member it stands in; null leaves it out. */
  interface Reader<T> {
    @Nullable T read(Node.Member member);
  }

  /**
   * The members of an object read one by one, in its order; a name that is not expected is noted.
   */
  <T> Map<String, T> each(
      Node.@Nullable Member member, String what, Collection<String> names, Reader<T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    if (member == null) {
      return read;
    }
    for (Node.Member one : members(member.value()).values()) {
      if (!names.contains(one.name())) {
        complaints.unknown(one, what, names);
        continue;
      }
      T value = reader.read(one);
      if (value != null) {
        read.put(one.name(), value);
      }
    }
    return read;
  }
}
