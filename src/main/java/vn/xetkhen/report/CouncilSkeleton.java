package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.selection.CouncilReader;
import vn.xetkhen.selection.Placement;
import vn.xetkhen.selection.Selection;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

/**
 * A council's file ({@value CouncilReader#FORMAT}) with all that a list leaves to the council: to
 * copy, strike out who is not chosen, and fill in the minutes. Left as it is, it is refused.
 */
final class CouncilSkeleton {
  private final Language language;
  private final Messages messages = Messages.beside(CouncilSkeleton.class);

  CouncilSkeleton(Language language) {
    this.language = language;
  }

  /**
   * The file, or where a council's file was given the choices that it lacks; no line where nothing
   * is left to the council.
   */
  List<String> lines(SelectionReport report) {
    List<String> choices = new ArrayList<>();
    for (SelectionReport.Award award : report.awards()) {
      for (Selection.Group group : award.filled().groups()) {
        choices.addAll(choice(award.filled().plan(), group));
      }
    }
    List<String> lines = new ArrayList<>();
    if (!choices.isEmpty()) {
      if (report.selection().council() == null) {
        lines.add("format: " + CouncilReader.FORMAT);
        lines.add("minutes:");
        lines.add("  number: \"\" # " + text("select.skeleton.number"));
        lines.add("  date: # " + text("select.skeleton.date"));
      }
      lines.add("choices:");
      lines.addAll(choices);
    }
    return lines;
  }

  private List<String> choice(Decision.PlanRef plan, Selection.Group group) {
    List<String> lines = new ArrayList<>();
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Outstanding one : Outstanding.of(group)) {
      boolean vote = one.open() == null;
      List<String> part =
          parts.computeIfAbsent(vote ? "votes" : "chosen", key -> new ArrayList<>());
      part.add("      # " + Cells.safe(head(one)));
      for (Placement placement : one.waiting()) {
        String name = Cells.safe(placement.entry().candidate().name());
        String id = quoted(id(placement));
        part.add(
            vote ? "      " + id + ": {for: , of: } # " + name : "      - " + id + " # " + name);
      }
    }
    if (!parts.isEmpty()) {
      lines.add("  - plan: " + quoted(plan.id()));
      lines.add("    award: " + quoted(plan.award()));
      lines.add("    period: " + quoted(plan.period()));
      lines.add("    group: " + quoted(group.id()));
      parts.forEach(
          (name, part) -> {
            lines.add("    " + name + ":");
            lines.addAll(part);
          });
    }
    return lines;
  }

  /** What the council has to do, in a line: {@code xã, phường: chọn 1 trong 2}. */
  String head(Outstanding one) {
    String who = one.group().line().in(language);
    String where = one.pool() == null ? who : text("select.waiting.pool", who, one.pool().name());
    Integer open = one.open();
    return open == null
        ? text("select.waiting.votes", where, one.waiting().size())
        : text("select.waiting", where, open, one.waiting().size());
  }

  private static String id(Placement placement) {
    String id = placement.entry().candidate().id();
    return id == null ? placement.entry().dossier().id() : id;
  }

  /** A scalar that YAML reads as this text and nothing else. */
  private static String quoted(String text) {
    return '"' + Cells.safe(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  private String text(String key, @Nullable Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
