package vn.xetkhen.rulecheck.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Text;

/** Looks at the lines for people in a plan. */
final class PlanWords {
  /** The keys whose lines are sentences: names and numbers may be alike in both languages. */
  private static final Set<String> SENTENCES = Set.of("line", "supply", "question", "citation");

  /** What {@code rules new} leaves where the plan's own words belong. */
  private static final String PLACEHOLDER = "…";

  private static final Set<String> PLACES = Set.of("province", "district", "commune");

  private final Understood draft;
  private final Findings found;

  PlanWords(Understood draft, Findings found) {
    this.draft = draft;
    this.found = found;
  }

  /** Checks. */
  void check(Plan plan) {
    if (draft.written() != null) {
      lines(draft.written().root());
      if (draft.written().root() instanceof Node.Obj root) {
        root.members().values().stream()
            .filter(member -> !member.name().equals("number"))
            .forEach(member -> open(draft.planFile(), member.value()));
      }
    }
    draft.scenarioTrees().forEach(this::places);
  }

  /** Every text below a node that still holds a placeholder. */
  private void open(String file, Node node) {
    Trees.strings(
        node,
        text -> {
          if (text.value().contains(PLACEHOLDER)) {
            String path = text.pointer().substring(1).replace('/', '.');
            found.add(Lint.NOT_FILLED_IN, file, text.at(), path);
          }
        });
  }

  /** The names of places below a node of a scenario file. */
  private void places(String file, Node node) {
    if (node instanceof Node.Obj group) {
      for (Node.Member member : group.members().values()) {
        if (PLACES.contains(member.name())) {
          open(file, member.value());
        } else {
          places(file, member.value());
        }
      }
    } else if (node instanceof Node.Arr list) {
      list.items().forEach(item -> places(file, item));
    }
  }

  private void lines(Node node) {
    if (node instanceof Node.Obj group) {
      for (Node.Member member : group.members().values()) {
        Text line = SENTENCES.contains(member.name()) ? line(member.value()) : null;
        if (line != null && line.vi().equals(line.en()) && words(line.vi())) {
          found.add(Lint.LINE_NOT_TRANSLATED, draft.planFile(), member.keyAt(), line.vi());
        }
        lines(member.value());
      }
    } else if (node instanceof Node.Arr list) {
      list.items().forEach(this::lines);
    }
  }

  private static @Nullable Text line(Node node) {
    Map<String, Node.Member> members = node instanceof Node.Obj g ? g.members() : Map.of();
    Node.Member vi = members.get("vi");
    Node.Member en = members.get("en");
    return vi != null
            && en != null
            && vi.value() instanceof Node.Str one
            && en.value() instanceof Node.Str other
        ? new Text(one.value(), other.value())
        : null;
  }

  /** Whether a text has more than one word of letters: then it is of one language. */
  private static boolean words(String text) {
    return List.of(text.split("\\s+", -1)).stream()
            .filter(word -> word.chars().filter(Character::isLetter).count() > 1)
            .count()
        > 1;
  }
}
