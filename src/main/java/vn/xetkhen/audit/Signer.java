package vn.xetkhen.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/**
 * Signs heads with Ed25519 (RFC 8032).
 *
 * @param privateKey what signs; stays secret
 * @param publicKey what signatures are checked with
 */
public record Signer(PrivateKey privateKey, PublicKey publicKey) {
  static final String ALGORITHM = "Ed25519";

  /** The signature of a text: 64 bytes. */
  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read can sign", e);
    }
  }

  /** Whether a signature of a text was made with the private key of {@code key}. */
  public static boolean verifies(PublicKey key, String text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // bytes that are no signature at all
    }
  }
}
