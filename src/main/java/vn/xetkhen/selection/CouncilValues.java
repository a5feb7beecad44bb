package vn.xetkhen.selection;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;

/** Reads the values of a council's file and notes what is wrong with them. */
final class CouncilValues {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final BigDecimal MOST_VOTERS = BigDecimal.valueOf(100_000);

  private final String file;
  private final Complaints complaints;

  CouncilValues(String file, Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /** The members of an object with these names only; all but the {@code optional} are required. */
  Map<String, Node.Member> group(Node node, List<String> keys, Collection<String> optional) {
    if (!(node instanceof Node.Obj group)) {
      wrong(node, "group");
      return Map.of();
    }
    Set<String> misspelt = new HashSet<>();
    for (Node.Member member : group.members().values()) {
      if (!keys.contains(member.name())) {
        complaints.unknown(
            file, member.keyAt(), member.value().pointer(), "key", member.name(), keys);
        misspelt.add(String.valueOf(Nearest.to(member.name(), keys)));
      }
    }
    for (String key : keys) {
      if (!optional.contains(key) && !group.members().containsKey(key) && !misspelt.contains(key)) {
        complaints.add(file, node, "council.missing", key, Complaints.say("council.key." + key));
      }
    }
    return group.members();
  }

  /** The items of a list that is not empty. */
  List<Node> items(Node.@Nullable Member member) {
    if (member == null) {
      return List.of();
    }
    if (member.value() instanceof Node.Arr list && !list.items().isEmpty()) {
      return list.items();
    }
    wrong(member.value(), "list");
    return List.of();
  }

  /** A text that is not blank, or null. */
  Council.@Nullable Named text(Node.@Nullable Member member) {
    return member == null ? null : text(member.value());
  }

  /** A text that is not blank, or null. */
  Council.@Nullable Named text(Node node) {
    if (node instanceof Node.Str text && !text.value().isBlank()) {
      return new Council.Named(text.value().strip(), node.at(), node.pointer());
    }
    wrong(node, "text");
    return null;
  }

  /** A calendar day, or null. */
  @Nullable LocalDate day(Node.@Nullable Member member) {
    if (member == null) {
      return null;
    }
    try {
      if (member.value() instanceof Node.Str text) {
        return LocalDate.parse(text.value(), DAY);
      }
    } catch (DateTimeException e) {
      // told below like any other value that is no day
    }
    wrong(member.value(), "day");
    return null;
  }

  /** A whole number from 0, or null. */
  @Nullable Integer count(Node.@Nullable Member member) {
    if (member == null) {
      return null;
    }
    if (member.value() instanceof Node.Num number
        && number.value().signum() >= 0
        && number.value().compareTo(MOST_VOTERS) <= 0
        && number.value().stripTrailingZeros().scale() <= 0) {
      return number.value().intValueExact();
    }
    wrong(member.value(), "count");
    return null;
  }

  /** Notes a value of another shape than expected. */
  void wrong(Node node, String expected) {
    complaints.add(
        file,
        node,
        "council.wrong",
        Shown.of(node),
        Complaints.say("council.expected." + expected));
  }
}
