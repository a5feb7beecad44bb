package vn.xetkhen.rulecheck.lint;

import java.util.List;
import java.util.stream.Collectors;
import vn.xetkhen.decision.Criteria;

/** Parts of a pack as their writer writes them. */
final class Written {
  private Written() {}

  /** A node of a tree, checks with their clause. */
  static String of(Criteria node) {
    if (node instanceof Criteria.Check check) {
      return check.id();
    }
    if (node instanceof Criteria.Clause clause) {
      return clause.id();
    }
    if (node instanceof Criteria.All all) {
      return "{all: " + list(all.members()) + "}";
    }
    if (node instanceof Criteria.Any any) {
      return "{any: " + list(any.members()) + "}";
    }
    return node instanceof Criteria.ByReading choice
        ? "{reading: " + choice.reading() + ", …}"
        : "{if: …}";
  }

  private static String list(List<Criteria> members) {
    return members.stream().map(Written::of).collect(Collectors.joining(", ", "[", "]"));
  }
}
