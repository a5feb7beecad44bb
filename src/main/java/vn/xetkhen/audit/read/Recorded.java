package vn.xetkhen.audit.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;
import vn.xetkhen.audit.RecordException;

/**
 * An entry of a run.
 *
 * @param seq its number in the run
 * @param hash SHA-256 of its line in lower-case hexadecimal
 * @param source the dossier's file as the user named it; null where it was left out, or on a
 *     selection
 * @param line the line of a {@code .jsonl}, from 1; null where it is the whole file
 * @param dossier what was kept of the dossier; null on a selection, and where it could not be read
 * @param masked whether values were left out
 * @param omissions the pointers of the values that were left out
 * @param rewards the hash of the file of base salaries and norms that a selection used
 * @param council the hash of the file of the council's choice that a selection used
 * @param content the decision, refusal or selection, exactly as recorded
 */
public record Recorded(
    Run run,
    Type type,
    long seq,
    String hash,
    @Nullable String source,
    @Nullable Integer line,
    @Nullable Kept dossier,
    boolean masked,
    List<String> omissions,
    @Nullable String rewards,
    @Nullable String council,
    String content) {

  /** What an entry records. */
  public enum Type {
    DECISION,
    REFUSAL,
    SELECTION;

    static @Nullable Type of(Line line) {
      for (Type type : values()) {
        if (line.is(type.member())) {
          return type;
        }
      }
      return null;
    }

    /** The type as lines name it. */
    public String member() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What was kept of a dossier.
   *
   * @param sha256 of the bytes decided, in lower-case hexadecimal; null where values were left out
   * @param text the dossier's text; null where only its hash was kept, or it is not UTF-8
   * @param base64 its bytes where they are not UTF-8; otherwise null
   */
  public record Kept(@Nullable String sha256, @Nullable String text, @Nullable String base64) {

    /** The bytes; null where only their hash was kept. */
    public byte @Nullable [] bytes() {
      if (text != null) {
        return text.getBytes(StandardCharsets.UTF_8);
      }
      try {
        return base64 == null ? null : Base64.getDecoder().decode(base64);
      } catch (IllegalArgumentException e) {
        return new byte[0]; // altered: its hash tells
      }
    }
  }

  /** The entry of a line; null where it has no content. */
  static @Nullable Recorded of(Run run, Type type, Line line) throws RecordException {
    byte[] content = line.content();
    Line.Heading heading = line.heading();
    if (content == null || heading == null) {
      return null;
    }
    JsonNode tree = line.tree();
    JsonNode kept = tree.path("dossier");
    List<String> omissions = new ArrayList<>();
    tree.path("omissions").forEach(one -> omissions.add(one.path("pointer").asText()));
    return new Recorded(
        run,
        type,
        heading.seq(),
        line.hash(),
        tree.path("source").textValue(),
        tree.path("line").isInt() ? (Integer) tree.path("line").intValue() : null,
        kept.isObject()
            ? new Kept(
                kept.path("sha256").textValue(),
                kept.path("text").textValue(),
                kept.path("base64").textValue())
            : null,
        masked(run, type, tree),
        List.copyOf(omissions),
        tree.path("rewards").textValue(),
        tree.path("council").textValue(),
        new String(content, StandardCharsets.UTF_8));
  }

  /**
   * Only a run that was told to leave values out does, and then says no hash of what it keeps:
   * whoever altered an entry could say of any that values were left out of it.
   */
  private static boolean masked(Run run, Type type, JsonNode tree) {
    JsonNode kept = tree.path("dossier");
    boolean hashed =
        type == Type.DECISION ? !kept.path("sha256").isNull() : kept.path("sha256").isTextual();
    return run.masks() && tree.path("original").isObject() && !hashed;
  }

  /** How it is addressed: the run's number, a colon, its own. */
  public String address() {
    return run.number() + ":" + seq;
  }

  /** Where its dossier stood, as people name it. */
  public String where() {
    String file = source == null ? "" : source;
    return line == null ? file : file + ":" + line;
  }
}
