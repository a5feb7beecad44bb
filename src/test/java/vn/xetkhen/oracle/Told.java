package vn.xetkhen.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dossier told in a test as one written out and what is different from it, and what the oracle
 * must say of it.
 */
record Told(
    String json,
    Map<String, String> readings,
    Map<String, String> settings,
    @Nullable LocalDate asOf) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  static Told given(String json) {
    return new Told(json, Map.of(), Map.of(), null);
  }

  /** The dossier with one piece of its text replaced, which must occur in it. */
  Told but(String piece, String other) {
    if (!json.contains(piece)) {
      throw new AssertionError("not in the dossier: " + piece);
    }
    return new Told(json.replace(piece, other), readings, settings, asOf);
  }

  Told reading(String id, String option) {
    return new Told(json, with(readings, id, option), settings, asOf);
  }

  Told setting(String key, String day) {
    return new Told(json, readings, with(settings, key, day), asOf);
  }

  Told asOf(String day) {
    return new Told(json, readings, settings, LocalDate.parse(day));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new TreeMap<>(map);
    more.put(key, value);
    return more;
  }

  /**
   * Holds the verdict, with its ground after a space where there is one, and the outcomes named as
   * clause=OUTCOME.
   */
  Judgement gives(String verdict, String... clauses) {
    Judgement judgement = Oracle.decide(read(), readings, settings, asOf);
    String seen =
        judgement.verdict() + (judgement.ground() == null ? "" : " " + judgement.ground());
    same(verdict, seen, judgement);
    for (String clause : clauses) {
      String[] expected = clause.split("=", 2);
      same(expected[1], judgement.clauses().get(expected[0]), judgement);
    }
    return judgement;
  }

  /** Holds every clause's outcome, in order, as the text of a map. */
  void givesClauses(String clauses) {
    Judgement judgement = Oracle.decide(read(), readings, settings, asOf);
    same("{" + clauses + "}", judgement.clauses().toString(), judgement);
  }

  /** Holds the first day on which the candidate may be put forward again; null for none. */
  void defersUntil(@Nullable String day) {
    Judgement judgement = gives("INELIGIBLE EXCLUSION");
    same(day, Objects.toString(judgement.deferredUntil(), null), judgement);
  }

  private static void same(@Nullable Object expected, @Nullable Object seen, Judgement judgement) {
    if (!Objects.equals(expected, seen)) {
      throw new AssertionError("expected " + expected + ", seen " + seen + " in " + judgement);
    }
  }

  private JsonNode read() {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
