package vn.xetkhen.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Failure;
import vn.xetkhen.text.Sha256;

/**
 * The key files of records: Ed25519 keys in PEM (RFC 7468, RFC 8410), as OpenSSL writes them too,
 * and mask keys, 64 hexadecimal digits.
 */
public final class Keys {
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");
  private static final String PROBE = "xetkhen";
  private static final int LONGEST = 1 << 16;
  private static final int LINE = 64;

  private Keys() {}

  /**
   * The key that signs, with the public key that stands in the same file, or in the file of the
   * same name and {@code .pub}.
   *
   * @throws RecordException where a file cannot be read or holds none, or the two are no pair
   */
  public static Signer signer(Path file) throws RecordException {
    String text = text(file);
    byte[] own = block(text, PRIVATE);
    PrivateKey key = own == null ? null : privateKey(own);
    if (key == null) {
      throw new RecordException("key.private", file);
    }
    Path beside = file.resolveSibling(file.getFileName() + ".pub");
    boolean inside = block(text, PUBLIC) != null;
    if (!inside && !Files.exists(beside)) {
      throw new RecordException("key.lonely", file, beside);
    }
    Signer signer = new Signer(key, reader(inside ? file : beside));
    if (!Signer.verifies(signer.publicKey(), PROBE, signer.sign(PROBE))) {
      throw new RecordException("key.pair", file, inside ? file : beside);
    }
    return signer;
  }

  /**
   * The key that signatures are checked with.
   *
   * @throws RecordException where the file cannot be read or holds none
   */
  public static PublicKey reader(Path file) throws RecordException {
    byte[] own = block(text(file), PUBLIC);
    PublicKey key = own == null ? null : publicKey(own);
    if (key == null) {
      throw new RecordException("key.public", file);
    }
    return key;
  }

  private static @Nullable PrivateKey privateKey(byte[] encoded) {
    try {
      return factory().generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  /** The public key of these bytes, X.509 SubjectPublicKeyInfo; null where they are none. */
  public static @Nullable PublicKey publicKey(byte[] encoded) {
    try {
      return factory().generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  /**
   * The key of commitments.
   *
   * @throws RecordException where the file cannot be read or holds none
   */
  public static MaskKey mask(Path file) throws RecordException {
    String digits = text(file).strip();
    if (!digits.matches("[0-9a-fA-F]{64}")) {
      throw new RecordException("key.mask", file);
    }
    return new MaskKey(HexFormat.of().parseHex(digits));
  }

  /** A private key as a file holds it. */
  public static String pem(PrivateKey key) {
    return pem(PRIVATE, key.getEncoded());
  }

  /** A public key as a file holds it. */
  public static String pem(PublicKey key) {
    return pem(PUBLIC, key.getEncoded());
  }

  /** What people compare keys by: the first 16 digits of the SHA-256 of the encoded public key. */
  public static String fingerprint(PublicKey key) {
    return Sha256.hex(key.getEncoded()).substring(0, 16);
  }

  private static KeyFactory factory() throws GeneralSecurityException {
    return KeyFactory.getInstance(Signer.ALGORITHM);
  }

  private static byte @Nullable [] block(String text, String type) {
    Matcher matcher = PEM.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(type)) {
        try {
          return Base64.getMimeDecoder().decode(matcher.group(2));
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return null;
  }

  private static String pem(String type, byte[] encoded) {
    Base64.Encoder encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    String body = encoder.encodeToString(encoded);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }

  private static String text(Path file) throws RecordException {
    try {
      if (Files.size(file) > LONGEST) {
        throw new RecordException("key.long", file);
      }
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (RecordException e) {
      throw e;
    } catch (IOException e) {
      throw new RecordException(RecordException.text("key.unreadable", file, Failure.words(e)), e);
    }
  }
}
