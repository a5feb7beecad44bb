package vn.xetkhen.oracle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clauses of one candidate as they are answered, in the plan's order. */
final class Sheet {
  /** Why a required clause that is not met excludes; the first that occurs is the ground. */
  enum Role {
    EXCLUSION,
    SCOPE,
    CRITERION,
    PROCEDURE
  }

  private final Map<String, String> clauses = new LinkedHashMap<>();
  private final Set<Role> failed = EnumSet.noneOf(Role.class);
  private boolean open;

  Sheet exclusion(String clause, Answer free) {
    return required(Role.EXCLUSION, clause, free);
  }

  Sheet scope(String clause, Answer answer) {
    return required(Role.SCOPE, clause, answer);
  }

  Sheet criterion(String clause, Answer answer) {
    return required(Role.CRITERION, clause, answer);
  }

  Sheet procedure(String clause, Answer answer) {
    return required(Role.PROCEDURE, clause, answer);
  }

  /** A clause that counts only through the group it belongs to. */
  Sheet alternative(String clause, Answer answer) {
    clauses.put(clause, answer.name());
    return this;
  }

  private Sheet required(Role role, String clause, Answer answer) {
    clauses.put(clause, answer.name());
    if (answer == Answer.NOT_MET) {
      failed.add(role);
    }
    open |= answer == Answer.UNKNOWN;
    return this;
  }

  Judgement judgement() {
    return judgement(null);
  }

  Judgement judgement(@Nullable LocalDate deferredUntil) {
    if (failed.isEmpty()) {
      return new Judgement(open ? "UNDETERMINED" : "ELIGIBLE", null, clauses, deferredUntil);
    }
    String ground = failed.iterator().next().name();
    return new Judgement("INELIGIBLE", ground, clauses, deferredUntil);
  }
}
