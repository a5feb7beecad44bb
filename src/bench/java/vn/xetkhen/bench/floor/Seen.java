package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Row;
import vn.xetkhen.text.Text;

/**
 * One of several facts that a check looked at.
 *
 * @param name with its number
 */
record Seen(Row row, Text name, List<Open> lacks) {

  /** The number of an entry as people count, from its JSON pointer: {@code (no. 1)}. */
  static Text numbered(Text name, String pointer) {
    int number = Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)) + 1;
    return new Text(name.vi() + " (số " + number + ")", name.en() + " (no. " + number + ")");
  }

  static List<Row> rows(List<Seen> all) {
    List<Row> rows = new ArrayList<>(all.size());
    all.forEach(seen -> rows.add(seen.row));
    return rows;
  }

  static List<Seen> with(Outcome outcome, List<Seen> all) {
    List<Seen> some = new ArrayList<>(all.size());
    for (Seen seen : all) {
      if (seen.row.outcome() == outcome) {
        some.add(seen);
      }
    }
    return some;
  }

  static List<Open> lacks(List<Seen> all) {
    List<Open> lacks = new ArrayList<>();
    all.forEach(seen -> lacks.addAll(seen.lacks));
    return lacks;
  }
}
