package vn.xetkhen.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Text;

/** The groups in which candidates for an award compete. */
final class Groups {
  private static final Messages MESSAGES = Messages.beside(Groups.class);

  private Groups() {}

  /**
   * The places as the plan states them. Where it is silent, everyone of a kind is in one group
   * without a number: {@code collective} or {@code individual}.
   */
  static Places of(Plan.Award award) {
    Places stated = award.places();
    if (stated != null) {
      return stated;
    }
    Map<String, Places.Group> groups = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      if (award.criteria().containsKey(kind)) {
        String id = kind.name().toLowerCase(Locale.ROOT);
        groups.put(
            id,
            new Places.Group(
                id,
                kind,
                MESSAGES.text("group." + id),
                null,
                new Places.Count.Unstated(),
                List.of(),
                null,
                List.of(),
                List.of(),
                Position.START));
      }
    }
    return new Places(Text.same(""), groups);
  }
}
