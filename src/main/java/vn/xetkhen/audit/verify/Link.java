package vn.xetkhen.audit.verify;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.Line;

/**
 * What a line is in the chain of its run.
 *
 * @param at its place in the file, from 0
 * @param heading null where it begins as no line does
 * @param hash its own
 */
record Link(int at, Line.@Nullable Heading heading, String hash) {
  /** Digits of a hash that a slip changes; another hash differs in some sixty of its 64. */
  private static final int SLIP = 16;

  /** Its number; -1 where it has none. */
  long seq() {
    return heading == null ? -1 : heading.seq();
  }

  /** The hash of the line before as it says; null on the first, or where it says none. */
  @Nullable String prev() {
    return heading == null ? null : heading.prev();
  }

  boolean is(String type) {
    return heading != null && heading.type().equals(type);
  }

  /** Whether one hash is the other but for some digits: then the naming was altered. */
  static boolean nearly(@Nullable String named, @Nullable String hash) {
    if (named == null || hash == null || named.length() != hash.length()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < named.length(); i++) {
      different += named.charAt(i) == hash.charAt(i) ? 0 : 1;
    }
    return different > 0 && different <= SLIP;
  }
}
