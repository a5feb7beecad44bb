package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.xetkhen.dossier.DossierFields;

/**
 * Leaves values out of a dossier, and out of its decision whatever repeats them: the candidate's
 * fields, what tests found there or compared with them, days that follow from them, the sentences
 * of the clauses that were tested there, and every text that quotes one of them.
 */
final class DecisionMask {
  /** Where a decision repeats what a dossier states; ids of clauses and rules are the pack's. */
  private static final Pattern REPEATS =
      Pattern.compile(
          "/candidate/.*|/dossier/id|.*/entry/.*"
              + "|.*/(?:vi|en|actual|at|against|required)(?:/[0-9]+)?");

  private final Commitments commitments;
  private final JsonNode dossier;
  private final Set<String> pointers;
  private final Quotes quotes = new Quotes();
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
    pointers.forEach(pointer -> quotes.add(dossier.at(pointer)));
  }

  /** The dossier without the values, wherever it states them. */
  JsonNode dossier() {
    return new TreeMask(commitments, "/dossier")
        .shown(dossier, (pointer, value) -> pointers.contains(pointer) || quotes.in(value));
  }

  /** Its decision without them; the hash of the dossier would let them be guessed, so it goes. */
  JsonNode decision(JsonNode decision) {
    hidden.add("/dossier/sha256");
    if (masked("/id")) {
      hidden.add("/dossier/id");
    }
    if (masked("/submission/submittedOn")) {
      hidden.add("/asOf");
    }
    if (under("/discipline")) {
      hidden.add("/deferredUntil");
    }
    findings(decision.path("findings"));
    List<JsonNode> missing = list(decision.path("missing"));
    for (int i = 0; i < missing.size(); i++) {
      missing(missing.get(i), "/missing/" + i);
    }
    return new TreeMask(commitments, "/decision")
        .shown(
            decision,
            (pointer, value) ->
                (hidden.contains(pointer) && !value.isNull())
                    || (pointer.startsWith("/candidate/") && masked(pointer))
                    || (REPEATS.matcher(pointer).matches() && quotes.in(value)));
  }

  /** The refusal without what its problems say and where, which may be the dossier's own words. */
  JsonNode refusal(JsonNode refusal) {
    return new TreeMask(commitments, "/refusal")
        .shown(
            refusal,
            (pointer, value) ->
                pointer.equals("/source")
                    || pointer.endsWith("/message")
                    || (pointer.endsWith("/pointer") && !DossierFields.known(value.asText("")))
                    || (pointer.equals("/dossier") && !value.isNull()));
  }

  /** A clause without checks of its own tells what was found below it, so it is as silent. */
  private void findings(JsonNode all) {
    List<JsonNode> findings = list(all);
    boolean any = false;
    for (int i = 0; i < findings.size(); i++) {
      if (finding(findings.get(i), "/findings/" + i)) {
        sentences("/findings/" + i + "/reason");
        any = true;
      }
    }
    for (int i = 0; any && i < findings.size(); i++) {
      if (findings.get(i).path("checks").isEmpty()) {
        sentences("/findings/" + i + "/reason");
      }
    }
  }

  private boolean finding(JsonNode finding, String at) {
    boolean any = false;
    List<JsonNode> checks = list(finding.path("checks"));
    for (int c = 0; c < checks.size(); c++) {
      List<JsonNode> rows = list(checks.get(c).path("rows"));
      for (int r = 0; r < rows.size(); r++) {
        any |= row(rows.get(r), at + "/checks/" + c + "/rows/" + r);
      }
    }
    return any;
  }

  private boolean row(JsonNode row, String at) {
    String fact = row.path("pointer").asText("");
    boolean any = entry(row, fact, at);
    List<JsonNode> tests = list(row.path("tests"));
    for (int t = 0; t < tests.size(); t++) {
      JsonNode test = tests.get(t);
      String other = test.path("against").asText("");
      boolean found = reads(fact, test) || masked(test.path("at").asText(""));
      boolean compared = !other.isEmpty() && (reads(other, test) || masked(other));
      if (found || compared) {
        hidden.add(at + "/tests/" + t + "/actual");
        hidden.add(at + "/tests/" + t + "/distance");
        any = true;
      }
      if (compared) {
        hidden.add(at + "/tests/" + t + "/required");
      }
    }
    return any;
  }

  /** Whether a test reads something of a fact that is left out. */
  private boolean reads(String fact, JsonNode test) {
    for (String field : test.path("field").asText("").split("\\|", -1)) {
      String pointer = fact + "/" + field;
      if (masked(pointer) || (!DossierFields.known(pointer) && under(fact))) {
        return true; // what is derived from the fact's fields tells of them
      }
    }
    return false;
  }

  private boolean entry(JsonNode of, String fact, String at) {
    boolean any = false;
    for (String name : names(of.path("entry"))) {
      if (masked(fact + "/" + name)) {
        hidden.add(at + "/entry/" + name);
        any = true;
      }
    }
    return any;
  }

  private void missing(JsonNode missing, String at) {
    String fact = missing.path("pointer").asText("");
    boolean any = entry(missing, fact, at) || masked(fact);
    for (JsonNode field : missing.path("fields")) {
      any |= masked(fact + "/" + field.asText());
    }
    if (any) {
      sentences(at + "/ask");
    }
  }

  private void sentences(String at) {
    hidden.add(at + "/vi");
    hidden.add(at + "/en");
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

  /** Whether anything below a pointer of the dossier, or it, is left out. */
  private boolean under(String pointer) {
    return masked(pointer) || pointers.stream().anyMatch(one -> one.startsWith(pointer + "/"));
  }

  private static String parent(String pointer) {
    return pointer.substring(0, Math.max(pointer.lastIndexOf('/'), 0));
  }

  private static List<JsonNode> list(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
