package vn.xetkhen.decision;

import java.util.List;
import java.util.Map;
import vn.xetkhen.text.Text;

/**
 * One fact that has to be supplied before a verdict can be reached.
 *
 * @param pointer JSON pointer of the fact, of the section that is not declared, or {@code
 *     /section/-} for an entry to be added
 * @param type the name of the kind of fact in rules
 * @param entry the identity fields of the fact and their values
 * @param fields what is not known of it; empty where the section as a whole is not declared
 * @param clauses the ids of the clauses that wait for it
 * @param ask what to ask for, in people's words
 */
public record Missing(
    String pointer,
    String type,
    Map<String, Object> entry,
    List<String> fields,
    Lack.Action action,
    List<String> clauses,
    Text ask) {}
