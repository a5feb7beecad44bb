package vn.xetkhen.dossier;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Text;

/** Reads what a dossier says of itself: format, id, plan, award, period. */
final class Heading {
  private final Problems problems;
  private final Values values;
  private final Members members;
  private final Node.Obj root;

  Heading(Problems problems, Node.Obj root) {
    this.problems = problems;
    this.root = root;
    this.values = new Values(problems, new Codes(problems, null));
    this.members = new Members(problems, values);
  }

  /**
   * The plan that a dossier asks for.
   *
   * @param plan null where it is not stated, not installed, or broken
   * @param broken whether it is installed and cannot be used
   */
  record Asked(@Nullable Plan plan, boolean broken) {}

  void format() {
    Node node = Absent.stated(root, "format");
    Text expected = Problems.MESSAGES.text("expected.format", Layout.FORMAT);
    if (node == null) {
      members.missing(root, "format", expected);
    } else if (!(node instanceof Node.Str text && text.value().equals(Layout.FORMAT))) {
      problems.add(node, "value.wrong", Shown.of(node), expected);
    }
  }

  @Nullable String id() {
    Node node = Absent.stated(root, "id");
    if (node == null) {
      members.missing(root, "id", Problems.MESSAGES.text("expected.id"));
      return null;
    }
    String id = values.text(Field.Type.TEXT, node, true);
    if (id != null && id.codePointCount(0, id.length()) > Bounds.LONGEST_ID) {
      problems.add(node, "id.long", id.codePointCount(0, id.length()), Bounds.LONGEST_ID);
      return null;
    }
    return id;
  }

  Asked plan(Plans plans) {
    Node node = Absent.stated(root, "plan");
    String installed = Shown.all(plans.ids());
    if (node == null) {
      members.missing(root, "plan", Problems.MESSAGES.text("expected.plan", installed));
      return new Asked(null, false);
    }
    String id = values.text(Field.Type.TEXT, node, true);
    Plan plan = id == null ? null : plans.find(id);
    if (id == null || plan != null) {
      return new Asked(plan, false);
    }
    boolean broken = plans.ids().contains(id);
    Text seen =
        Problems.MESSAGES.text(
            broken ? "plan.broken" : "plan.unknown", Shown.of(id), installed, id);
    problems.add(node.at(), node.pointer(), broken ? seen : near(seen, id, plans.ids()));
    return new Asked(null, broken);
  }

  /** The award asked for, the only one where none is named. */
  Plan.@Nullable Award award(Plan plan) {
    Node node = Absent.stated(root, "award");
    Map<String, Plan.Award> awards = plan.awards();
    if (node == null) {
      if (awards.size() == 1) {
        return awards.values().iterator().next();
      }
      members.missing(
          root, "award", Problems.MESSAGES.text("expected.award", Shown.all(awards.keySet())));
      return null;
    }
    String id = values.text(Field.Type.TEXT, node, true);
    Plan.Award award = id == null ? null : awards.get(id);
    if (id != null && award == null) {
      Plan.Delegated delegated = plan.delegated().get(id);
      String given = Shown.all(awards.keySet());
      if (delegated != null) {
        problems.add(
            node, "award.delegated", Shown.of(id), delegated.title(), delegated.to(), given);
      } else {
        Text seen = Problems.MESSAGES.text("award.unknown", Shown.of(id), plan.id(), given);
        problems.add(node.at(), node.pointer(), near(seen, id, awards.keySet()));
      }
    }
    return award;
  }

  /** The period asked for, the award's default one where none is named. */
  @Nullable String period(Plan.@Nullable Award award) {
    Node node = Absent.stated(root, "period");
    if (node == null) {
      String standard = award == null ? null : award.defaultPeriod();
      if (award != null && standard == null) {
        members.missing(
            root,
            "period",
            Problems.MESSAGES.text("expected.period", award.id(), Shown.all(award.periods())));
      }
      return standard;
    }
    String period = values.period(node);
    if (period == null || award == null || award.periods().contains(period)) {
      return period;
    }
    problems.add(node, "period.other", Shown.of(period), award.id(), Shown.all(award.periods()));
    return null;
  }

  /** Adds a problem where the award is not for this kind of candidate. */
  void admits(Plan.Award award, Kind kind, Node at) {
    if (!award.criteria().containsKey(kind)) {
      String kinds =
          Shown.all(award.criteria().keySet().stream().map(Kind::name).sorted().toList());
      problems.add(at, "award.kind", award.id(), kind, kinds);
    }
  }

  private static Text near(Text seen, String written, Collection<String> names) {
    String nearest = written.length() > 60 ? null : Nearest.to(written, names);
    return nearest == null ? seen : Problems.join(seen, Problems.MESSAGES.text("near", nearest));
  }
}
