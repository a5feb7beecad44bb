package vn.xetkhen.rulecheck.scaffold;

import java.util.Locale;

/** Texts as YAML reads them back unchanged, whatever they hold (YAML 1.2, 7.3.1). */
final class Quoted {
  private Quoted() {}

  /** The text in double quotes, on one line; what nobody sees is written as its number. */
  static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(quoted, c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int character) {
    if (character == '"' || character == '\\') {
      quoted.append('\\').appendCodePoint(character);
    } else if (seen(character)) {
      quoted.appendCodePoint(character);
    } else {
      String form = character > 0xFFFF ? "\\U%08X" : "\\u%04X";
      quoted.append(String.format(Locale.ROOT, form, character));
    }
  }

  private static boolean seen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
