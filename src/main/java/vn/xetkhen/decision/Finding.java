package vn.xetkhen.decision;

import java.util.List;
import vn.xetkhen.text.Text;

/**
 * What a clause came to.
 *
 * @param clause the clause's id
 * @param reason why, in people's words
 * @param checks every check of the clause, those of readings not in use included
 */
public record Finding(String clause, Role role, Outcome outcome, Text reason, List<Check> checks) {}
