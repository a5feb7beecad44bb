package vn.xetkhen.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret from which the salts of commitments follow: 32 bytes. */
public final class MaskKey {
  /** Its length in bytes. */
  public static final int LENGTH = 32;

  private static final String HMAC = "HmacSHA256";

  private final byte[] key;

  /**
   * A key.
   *
   * @throws IllegalArgumentException where it is not of {@link #LENGTH}
   */
  public MaskKey(byte[] key) {
    if (key.length != LENGTH) {
      throw new IllegalArgumentException("a mask key has " + LENGTH + " bytes");
    }
    this.key = key.clone();
  }

  /** The salt of a value: HMAC-SHA256 (RFC 2104) of what tells it from all others. */
  byte[] salt(String nonce, String original, String pointer) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      String text = nonce + "\n" + original + "\n" + pointer;
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
