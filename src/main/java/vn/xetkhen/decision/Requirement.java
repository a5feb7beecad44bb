package vn.xetkhen.decision;

/**
 * A clause as far as outcomes compose.
 *
 * @param criteria how its checks, or other clauses, make it for the kind of candidate in question
 */
public record Requirement(String id, Role role, Criteria criteria) {}
