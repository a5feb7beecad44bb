package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves values out of a dossier, and out of its decision what repeats them: the candidate's
 * fields, what tests found there, the reasons of the clauses that were tested there, and every text
 * that contains one of them.
 */
final class DecisionMask {
  /** Shorter texts are part of too many others; they are left out where they stand. */
  private static final int SHORTEST = 2;

  /** Where a decision repeats what a dossier states; ids of clauses and rules are the pack's. */
  private static final Pattern REPEATS =
      Pattern.compile(
          "/candidate/.*|/dossier/id|.*/entry/.*|.*/(?:vi|en|actual|at|against|required)(?:/[0-9]+)?");

  private final Commitments commitments;
  private final JsonNode dossier;
  private final Set<String> pointers;
  private final Set<String> values = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();

  /**
   * A mask.
   *
   * @param pointers what is left out of the dossier
   */
  DecisionMask(Commitments commitments, JsonNode dossier, List<String> pointers) {
    this.commitments = commitments;
    this.dossier = dossier;
    this.pointers = Set.copyOf(pointers);
    pointers.forEach(pointer -> collect(dossier.at(pointer)));
  }

  private void collect(JsonNode value) {
    if (value.isTextual() && value.textValue().length() >= SHORTEST) {
      values.add(value.textValue());
    }
    value.forEach(this::collect);
  }

  /** The dossier without the values, wherever it states them. */
  JsonNode dossier() {
    return new TreeMask(commitments, "/dossier")
        .shown(dossier, (pointer, value) -> pointers.contains(pointer) || quotes(value));
  }

  /** Its decision without them; the hash of the dossier would let them be guessed, so it goes. */
  JsonNode decision(JsonNode decision) {
    hidden.add("/dossier/sha256");
    if (masked("/id")) {
      hidden.add("/dossier/id");
    }
    List<JsonNode> findings = list(decision.path("findings"));
    for (int i = 0; i < findings.size(); i++) {
      finding(findings.get(i), "/findings/" + i);
    }
    return new TreeMask(commitments, "/decision")
        .shown(
            decision,
            (pointer, value) ->
                hidden.contains(pointer)
                    || (pointer.startsWith("/candidate/") && masked(pointer))
                    || (REPEATS.matcher(pointer).matches() && quotes(value)));
  }

  /** The refusal without what its problems say. */
  JsonNode refusal(JsonNode refusal) {
    return new TreeMask(commitments, "/refusal")
        .shown(
            refusal,
            (pointer, value) ->
                pointer.equals("/source")
                    || pointer.endsWith("/message")
                    || (pointer.equals("/dossier") && !value.isNull()));
  }

  private void finding(JsonNode finding, String at) {
    boolean any = false;
    List<JsonNode> checks = list(finding.path("checks"));
    for (int c = 0; c < checks.size(); c++) {
      List<JsonNode> rows = list(checks.get(c).path("rows"));
      for (int r = 0; r < rows.size(); r++) {
        any |= row(rows.get(r), at + "/checks/" + c + "/rows/" + r);
      }
    }
    if (any) {
      hidden.add(at + "/reason/vi");
      hidden.add(at + "/reason/en");
    }
  }

  private boolean row(JsonNode row, String at) {
    String fact = row.path("pointer").asText("");
    boolean any = false;
    for (String name : names(row.path("entry"))) {
      if (masked(fact + "/" + name)) {
        hidden.add(at + "/entry/" + name);
        any = true;
      }
    }
    List<JsonNode> tests = list(row.path("tests"));
    for (int t = 0; t < tests.size(); t++) {
      if (masked(fact + "/" + tests.get(t).path("field").asText())) {
        hidden.add(at + "/tests/" + t + "/actual");
        hidden.add(at + "/tests/" + t + "/distance");
        any = true;
      }
    }
    return any;
  }

  /** Whether a pointer of the dossier, or what holds it, is left out. */
  private boolean masked(String pointer) {
    for (String above = pointer; !above.isEmpty(); above = parent(above)) {
      if (pointers.contains(above)) {
        return true;
      }
    }
    return false;
  }

  private static String parent(String pointer) {
    return pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
  }

  private boolean quotes(JsonNode value) {
    return value.isTextual() && values.stream().anyMatch(value.textValue()::contains);
  }

  private static List<JsonNode> list(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
