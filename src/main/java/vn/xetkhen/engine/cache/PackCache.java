package vn.xetkhen.engine.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Sha256;

/**
 * Packs kept in folders, each in a file named by the hash of all that it was made of: the pack's
 * files and this build's classes. It is never needed: what cannot be found, read, trusted or
 * written is as if it were not there, and nobody is told. Safe for use by several threads and
 * processes.
 */
public final class PackCache {
  private static final String FORMAT = "xetkhen.pack-image/1\n";
  private static final int KEPT = 64;
  private static final String SUFFIX = ".pack";

  /** The resource that holds the hash of the build's classes. */
  static final String BUILD = "build.sha256";

  private final @Nullable String build;
  private final List<Path> shipped;
  private final @Nullable UserFolder own;

  /**
   * A cache.
   *
   * @param shipped folders that are only read
   * @param own the user's own folder, made when it is first written to; null for none
   */
  public PackCache(List<Path> shipped, @Nullable Path own) {
    this.build = build();
    this.shipped = List.copyOf(shipped);
    this.own = own == null ? null : new UserFolder(own, KEPT);
  }

  /** No cache. */
  public static PackCache none() {
    return new PackCache(List.of(), null);
  }

  /**
   * The pack whose files have this hash, or null where it is not kept.
   *
   * @param rulesSha256 see {@link vn.xetkhen.plan.PackFiles#rulesSha256()}
   */
  public @Nullable PackImage find(String rulesSha256) {
    String name = name(rulesSha256);
    if (name == null) {
      return null;
    }
    for (Path folder : shipped) {
      PackImage image = image(read(folder.resolve(name)));
      if (image != null) {
        return image;
      }
    }
    return own == null ? null : image(own.read(name));
  }

  /** Keeps a sound pack for the next run. */
  public void keep(String rulesSha256, PackImage image) {
    String name = name(rulesSha256);
    if (name != null && own != null) {
      own.write(name, bytes(image));
    }
  }

  private @Nullable String name(String rulesSha256) {
    return build == null
        ? null
        : Sha256.hex((FORMAT + build + rulesSha256).getBytes(StandardCharsets.UTF_8)) + SUFFIX;
  }

  /**
   * The hash of this build's classes, which the build writes beside this class; null where it has
   * not.
   */
  private static @Nullable String build() {
    try (InputStream in = PackCache.class.getResourceAsStream(BUILD)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return null;
    }
  }

  private static byte[] bytes(PackImage image) {
    byte[] record = RecordWriter.bytes(image);
    byte[] head = FORMAT.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + Long.BYTES + record.length)
        .put(head)
        .putLong(sum(record))
        .put(record)
        .array();
  }

  private static @Nullable PackImage image(byte @Nullable [] bytes) {
    byte[] head = FORMAT.getBytes(StandardCharsets.UTF_8);
    if (bytes == null || bytes.length < head.length + Long.BYTES) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] seen = new byte[head.length];
    buffer.get(seen);
    long sum = buffer.getLong();
    byte[] record = new byte[buffer.remaining()];
    buffer.get(record);
    if (!Arrays.equals(seen, head) || sum != sum(record)) {
      return null;
    }
    try {
      return RecordReader.record(record, PackImage.class);
    } catch (RuntimeException | LinkageError e) {
      return null; // not of this build after all
    }
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  private static byte @Nullable [] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return null;
    }
  }
}
