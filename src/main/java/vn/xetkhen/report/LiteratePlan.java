package vn.xetkhen.report;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RewardClause;
import vn.xetkhen.selection.PlacesWording;
import vn.xetkhen.selection.reward.RewardNotes;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/** Shows what a plan is and gives: number, authority, place, awards, notes. */
final class LiteratePlan {
  private final Words words;
  private final Plan plan;
  private final LiterateTree tree;
  private final PlacesWording places;

  LiteratePlan(Words words, Plan plan, LiterateTree tree) {
    this.words = words;
    this.plan = plan;
    this.tree = tree;
    this.places = new PlacesWording(plan);
  }

  /** What the plan is. */
  DomContent about() {
    return section(
            words.heading2("plan", "plan"),
            dl(
                dt(words.say("id")),
                dd(Words.name(plan.id())),
                dt(words.say("number")),
                dd().with(words.both(plan.number())),
                dt(words.say("authority")),
                dd().with(words.both(plan.authority())),
                dt(words.say("place")),
                dd(place()),
                dt(words.say("inForce")),
                dd(inForce())))
        .attr("aria-labelledby", "plan");
  }

  /** What every decision under the plan says. */
  List<DomContent> notes() {
    if (plan.notes().isEmpty()) {
      return List.of();
    }
    DlTag notes = dl();
    plan.notes()
        .forEach((code, line) -> notes.with(dt(Words.name(code)), dd().with(words.both(line))));
    return List.of(
        section(words.heading2("notes", "notes"), p(words.say("notes.about")), notes)
            .attr("aria-labelledby", "notes"));
  }

  /** The awards that the plan gives. */
  DomContent awards() {
    List<DomContent> content = new ArrayList<>();
    content.add(words.heading2("awards", "awards"));
    plan.awards().values().forEach(award -> content.add(award(award)));
    return section().with(content).attr("aria-labelledby", "awards");
  }

  private DomContent award(Plan.Award award) {
    String anchor = Anchors.award(award.id());
    String periods = String.join(", ", award.periods());
    String standard = award.defaultPeriod();
    DlTag facts =
        dl(
            dt(words.say("award.title")),
            dd().with(words.both(award.title())),
            dt(words.say("periods")),
            dd(
                standard == null
                    ? words.say("periods.none", periods)
                    : words.say("periods.default", periods, standard)),
            dt(words.say("year")),
            award.year() == null
                ? dd(words.say("year.period"))
                : dd(
                    text(words.say("year.reading") + " "),
                    Words.link(Anchors.reading(award.year()), award.year())));
    Text line = places.line(award);
    if (line != null) {
      facts.with(dt(words.say("places")), dd().with(words.both(line)));
    }
    RewardClause reward = award.reward();
    if (reward != null) {
      Text money = new RewardNotes().clause(reward);
      facts.with(dt(words.say("reward")), dd().with(words.both(money)));
    }
    return section(words.heading3(anchor, Words.name(award.id())), facts)
        .with(words.heading4("award.criteria"))
        .with(tree.of(award.criteria(), null))
        .withClass("award")
        .attr("aria-labelledby", anchor);
  }

  /** The awards that someone else decides. */
  List<DomContent> delegated() {
    if (plan.delegated().isEmpty()) {
      return List.of();
    }
    List<DomContent> rows = new ArrayList<>();
    for (Plan.Delegated award : plan.delegated().values()) {
      rows.add(
          tr(
              th(Words.name(award.id())).attr("scope", "row"),
              td().with(words.both(award.title())),
              td().with(words.both(award.to()))));
    }
    return List.of(
        section(
                words.heading2("delegated", "delegated"),
                div(table(
                        thead(words.columns("award", "award.title", "delegated.to")),
                        tbody().with(rows)))
                    .withClass("wide"))
            .attr("aria-labelledby", "delegated"));
  }

  private String place() {
    String provinces = String.join(" = ", plan.place().provinces());
    List<String> districts = plan.place().districts();
    String place =
        districts.isEmpty() ? provinces : String.join(" = ", districts) + ", " + provinces;
    return Words.safe(place);
  }

  private String inForce() {
    Wording wording = new Wording(plan);
    Text from = wording.value("", "", plan.from());
    return plan.to() == null
        ? words.say("from", from)
        : words.say("fromTo", from, wording.value("", "", plan.to()));
  }
}
