package vn.xetkhen.plan;

/**
 * A rule file of a pack.
 *
 * @param name its path in the pack's folder, with {@code /}
 * @param file the file as the user named it, for messages
 * @param text its content, without a byte order mark
 */
public record RuleFile(String name, String file, String text) {}
