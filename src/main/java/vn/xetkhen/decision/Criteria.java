package vn.xetkhen.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of a criteria tree: how checks make a clause, and clauses an award. */
public sealed interface Criteria {

  /**
   * The answer of one rule.
   *
   * @param id the check's full id, {@code III.2.a-4/top}
   */
  record Check(String id) implements Criteria {}

  /** The outcome of another clause. */
  record Clause(String id) implements Criteria {}

  /** Met when all members are. */
  record All(List<Criteria> members) implements Criteria {}

  /** Met when any member is. */
  record Any(List<Criteria> members) implements Criteria {}

  /** One branch or the other, by a condition; a branch that is null does not apply. */
  record If(Criteria condition, @Nullable Criteria then, @Nullable Criteria otherwise)
      implements Criteria {}

  /** The branch of the option that is in use of an unclear point. */
  record ByReading(String reading, Map<String, Criteria> options) implements Criteria {}

  /** The nodes right below this one, in order. */
  default List<Criteria> children() {
    if (this instanceof All all) {
      return all.members();
    }
    if (this instanceof Any any) {
      return any.members();
    }
    if (this instanceof If choice) {
      return Stream.of(choice.condition(), choice.then(), choice.otherwise())
          .flatMap(Stream::ofNullable)
          .toList();
    }
    return this instanceof ByReading choice ? List.copyOf(choice.options().values()) : List.of();
  }
}
