package vn.xetkhen.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Sha256;

/** A line of a run, exactly as it stands in the file, without its end. */
public final class Line {
  private static final Pattern HEADING =
      Pattern.compile(
          "\\{\"type\":\"([a-z]+)\",\"seq\":(0|[1-9][0-9]{0,9}),"
              + "\"prev\":(?:null|\"([0-9a-f]{64})\")[,}]");
  private static final int LONGEST_HEADING = 128;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(RunLines.LONGEST).build());
  }

  private final byte[] bytes;
  private final @Nullable Heading heading;

  /**
   * What every line begins with.
   *
   * @param type {@code run}, {@code decision}, {@code refusal}, {@code selection}, {@code end} or
   *     {@code head}
   * @param seq its number in the run, from 0
   * @param prev the hash of the line before; null on the first
   */
  public record Heading(String type, long seq, @Nullable String prev) {}

  Line(byte[] bytes) {
    this.bytes = bytes;
    String start =
        new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADING), StandardCharsets.ISO_8859_1);
    Matcher matcher = HEADING.matcher(start);
    this.heading =
        matcher.lookingAt()
            ? new Heading(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3))
            : null;
  }

  /** A line of these bytes, without its end. */
  public static Line of(byte[] bytes) {
    return new Line(bytes.clone());
  }

  /** Its type, number and the hash of the line before; null where it does not begin as it must. */
  public @Nullable Heading heading() {
    return heading;
  }

  /** Whether it is of a type. */
  public boolean is(String type) {
    return heading != null && heading.type().equals(type);
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its length in bytes. */
  public int length() {
    return bytes.length;
  }

  /** SHA-256 of its bytes in lower-case hexadecimal: what the next line names it by. */
  public String hash() {
    return Sha256.hex(bytes);
  }

  /**
   * The bytes of the member that bears the name of the line's type, exactly as written: the
   * decision, the refusal, the selection. Null where there is none.
   */
  public byte @Nullable [] content() {
    if (heading == null) {
      return null;
    }
    byte[] name = (",\"" + heading.type() + "\":").getBytes(StandardCharsets.US_ASCII);
    int at = indexOf(name);
    return at < 0 || bytes.length == 0
        ? null
        : Arrays.copyOfRange(bytes, at + name.length, bytes.length - 1);
  }

  /**
   * The line as a tree; numbers with a fraction are as written.
   *
   * @throws RecordException where it is no JSON
   */
  public JsonNode tree() throws RecordException {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new RecordException("line.json", e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new RecordException("line.json", String.valueOf(e.getMessage()));
    }
  }

  /**
   * Inside a JSON text a quotation mark is escaped, so the first such bytes are a member's name.
   */
  private int indexOf(byte[] name) {
    for (int i = 0; i <= bytes.length - name.length; i++) {
      if (bytes[i] == ',' && Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
        return i;
      }
    }
    return -1;
  }
}
