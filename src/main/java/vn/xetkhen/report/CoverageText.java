package vn.xetkhen.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.coverage.Coverage;
import vn.xetkhen.rulecheck.coverage.Item;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.wording.Labels;

/** How much of packs their scenarios show: a table, and what is missing and where to add it. */
public final class CoverageText {
  private static final int PACK = 24;
  private static final int NUMBER = 15;

  private final Language language;
  private final int width;
  private final Paint paint;
  private final Messages messages = Messages.beside(CoverageText.class);
  private final Labels labels = new Labels();

  /**
   * A text.
   *
   * @param width columns to wrap at
   */
  public CoverageText(Language language, int width, Paint paint) {
    this.language = language;
    this.width = width;
    this.paint = paint;
  }

  /**
   * The coverage of a pack that stands in a folder.
   *
   * @param holds whether all its scenarios hold, so that what is missing can be drafted
   */
  public record Of(String id, Path folder, boolean holds, Coverage coverage) {}

  /** The table, a row a pack. */
  public String table(List<Of> packs) {
    List<Grid.Column> columns = new ArrayList<>();
    int widest = packs.stream().mapToInt(of -> Cells.width(of.id())).max().orElse(0);
    columns.add(new Grid.Column(text("coverage"), Math.max(PACK, widest), false));
    for (Item.Part part : Item.Part.values()) {
      columns.add(new Grid.Column(text("coverage." + part.name()), NUMBER, true));
    }
    columns.add(new Grid.Column(text("coverage.whole"), NUMBER, true));
    Grid grid = new Grid(0, columns);
    StringBuilder table = new StringBuilder(grid.head());
    for (Of of : packs) {
      List<List<String>> cells = new ArrayList<>(List.of(List.of(of.id())));
      for (Item.Part part : Item.Part.values()) {
        cells.add(List.of(count(of.coverage().count(part))));
      }
      Coverage.Count whole = of.coverage().whole();
      cells.add(List.of(percent(whole)));
      table.append(grid.row(cells));
    }
    return table.toString();
  }

  /** What a pack's scenarios do not show, by the place where a scenario would stand. */
  public String missing(Of of) {
    Page page = new Page(width);
    if (of.coverage().missing().isEmpty()) {
      return "";
    }
    page.line(
        0, "", text("coverage.missing", of.id(), of.coverage().missing().size()), paint::strong);
    Map<Coverage.Place, List<Item>> places = new LinkedHashMap<>();
    for (Coverage.Missing missing : of.coverage().missing()) {
      places.computeIfAbsent(missing.place(), key -> new ArrayList<>()).add(missing.item());
    }
    places.forEach(
        (place, items) -> {
          page.line(2, where(of, place));
          items.forEach(item -> page.line(4, "• ", item(item), s -> s));
        });
    if (of.holds()) {
      page.line(2, text("coverage.suggest", of.folder().toString()));
    }
    return page.toString();
  }

  /** That a pack stays below what was asked for. */
  public String below(Of of, String wanted) {
    return text("coverage.below", of.id(), percent(of.coverage().whole()), decimal(wanted));
  }

  /** What no scenario shows, a line each. */
  public List<String> lines(List<Item> items) {
    return items.stream().map(this::item).toList();
  }

  private String where(Of of, Coverage.Place place) {
    String file = of.folder().resolve(place.path()).toString();
    return place.after() == null
        ? text("coverage.in", file)
        : text("coverage.after", file, place.after());
  }

  private String item(Item item) {
    if (item instanceof Item.Seen seen) {
      return text("coverage.seen", seen.check(), labels.of(seen.outcome()), seen.outcome().name());
    }
    if (item instanceof Item.Limit limit) {
      return text(
          limit.passes() ? "coverage.limit.passes" : "coverage.limit.fails",
          limit.check(),
          labels.named(limit.type(), limit.field()),
          limit.wanted());
    }
    if (item instanceof Item.Option option) {
      return option.clauses().isEmpty()
          ? text("coverage.option.places", option.reading(), option.option())
          : text(
              "coverage.option",
              option.reading(),
              option.option(),
              String.join(", ", option.clauses()));
    }
    return text("coverage.clause", ((Item.Asserted) item).clause());
  }

  private static String count(Coverage.Count count) {
    return count.covered() + "/" + count.all();
  }

  private String percent(Coverage.Count count) {
    return decimal(count.percent().toPlainString()) + "%";
  }

  private String decimal(String number) {
    return language == Language.VI ? number.replace('.', ',') : number;
  }

  private String text(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
