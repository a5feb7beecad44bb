package vn.xetkhen.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a run: it closes the run's chain and joins it to the run before. Its own hash is
 * the head of the record up to this run.
 *
 * @param seq its number in the run
 * @param prev the hash of the line before
 * @param run the number of the run, from 1
 * @param previousHead the head of the run before; null on the first
 * @param key the public key, X.509 SubjectPublicKeyInfo (RFC 8410) in base64; null where it is not
 *     signed
 * @param signature Ed25519 over {@link #signed()}, in base64; null where it is not signed
 */
public record Head(
    long seq,
    String prev,
    int run,
    @Nullable String previousHead,
    @Nullable String key,
    @Nullable String signature) {
  /** Bytes of a public key of Ed25519 as X.509 writes it (RFC 8410, section 4). */
  private static final int KEY = 44;

  /** Bytes of a signature of Ed25519 (RFC 8032, section 5.1.6). */
  private static final int SIGNATURE = 64;

  /** A head not signed, or signed where there is a signer. */
  static Head of(
      long seq, String prev, int run, @Nullable String previousHead, @Nullable Signer signer) {
    Head bare = new Head(seq, prev, run, previousHead, null, null);
    if (signer == null) {
      return bare;
    }
    Base64.Encoder base64 = Base64.getEncoder();
    return new Head(
        seq,
        prev,
        run,
        previousHead,
        base64.encodeToString(signer.publicKey().getEncoded()),
        base64.encodeToString(signer.sign(bare.signed())));
  }

  /**
   * What a line says; null where it is no head.
   *
   * @throws RecordException where it is no JSON
   */
  public static @Nullable Head of(Line line) throws RecordException {
    Line.Heading heading = line.heading();
    if (heading == null || heading.prev() == null || !line.is("head")) {
      return null;
    }
    JsonNode tree = line.tree();
    return new Head(
        heading.seq(),
        heading.prev(),
        tree.path("run").asInt(),
        text(tree, "previousHead"),
        text(tree, "key"),
        text(tree, "signature"));
  }

  private static @Nullable String text(JsonNode tree, String name) {
    JsonNode value = tree.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The text that a signature is over. */
  public String signed() {
    String before = previousHead == null ? "-" : previousHead;
    return "xetkhen.head/1\n" + run + "\n" + prev + "\n" + before + "\n";
  }

  /** The only line that says this: whatever else says it was altered. */
  public Line line() {
    return JsonLine.line(
        "head",
        seq,
        prev,
        out -> {
          out.writeNumberField("run", run);
          out.writeStringField("previousHead", previousHead);
          out.writeStringField("key", written(key, KEY));
          out.writeStringField("signature", written(signature, SIGNATURE));
        });
  }

  /**
   * The one way to write bytes as Base64 (RFC 4648, section 3.5); null where they are not so many.
   */
  private static @Nullable String written(@Nullable String base64, int length) {
    try {
      byte[] bytes = base64 == null ? new byte[0] : Base64.getDecoder().decode(base64);
      return bytes.length == length ? Base64.getEncoder().encodeToString(bytes) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A run as people name it: its number and the first 12 digits of its head. */
  public static String id(int run, String head) {
    return String.format(Locale.ROOT, "%06d-%s", run, head.substring(0, 12));
  }
}
