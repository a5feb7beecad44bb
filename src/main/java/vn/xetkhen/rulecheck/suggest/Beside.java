package vn.xetkhen.rulecheck.suggest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Row;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.rulecheck.coverage.Boundary;
import vn.xetkhen.rulecheck.coverage.Item;
import vn.xetkhen.rulecheck.search.Draft;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;

/** A dossier with one value moved right beside a limit. */
final class Beside {
  private Beside() {}

  /** Whether a decision has a fact that passes all of a check's tests, so that one can be moved. */
  static boolean movable(Decision decision, String check) {
    return row(decision, check) != null;
  }

  /**
   * The dossier with the value that a limit is about on the side meant, all else as it was; null
   * where there is no such value.
   *
   * @param decision of the draft
   */
  static @Nullable Draft of(Draft draft, Decision decision, Item.Limit limit) {
    Row row = row(decision, limit.check());
    FactType type = row == null ? null : FactType.named(row.type());
    String name = limit.field().split("\\|", -1)[0];
    Field field = type == null ? null : type.field(name);
    if (row == null || row.pointer() == null || field == null || field.derived()) {
      return null;
    }
    Object required = row.tests().get(limit.test()).required();
    if (required == null) {
      return null;
    }
    Object value = Boundary.value(field, limit.verb(), required, limit.passes());
    List<String> path = new ArrayList<>(List.of(row.pointer().substring(1).split("/", -1)));
    path.add(name);
    Node moved = moved(draft.dossier(), path, value);
    return moved instanceof Node.Obj dossier ? new Draft(dossier, draft.conditions()) : null;
  }

  private static @Nullable Row row(Decision decision, String check) {
    for (Check recorded : Trial.inUse(decision, check)) {
      for (Row row : recorded.rows()) {
        boolean passes = row.tests().stream().allMatch(test -> test.outcome() == Outcome.MET);
        if (row.pointer() != null && !row.tests().isEmpty() && passes) {
          return row;
        }
      }
    }
    return null;
  }

  private static Node moved(Node node, List<String> path, Object value) {
    if (path.isEmpty()) {
      return value instanceof Number number
          ? new Node.Num(Position.START, node.pointer(), new BigDecimal(number.toString()))
          : new Node.Str(Position.START, node.pointer(), value.toString());
    }
    List<String> rest = path.subList(1, path.size());
    if (node instanceof Node.Arr list) {
      List<Node> items = new ArrayList<>(list.items());
      int index = Integer.parseInt(path.get(0));
      items.set(index, moved(items.get(index), rest, value));
      return new Node.Arr(list.at(), list.pointer(), items);
    }
    if (!(node instanceof Node.Obj group)) {
      return node;
    }
    Map<String, Node.Member> members = new LinkedHashMap<>(group.members());
    Node.Member old = members.get(path.get(0));
    Node before =
        old == null
            ? new Node.Null(Position.START, group.pointer() + "/" + path.get(0))
            : old.value();
    members.put(
        path.get(0), new Node.Member(path.get(0), Position.START, moved(before, rest, value)));
    return new Node.Obj(group.at(), group.pointer(), Collections.unmodifiableMap(members));
  }
}
