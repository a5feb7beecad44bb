package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.xetkhen.text.Sha256;

/** The commitments to what was left out of one entry. */
final class Commitments {
  private final MaskKey key;
  private final String nonce;
  private final String original;
  private final Map<String, String> omissions = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param original the SHA-256 of the original bytes in lower-case hexadecimal
   */
  Commitments(MaskKey key, String nonce, String original) {
    this.key = key;
    this.nonce = nonce;
    this.original = original;
  }

  /** Notes that the value at a pointer was left out, and what stands in its place. */
  JsonNode add(String pointer, JsonNode value) {
    omissions.put(pointer, of(pointer, Masking.bytes(value)));
    return Masking.text(Masking.MASK);
  }

  /** The commitment to bytes: SHA-256 of their salt and them, in lower-case hexadecimal. */
  String of(String pointer, byte[] value) {
    byte[] salt = key.salt(nonce, original, pointer);
    byte[] all = new byte[salt.length + value.length];
    System.arraycopy(salt, 0, all, 0, salt.length);
    System.arraycopy(value, 0, all, salt.length, value.length);
    return Sha256.hex(all);
  }

  /** By pointer, in the order in which they were noted. */
  Map<String, String> omissions() {
    return omissions;
  }
}
