package vn.xetkhen.selection;

import java.util.List;

/** One of those who compete in a group; equal to nothing but itself. */
final class Rival {
  private final int number;
  private final Entry entry;
  private final List<Integer> pools;

  /**
   * One of those who compete.
   *
   * @param number from 0, in the order in which candidates are listed
   * @param pools the numbers of what bounds its places: first the group's own, then each limit's
   */
  Rival(int number, Entry entry, List<Integer> pools) {
    this.number = number;
    this.entry = entry;
    this.pools = List.copyOf(pools);
  }

  int number() {
    return number;
  }

  Entry entry() {
    return entry;
  }

  List<Integer> pools() {
    return pools;
  }

  /** Its value for a key. */
  KeyValue key(int index) {
    return entry.standing().keys().get(index);
  }

  @Override
  public String toString() {
    return entry.dossier().id();
  }
}
