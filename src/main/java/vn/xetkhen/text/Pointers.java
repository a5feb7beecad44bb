package vn.xetkhen.text;

/** JSON pointers (RFC 6901) of what is read. */
final class Pointers {
  /**
   * The longest JSON pointer: every value keeps its own, and a real one has not a hundred
   * characters.
   */
  static final int LONGEST = 512;

  private Pointers() {}

  /** The pointer of a member of the object at {@code here}. */
  static String member(String here, String name) {
    return here + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** A pointer as problems show it: of one that is too long, the beginning. */
  static String bounded(String pointer) {
    return pointer.length() > LONGEST ? pointer.substring(0, LONGEST) : pointer;
  }
}
