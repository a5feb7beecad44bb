package vn.xetkhen.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RewardClause;
import vn.xetkhen.selection.PlacesWording;
import vn.xetkhen.selection.reward.RewardNotes;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Labels;
import vn.xetkhen.wording.Wording;

/** What the installed plans are, and what one of them holds. */
public final class PlanPage {
  private final Language language;
  private final int width;
  private final Paint paint;
  private final Messages messages = Messages.beside(PlanPage.class);
  private final Labels labels = new Labels();

  /**
   * A page.
   *
   * @param width columns to wrap at
   */
  public PlanPage(Language language, int width, Paint paint) {
    this.language = language;
    this.width = width;
    this.paint = paint;
  }

  /**
   * The list of installed plans.
   *
   * @param broken the ids of those whose pack is broken
   */
  public String list(Collection<Plan> plans, Set<String> broken) {
    Page page = new Page(width);
    for (Plan plan : plans) {
      page.line(0, "", plan.id(), paint::strong);
      page.line(2, plan.title().in(language));
      item(page, "plan.place", place(plan));
      item(page, "plan.inForce", inForce(plan));
      plan.awards().values().forEach(award -> item(page, "plan.award", award(award)));
    }
    for (String id : broken) {
      page.line(0, text("plan.broken", id));
    }
    if (plans.isEmpty() && broken.isEmpty()) {
      page.line(0, text("plan.none"));
    }
    return page.toString();
  }

  /** Everything that a plan holds. */
  public String text(Plan plan) {
    Page page = new Page(width);
    page.line(0, "", plan.title().in(language), paint::strong);
    item(page, "plan.id", plan.id());
    item(page, "plan.number", plan.number().in(language));
    item(page, "plan.authority", plan.authority().in(language));
    item(page, "plan.place", place(plan));
    item(page, "plan.inForce", inForce(plan));
    heading(page, "plan.awards");
    PlacesWording places = new PlacesWording(plan);
    for (Plan.Award award : plan.awards().values()) {
      page.line(2, "• ", award(award), s -> s);
      Text line = places.line(award);
      if (line != null) {
        page.line(4, "", text("plan.places", line), s -> s);
      }
      RewardClause reward = award.reward();
      if (reward != null) {
        page.line(4, "", text("plan.reward", new RewardNotes().clause(reward)), s -> s);
      }
    }
    plan.delegated()
        .values()
        .forEach(
            d -> page.line(2, "• ", text("plan.delegated", d.id(), d.title(), d.to()), s -> s));
    if (!plan.notes().isEmpty()) {
      heading(page, "plan.notes");
      plan.notes()
          .forEach((code, note) -> page.line(2, "• ", code + ": " + note.in(language), s -> s));
    }
    heading(page, "plan.clauses");
    plan.clauses().values().forEach(clause -> clause(page, clause));
    readings(page, plan);
    if (!plan.settings().isEmpty()) {
      heading(page, "plan.settings");
      plan.settings()
          .values()
          .forEach(s -> page.line(2, "• ", text("plan.setting", s.key(), s.line()), l -> l));
    }
    heading(page, "plan.codes");
    for (Map.Entry<String, Map<String, Text>> list : plan.vocabulary().lists().entrySet()) {
      page.line(2, list.getKey() + ":");
      list.getValue().forEach((code, line) -> page.line(4, code + " – " + line.in(language)));
    }
    return page.toString();
  }

  private void clause(Page page, Plan.Clause clause) {
    String kinds =
        List.of(Kind.values()).stream()
            .filter(clause.criteria()::containsKey)
            .map(kind -> labels.of(kind).in(language))
            .collect(Collectors.joining(", "));
    page.line(2, "• ", text("plan.clause", clause.id(), clause.line()), s -> s);
    page.line(
        4,
        "",
        text("plan.clauseAt", clause.citation(), labels.of(clause.role()), kinds),
        paint::faint);
    if (clause.supply() != null) {
      page.line(4, "", text("plan.supply", clause.supply()), paint::faint);
    }
  }

  private void readings(Page page, Plan plan) {
    if (plan.readings().isEmpty()) {
      return;
    }
    heading(page, "plan.readings");
    for (Plan.Reading reading : plan.readings().values()) {
      page.line(
          2,
          "• ",
          text(
              "plan.reading",
              reading.id(),
              reading.question(),
              String.join(", ", reading.clauses())),
          s -> s);
      for (Plan.Option option : reading.options().values()) {
        String key =
            option.id().equals(reading.defaultOption()) ? "plan.option.default" : "plan.option";
        page.line(4, "- ", text(key, option.id(), option.line()), s -> s);
      }
    }
  }

  private String award(Plan.Award award) {
    String periods = String.join(", ", award.periods());
    String kinds =
        List.of(Kind.values()).stream()
            .filter(award.criteria()::containsKey)
            .map(kind -> labels.of(kind).in(language))
            .collect(Collectors.joining(", "));
    return text("plan.awardLine", award.id(), award.title(), periods, kinds);
  }

  private String place(Plan plan) {
    String provinces = String.join(" = ", plan.place().provinces());
    List<String> districts = plan.place().districts();
    return districts.isEmpty() ? provinces : String.join(" = ", districts) + ", " + provinces;
  }

  private String inForce(Plan plan) {
    Wording wording = new Wording(plan);
    Text from = wording.value("", "", plan.from());
    return plan.to() == null
        ? text("plan.from", from)
        : text("plan.fromTo", from, wording.value("", "", plan.to()));
  }

  private void heading(Page page, String key) {
    page.gap().line(0, "", text(key), paint::strong);
  }

  private void item(Page page, String key, String content) {
    page.line(2, Cells.pad(text(key), 14), content, s -> s);
  }

  private String text(String key, Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
