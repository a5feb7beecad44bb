package vn.xetkhen.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.xetkhen.audit.query.Answer;
import vn.xetkhen.audit.query.QueryException;

/**
 * An answer for people. Widths follow the first rows; a row whose columns would be too narrow to
 * read is shown as a block, a line a column.
 */
final class AnswerTable {
  private static final int SAMPLE = 500;
  private static final int NARROWEST = 7;
  private static final int GAP = 2;

  /** How long a word may be that is not cut while other columns can give way. */
  private static final int WORD = 20;

  private final Answer answer;
  private final Writer out;
  private final AnswerFormat.Layout layout;
  private final List<String> headings;
  private final AnswerCells cells;

  AnswerTable(Answer answer, Writer out, AnswerFormat.Layout layout) {
    this.answer = answer;
    this.out = out;
    this.layout = layout;
    this.headings =
        layout.headings().isEmpty()
            ? answer.heads().stream().map(Answer.Head::name).toList()
            : layout.headings();
    this.cells = new AnswerCells(layout.language(), layout.plain());
  }

  long write() throws IOException, QueryException {
    List<List<String>> sample = new ArrayList<>();
    List<JsonNode> next = answer.next();
    while (next != null && sample.size() < SAMPLE) {
      sample.add(shown(next));
      next = answer.next();
    }
    if (sample.isEmpty()) {
      return 0;
    }
    int[] widths = widths(sample);
    boolean blocks = IntStream.of(widths).anyMatch(width -> width == 0);
    Grid grid = blocks ? block() : grid(widths);
    out.write(blocks ? "" : grid.head());
    long count = 0;
    for (List<String> row : sample) {
      count++;
      out.write(blocks ? block(grid, row, count) : line(grid, row));
    }
    for (; next != null; next = answer.next()) {
      count++;
      out.write(blocks ? block(grid, shown(next), count) : line(grid, shown(next)));
    }
    return count;
  }

  private List<String> shown(List<JsonNode> row) throws IOException {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      shown.add(cells.text(answer.heads().get(i), row.get(i)));
    }
    return shown;
  }

  /**
   * What every column needs. Where that is too much, headings go on below; then no column has more
   * than some width, save where a short word would be cut, at least in columns that hold no others;
   * zeros where that is too little.
   */
  private int[] widths(List<List<String>> sample) {
    int[] widths = headings.stream().mapToInt(Cells::width).toArray();
    int[] cells = new int[widths.length];
    int[] words = headings.stream().mapToInt(AnswerTable::word).toArray();
    boolean[] texts = new boolean[widths.length];
    for (List<String> row : sample) {
      for (int i = 0; i < widths.length; i++) {
        for (String line : row.get(i).split("\n", -1)) {
          cells[i] = Math.max(cells[i], Cells.width(Cells.safe(line)));
          words[i] = Math.max(words[i], Math.min(WORD, word(Cells.safe(line))));
          texts[i] |= line.contains(" ");
        }
      }
    }
    int room = layout.width() - GAP * (widths.length - 1);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], cells[i]);
    }
    if (IntStream.of(widths).sum() <= room) {
      return widths;
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(words[i], cells[i]);
    }
    int[] whole = within(widths, words, room);
    if (whole.length == 0) {
      for (int i = 0; i < words.length; i++) {
        words[i] = texts[i] ? 0 : words[i];
      }
      whole = within(widths, words, room);
    }
    return whole.length > 0 ? whole : within(widths, new int[widths.length], room);
  }

  /** The widths that leave words as they are; none where there is no room for that. */
  private static int[] within(int[] widths, int[] words, int room) {
    int most = room;
    while (most > 0 && sum(widths, words, most) > room) {
      most--;
    }
    boolean narrow = most < NARROWEST && IntStream.of(widths).max().orElse(0) > most;
    if (narrow) {
      return IntStream.of(words).sum() > 0 ? new int[0] : new int[widths.length];
    }
    int[] within = new int[widths.length];
    for (int i = 0; i < widths.length; i++) {
      within[i] = Math.max(1, Math.min(widths[i], Math.max(most, words[i])));
    }
    return within;
  }

  private static int sum(int[] widths, int[] words, int most) {
    return IntStream.range(0, widths.length)
        .map(i -> Math.min(widths[i], Math.max(most, words[i])))
        .sum();
  }

  private static int word(String line) {
    return Stream.of(line.split(" ", -1)).mapToInt(Cells::width).max().orElse(0);
  }

  private Grid grid(int[] widths) {
    List<Grid.Column> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(new Grid.Column(headings.get(i), widths[i], answer.heads().get(i).number()));
    }
    return new Grid(0, columns);
  }

  private static String line(Grid grid, List<String> row) {
    return grid.row(row.stream().map(AnswerTable::paragraphs).toList());
  }

  /** Two columns: the names, and the values of one row. */
  private Grid block() {
    int name = headings.stream().mapToInt(Cells::width).max().orElse(1);
    int value = Math.max(NARROWEST, layout.width() - name - GAP);
    return new Grid(
        0, List.of(new Grid.Column("", name, false), new Grid.Column("", value, false)));
  }

  private String block(Grid grid, List<String> row, long number) {
    StringBuilder text = new StringBuilder("── ").append(number).append(" ──\n");
    for (int i = 0; i < row.size(); i++) {
      text.append(grid.row(List.of(List.of(headings.get(i)), paragraphs(row.get(i)))));
    }
    return text.toString();
  }

  private static List<String> paragraphs(String text) {
    return List.of(text.split("\n", -1));
  }
}
