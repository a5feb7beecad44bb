package vn.xetkhen.report;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.xetkhen.audit.query.Column;
import vn.xetkhen.audit.query.Question;
import vn.xetkhen.audit.query.View;
import vn.xetkhen.text.Language;

/** What can be asked of a record, for people. */
public final class QueryPage {
  private final Language language;
  private final int width;

  /**
   * A page.
   *
   * @param width in columns of a terminal
   */
  public QueryPage(Language language, int width) {
    this.language = language;
    this.width = width;
  }

  /** The views with all their columns. */
  public String views() {
    StringBuilder text = new StringBuilder();
    for (View view : View.all()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(new Page(width).line(0, view.name() + " – " + view.text().in(language)));
      text.append(columns(view.columns()));
    }
    return text.toString();
  }

  private String columns(List<Column> columns) {
    int name = columns.stream().mapToInt(one -> one.name().length()).max().orElse(1);
    int type = columns.stream().mapToInt(one -> one.type().length()).max().orElse(1);
    Grid grid =
        new Grid(
            2,
            List.of(
                new Grid.Column("", name, false),
                new Grid.Column("", type, false),
                new Grid.Column("", Math.max(20, width - name - type - 6), false)));
    StringBuilder text = new StringBuilder();
    for (Column one : columns) {
      text.append(
          grid.row(
              List.of(List.of(one.name()), List.of(one.type()), List.of(one.text().in(language)))));
    }
    return text.toString();
  }

  /** The ready questions, each with what its answer shows. */
  public String questions(List<Question> questions) {
    Page page = new Page(width);
    for (Question one : questions) {
      page.line(0, one.id() + " – " + one.title().in(language)).line(2, one.text().in(language));
    }
    return page.toString();
  }

  /** One question with its SQL, which can be changed and asked with {@code --sql}. */
  public String question(Question question) {
    return title(question) + question.sql() + "\n";
  }

  /** What stands above its answer. */
  public String title(Question question) {
    return new Page(width)
        .line(0, "", question.title().in(language), UnaryOperator.identity())
        .line(0, question.text().in(language))
        .gap()
        .toString();
  }

  /** The headings of its answer. */
  public List<String> headings(Question question) {
    return question.columns().stream().map(column -> column.text().in(language)).toList();
  }
}
