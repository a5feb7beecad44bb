package vn.xetkhen.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Sha256;

/**
 * Leaves fields of dossiers out of a record, and what was made of them out of the decisions. In
 * place of each value stands {@link #MASK}, and a commitment binds whoever holds the value and the
 * key: SHA-256 over a salt and the value's compact JSON, the salt being HMAC-SHA256 (RFC 2104)
 * under the key of the run's nonce, the hash of the dossier's original bytes, and the pointer.
 */
public final class Masking {
  /** What stands in the place of a value that was left out. */
  public static final String MASK = "[masked]";

  /** Nothing is left out. */
  static final Left NOTHING = new Left(null, Map.of());

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final MaskKey key;
  private final String nonce;
  private final List<MaskField> fields;

  /** What leaves {@code fields} of dossiers out of a run. */
  public Masking(MaskKey key, String nonce, List<MaskField> fields) {
    this.key = key;
    this.nonce = nonce;
    this.fields = List.copyOf(fields);
  }

  /**
   * What was left out of an entry.
   *
   * @param original commitments to the original bytes of the dossier and of the content, by name;
   *     null where nothing was left out
   * @param omissions the commitment of each value, by pointer
   */
  record Left(@Nullable Map<String, String> original, Map<String, String> omissions) {
    @Nullable String source() {
      return omissions.get("/source");
    }
  }

  /** An entry with values left out. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Masked(Entries.Met met, byte[] json, Left left) {}

  /** Writes what was left out as members of an entry. */
  static void write(JsonGenerator out, Left left) throws IOException {
    Map<String, String> original = left.original();
    if (original == null) {
      out.writeNullField("original");
    } else {
      out.writeObjectFieldStart("original");
      for (Map.Entry<String, String> one : original.entrySet()) {
        out.writeStringField(one.getKey(), one.getValue());
      }
      out.writeEndObject();
    }
    out.writeArrayFieldStart("omissions");
    for (Map.Entry<String, String> one : left.omissions().entrySet()) {
      out.writeStartObject();
      out.writeStringField("pointer", one.getKey());
      out.writeStringField("commitment", one.getValue());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** A decision and its dossier without the fields. */
  Masked decision(Entries.Met met, byte[] dossier, byte[] json) {
    Commitments commitments = new Commitments(key, nonce, Sha256.hex(dossier));
    JsonNode tree = tree(dossier);
    JsonNode decided = tree(json);
    List<String> pointers = new ArrayList<>();
    fields.forEach(field -> field.find(tree, pointers));
    DecisionMask mask = new DecisionMask(commitments, tree, pointers);
    JsonNode shown = mask.decision(decided);
    JsonNode kept = mask.dossier();
    commitments.add("/source", Masking.text(met.source()));
    Map<String, String> original = new TreeMap<>();
    original.put("decision", commitments.of("/decision", json));
    original.put("dossier", commitments.of("/dossier", dossier));
    return new Masked(
        new Entries.Met("", met.line(), bytes(kept)),
        bytes(shown),
        new Left(original, commitments.omissions()));
  }

  /** A refusal: what its problems quote may be what is masked, so only their places are told. */
  Masked refusal(Entries.Met met, byte[] whole) {
    byte[] dossier = met.bytes() == null ? new byte[0] : met.bytes();
    Commitments commitments =
        new Commitments(key, nonce, Sha256.hex(dossier.length == 0 ? whole : dossier));
    commitments.add("/source", text(met.source()));
    JsonNode shown = new DecisionMask(commitments, tree(whole), List.of()).refusal(tree(whole));
    Map<String, String> original = new TreeMap<>();
    original.put("dossier", commitments.of("/dossier", dossier));
    original.put("refusal", commitments.of("/refusal", whole));
    return new Masked(
        new Entries.Met("", met.line(), null),
        bytes(shown),
        new Left(original, commitments.omissions()));
  }

  /** A selection: candidates without the fields, and no sentence that may quote one. */
  Masked selection(byte[] whole) {
    Commitments commitments = new Commitments(key, nonce, Sha256.hex(whole));
    JsonNode shown = new SelectionMask(commitments, fields).selection(tree(whole));
    Map<String, String> original = new TreeMap<>();
    original.put("selection", commitments.of("/selection", whole));
    return new Masked(
        new Entries.Met("", null, null), bytes(shown), new Left(original, commitments.omissions()));
  }

  static JsonNode text(String value) {
    return JSON.getNodeFactory().textNode(value);
  }

  private static JsonNode tree(byte[] json) {
    try {
      int from = json.length > 2 && json[0] == (byte) 0xEF ? 3 : 0; // a byte order mark
      return JSON.readTree(json, from, json.length - from);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a dossier that was accepted is JSON", e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read can be written", e);
    }
  }
}
