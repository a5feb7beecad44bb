package vn.xetkhen.cli;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.xetkhen.text.Sha256;

/** Alters a run of a record as someone would who knows the format: the chain is made anew. */
final class RecordEdits {
  private RecordEdits() {}

  /** The lines of a run. */
  static List<String> lines(Path run) {
    try (ZstdInputStream in = new ZstdInputStream(Files.newInputStream(run))) {
      in.setContinuous(true);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Edits each line of a run, then gives each the hash of the one before. */
  static void alter(Path run, UnaryOperator<String> edit) throws IOException {
    write(run, lines(run), edit);
  }

  /** Takes lines out of a run, then gives each the hash of the one before. */
  static void remove(Path run, Predicate<String> gone) throws IOException {
    write(run, lines(run).stream().filter(gone.negate()).toList(), line -> line);
  }

  /** Gives each line the number of its place, as if none had ever been taken out. */
  static void renumber(Path run) throws IOException {
    AtomicInteger place = new AtomicInteger();
    alter(run, line -> line.replaceFirst("\"seq\":[0-9]+", "\"seq\":" + place.getAndIncrement()));
  }

  private static void write(Path run, List<String> lines, UnaryOperator<String> edit)
      throws IOException {
    List<String> altered = new ArrayList<>();
    String prev = null;
    for (String line : lines) {
      String edited = edit.apply(line);
      if (prev != null) {
        edited = edited.replaceFirst("\"prev\":\"[0-9a-f]{64}\"", "\"prev\":\"" + prev + "\"");
      }
      altered.add(edited);
      prev = Sha256.hex(edited.getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    frame(file, altered.subList(0, 1));
    frame(file, altered.subList(1, altered.size() - 2));
    frame(file, altered.subList(altered.size() - 2, altered.size()));
    Files.write(run, file.toByteArray());
  }

  private static void frame(ByteArrayOutputStream file, List<String> lines) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(frame)) {
      for (String line : lines) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    file.write(frame.toByteArray());
  }
}
