package vn.xetkhen.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;

/** An entry of a run, ready to be written but for its number and the hash of the line before. */
public final class Entry {
  private final String type;
  private final byte[] head;
  private final byte[] content;
  private final @Nullable Verdict verdict;

  /**
   * An entry.
   *
   * @param head an object with the members that follow the heading
   * @param content the value of the last member, which bears the type's name
   * @param verdict of a decision; null for others
   */
  Entry(String type, byte[] head, byte[] content, @Nullable Verdict verdict) {
    this.type = type;
    this.head = head;
    this.content = content;
    this.verdict = verdict;
  }

  String type() {
    return type;
  }

  @Nullable Verdict verdict() {
    return verdict;
  }

  /** Writes what follows the heading, up to the end of the object. */
  void write(OutputStream out) throws IOException {
    out.write(head, 1, head.length - 2); // without its braces
    out.write((",\"" + type + "\":").getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.write('}');
  }
}
