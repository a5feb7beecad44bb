package vn.xetkhen.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A clause's outcome in Kleene's three-valued logic, with NOT_APPLICABLE for what does not bind the
 * candidate.
 */
enum Answer {
  MET,
  NOT_MET,
  UNKNOWN,
  NOT_APPLICABLE;

  static Answer of(boolean holds) {
    return holds ? MET : NOT_MET;
  }

  /** One NOT_MET decides, then one UNKNOWN; members that do not apply drop out. */
  static Answer all(Answer... members) {
    return firstOf(Arrays.asList(members), NOT_MET, UNKNOWN, MET);
  }

  /** One MET decides, then one UNKNOWN; members that do not apply drop out. */
  static Answer any(Answer... members) {
    return firstOf(Arrays.asList(members), MET, UNKNOWN, NOT_MET);
  }

  private static Answer firstOf(List<Answer> members, Answer... order) {
    for (Answer answer : order) {
      if (members.contains(answer)) {
        return answer;
      }
    }
    return NOT_APPLICABLE;
  }

  /**
   * Whether one of the declared entries passes: UNKNOWN if undeclared ({@code null}), NOT_MET if
   * there is none.
   */
  static Answer some(@Nullable List<Part> entries, Function<Part, Answer> test) {
    if (entries == null) {
      return UNKNOWN;
    }
    return entries.isEmpty() ? NOT_MET : any(entries.stream().map(test).toArray(Answer[]::new));
  }

  /** Whether none of the declared entries passes: the opposite of {@link #some}. */
  static Answer none(@Nullable List<Part> entries, Function<Part, Answer> test) {
    return some(entries, test).opposite();
  }

  /**
   * The branch that the condition chooses; where the condition is unknown, what both branches agree
   * on.
   */
  static Answer when(Answer condition, Answer then, Answer otherwise) {
    if (condition == MET) {
      return then;
    }
    if (condition == NOT_MET || then == otherwise) {
      return otherwise;
    }
    List<Answer> branches = List.of(then, otherwise);
    return branches.contains(MET) && branches.contains(NOT_APPLICABLE) ? MET : UNKNOWN;
  }

  /** As {@link #when(Answer, Answer, Answer)}, with nothing asked where the condition fails. */
  static Answer when(Answer condition, Answer then) {
    return when(condition, then, NOT_APPLICABLE);
  }

  Answer opposite() {
    return this == MET ? NOT_MET : this == NOT_MET ? MET : this;
  }

  /** For what can still be handed in, as a document: never NOT_MET. */
  Answer completable() {
    return this == NOT_MET ? UNKNOWN : this;
  }
}
