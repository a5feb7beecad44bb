package vn.xetkhen.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of a pack as read, byte for byte. */
public final class PackFile {
  private final String path;
  private final String file;
  private final byte[] bytes;

  /**
   * A file as read.
   *
   * @param path its path in the rules folder
   * @param file the file as the user named it
   */
  public PackFile(String path, String file, byte[] bytes) {
    this.path = path;
    this.file = file;
    this.bytes = bytes.clone();
  }

  /** Its path in the rules folder, in NFC, with {@code /}: {@code tan-yen-2021/plan.yaml}. */
  public String path() {
    return path;
  }

  /** The file as the user named it, for messages. */
  public String file() {
    return file;
  }

  /** A copy of its content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The SHA-256 of its content (FIPS 180-4), in lower-case hex. */
  public String sha256() {
    return sha256(bytes);
  }

  /** The SHA-256 of bytes (FIPS 180-4), in lower-case hex. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
