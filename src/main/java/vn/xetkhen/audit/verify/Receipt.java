package vn.xetkhen.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.VietnamTime;

/**
 * What is kept elsewhere, on paper or in minutes, so that nobody can shorten or rewrite a record
 * unnoticed: the head of a record after one of its runs.
 *
 * @param run the number of the run, from 1
 * @param head the hash of its last line, 64 lower-case hexadecimal digits
 */
public record Receipt(int run, String head) {
  private static final Messages MESSAGES = Messages.beside(Receipt.class);
  private static final String NAME = "XK1";
  private static final int GROUP = 4;
  private static final int HEAD = 64;
  private static final int CHECK = 4;
  private static final int ID = 12;
  private static final Pattern CODE =
      Pattern.compile(
          "\\bXK1[\\s.:\\u2010-\\u2015-]+([0-9OIL]{1,9})[\\s.:\\u2010-\\u2015-]+(.*)",
          Pattern.DOTALL);
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.:\\u2010-\\u2015-]+");

  /** Whether a text holds the code of a receipt, right or not. */
  public static boolean in(String text) {
    return text.toUpperCase(Locale.ROOT).contains(NAME);
  }

  /**
   * A receipt as printed or typed: the whole text or its code alone; blanks, ends of lines, hyphens
   * and case do not matter, and the letters O, I and L are read as the digits they are taken for.
   *
   * @throws RecordException where there is no code, it is not whole, or its check digits tell that
   *     it was mistyped
   */
  public static Receipt parse(String text) throws RecordException {
    Matcher code = CODE.matcher(text.toUpperCase(Locale.ROOT));
    if (!code.find()) {
      throw new RecordException(MESSAGES.text("receipt.none"), null);
    }
    String digits = digits(SEPARATORS.matcher(code.group(2)).replaceAll(""));
    Matcher hex = Pattern.compile("[0-9a-f]*").matcher(digits);
    int length = hex.lookingAt() ? hex.end() : 0;
    if (length != HEAD + CHECK || length < digits.length()) {
      throw new RecordException(
          length < digits.length() && length < HEAD + CHECK
              ? MESSAGES.text("receipt.letter", digits.substring(length, length + 1), length + 1)
              : MESSAGES.text("receipt.length", digits.length(), HEAD + CHECK),
          null);
    }
    Receipt receipt =
        new Receipt(Integer.parseInt(digits(code.group(1))), digits.substring(0, HEAD));
    if (!receipt.check().equals(digits.substring(HEAD))) {
      throw new RecordException(MESSAGES.text("receipt.mistyped", receipt.run), null);
    }
    return receipt;
  }

  private static String digits(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replace('o', '0')
        .replace('i', '1')
        .replace('l', '1')
        .replace("\ufeff", "");
  }

  /** The line that says all: the number, the head in groups of four, and four check digits. */
  public String code() {
    StringBuilder code = new StringBuilder(NAME).append('-').append(run);
    for (int i = 0; i < HEAD; i += GROUP) {
      code.append('-').append(head, i, i + GROUP);
    }
    return code.append('-').append(check()).toString();
  }

  private String id() {
    return String.format(Locale.ROOT, "%06d-%s", run, head.substring(0, ID));
  }

  private String check() {
    String text = "xetkhen.receipt/1\n" + run + "\n" + head + "\n";
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK);
  }

  /**
   * The text for paper, in both languages, with its code in lines that can be retyped.
   *
   * @param closed when the run was closed, as it says itself
   * @param entries how many decisions, refusals and selections the run holds
   * @param fingerprint of the key that signed the head; null where it is not signed
   */
  public String text(String closed, long entries, @Nullable String fingerprint) {
    String[] groups = code().split("-", -1);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      boolean last = i == groups.length - 1;
      boolean row = i > 1 && (i - 1) % GROUP == 0 && !last;
      code.append(groups[i]).append(last ? "" : i == 1 || row ? "\n    " : "-");
    }
    String key =
        fingerprint == null
            ? MESSAGES.text("receipt.unsigned").vi()
                + " / "
                + MESSAGES.text("receipt.unsigned").en()
            : fingerprint;
    String moment = VietnamTime.of(closed).vi() + " = " + closed;
    return MESSAGES.text("receipt.text", run, id(), moment, entries, key, "    " + code).vi()
        + "\n";
  }
}
