package vn.xetkhen.engine.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.xetkhen.text.Sha256;

/** What the build writes for {@link PackCache}: the hash of the build's classes. */
public final class Shipping {
  private Shipping() {}

  /**
   * Writes the hash of all classes of the project beside this one's.
   *
   * @param args the folder of the compiled classes
   * @throws IOException where it cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Path target = classes.resolve("vn/xetkhen/engine/cache/" + PackCache.BUILD);
    Files.writeString(target, hash(classes), StandardCharsets.UTF_8);
  }

  private static String hash(Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      String name = classes.relativize(file).toString().replace('\\', '/');
      lines.append(Sha256.hex(Files.readAllBytes(file))).append("  ").append(name).append('\n');
    }
    return Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
