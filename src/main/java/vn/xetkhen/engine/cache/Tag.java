package vn.xetkhen.engine.cache;

/** What follows in the bytes of a value; the numbers are part of the format. */
final class Tag {
  static final int NULL = 0;
  static final int FALSE = 1;
  static final int TRUE = 2;
  static final int INTEGER = 3;

  /** A text that was not there before: its length in bytes, and its UTF-8. */
  static final int TEXT = 4;

  /** A text that was there before: the place where it first was, counted in texts. */
  static final int TEXT_AGAIN = 5;

  static final int DECIMAL = 6;
  static final int DAY = 7;

  /** A constant of a closed set: its class and its name. */
  static final int CONSTANT = 8;

  static final int LIST = 9;

  /** Pairs, in order. */
  static final int MAP = 10;

  /** A record: its class and the values of its components, in order. */
  static final int RECORD = 11;

  /** A field of a kind of fact, which is made when the class is loaded and never read anew. */
  static final int FIELD = 12;

  private Tag() {}
}
