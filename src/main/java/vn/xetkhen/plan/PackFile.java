package vn.xetkhen.plan;

import vn.xetkhen.text.Sha256;

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
    return Sha256.hex(bytes);
  }
}
