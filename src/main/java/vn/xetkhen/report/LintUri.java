package vn.xetkhen.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A file's name as a URI reference (RFC 3986), which SARIF asks for. */
final class LintUri {
  private static final String PLAIN = "-._~/:@!$&'()*+,;=";

  private LintUri() {}

  /** The name with {@code /}, other characters than RFC 3986 admits in a path percent-encoded. */
  static String of(String file) {
    StringBuilder uri = new StringBuilder();
    for (byte b : file.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    String made = uri.toString();
    boolean drive = made.matches("[A-Za-z]:/.*");
    return drive ? "file:///" + made : made.startsWith("/") ? "file://" + made : made;
  }
}
