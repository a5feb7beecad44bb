package vn.xetkhen.audit.replay;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.text.Sha256;

/**
 * Dossiers found by the SHA-256 of their bytes, held in a temporary file while they are needed.
 * Safe for use by several threads once filled.
 */
public final class DossierStore implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, String> others = new HashMap<>();

  private record Place(long offset, int length, String where) {}

  /**
   * A dossier.
   *
   * @param where where it was found, as people name it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Stored(byte[] bytes, String where) {}

  private DossierStore() throws IOException {
    this.file = Files.createTempFile("xetkhen", ".dossiers");
    this.channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Looks dossiers up.
   *
   * @param source all that may be among them
   * @param needed the hashes of those looked for, in lower-case hexadecimal
   * @throws IOException where there is no room for them
   */
  public static DossierStore of(Iterator<DossierSource.Item> source, Set<String> needed)
      throws IOException {
    DossierStore store = new DossierStore();
    try {
      while (source.hasNext()) {
        if (source.next() instanceof DossierSource.Found found) {
          store.add(found, needed);
        }
      }
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void add(DossierSource.Found found, Set<String> needed) throws IOException {
    byte[] bytes = found.bytes();
    String hash = Sha256.hex(bytes);
    String where = where(found.source(), found.line());
    if (!needed.contains(hash)) {
      others.put(where, hash);
      return;
    }
    if (!places.containsKey(hash)) {
      long offset = channel.size();
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left, offset + left.position());
      }
      places.put(hash, new Place(offset, bytes.length, where));
    }
  }

  /** The dossier of a hash; null where it was not found. */
  @Nullable Stored find(String sha256) {
    Place place = places.get(sha256);
    if (place == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    try {
      while (bytes.hasRemaining() && channel.read(bytes, place.offset() + bytes.position()) >= 0) {}
    } catch (IOException e) {
      return null;
    }
    return new Stored(bytes.array(), place.where());
  }

  /** The hash of what stands where a dossier stood; null where nothing stands there. */
  @Nullable String other(@Nullable String source, @Nullable Integer line) {
    return source == null ? null : others.get(where(source, line));
  }

  private static String where(String source, @Nullable Integer line) {
    return line == null ? source : source + ":" + line;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }
}
