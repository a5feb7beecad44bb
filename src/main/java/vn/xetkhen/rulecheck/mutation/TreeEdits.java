package vn.xetkhen.rulecheck.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.text.Text;

/** Changes of a criteria tree, one node at a time. */
final class TreeEdits {
  private final List<TreeEdit> edits = new ArrayList<>();

  /**
   * A change.
   *
   * @param id what is changed and into what, after the path of the node
   * @param node the plan's own node that is changed or left out
   * @param tree the whole tree, changed
   */
  record TreeEdit(String id, Criteria node, Text change, Criteria tree) {}

  private TreeEdits() {}

  /** All changes of a tree. */
  static List<TreeEdit> of(Criteria tree) {
    TreeEdits edits = new TreeEdits();
    edits.visit(tree, "", node -> node);
    return List.copyOf(edits.edits);
  }

  /**
   * Changes a node, and those below it.
   *
   * @param path of the node, from the root
   * @param whole puts another node in its place
   */
  private void visit(Criteria node, String path, UnaryOperator<Criteria> whole) {
    if (node instanceof Criteria.All || node instanceof Criteria.Any) {
      members(node, path, whole);
    } else if (node instanceof Criteria.If choice) {
      branches(choice, path, whole);
    } else if (node instanceof Criteria.ByReading choice) {
      options(choice, path, whole);
    }
  }

  private void members(Criteria node, String path, UnaryOperator<Criteria> whole) {
    List<Criteria> members = node.children();
    boolean all = node instanceof Criteria.All;
    if (members.size() > 1) {
      Criteria other = all ? new Criteria.Any(members) : new Criteria.All(members);
      becomes(path + (all ? ":any" : ":all"), node, other, whole);
    }
    for (int i = 0; i < members.size(); i++) {
      int at = i;
      String below = path + "/" + name(members.get(i), i);
      if (members.size() > 1) {
        add(
            below + ":dropped",
            members.get(i),
            Written.without(Written.of(members.get(i))),
            whole.apply(joined(all, Changed.without(members, i))));
      }
      visit(
          members.get(i),
          below,
          changed -> whole.apply(joined(all, Changed.with(members, at, changed))));
    }
  }

  private static Criteria joined(boolean all, List<Criteria> members) {
    return all ? new Criteria.All(members) : new Criteria.Any(members);
  }

  private void branches(Criteria.If choice, String path, UnaryOperator<Criteria> whole) {
    Criteria then = choice.then();
    Criteria otherwise = choice.otherwise();
    becomes(path + ":swapped", choice, new Criteria.If(choice.condition(), otherwise, then), whole);
    if (then != null && otherwise != null) {
      add(
          path + "/then:dropped",
          then,
          Written.without("then: " + Written.of(then)),
          whole.apply(new Criteria.If(choice.condition(), null, otherwise)));
      add(
          path + "/else:dropped",
          otherwise,
          Written.without("else: " + Written.of(otherwise)),
          whole.apply(new Criteria.If(choice.condition(), then, null)));
    }
    visit(
        choice.condition(),
        path + "/if",
        changed -> whole.apply(new Criteria.If(changed, then, otherwise)));
    if (then != null) {
      visit(
          then,
          path + "/then",
          changed -> whole.apply(new Criteria.If(choice.condition(), changed, otherwise)));
    }
    if (otherwise != null) {
      visit(
          otherwise,
          path + "/else",
          changed -> whole.apply(new Criteria.If(choice.condition(), then, changed)));
    }
  }

  private void options(Criteria.ByReading choice, String path, UnaryOperator<Criteria> whole) {
    List<String> options = List.copyOf(choice.options().keySet());
    for (int i = 0; i + 1 < options.size(); i++) {
      Criteria one = choice.options().get(options.get(i));
      Criteria next = choice.options().get(options.get(i + 1));
      if (one != null && next != null && !one.equals(next)) {
        Map<String, Criteria> swapped = new LinkedHashMap<>(choice.options());
        swapped.put(options.get(i), next);
        swapped.put(options.get(i + 1), one);
        becomes(
            path + ":" + options.get(i) + "<>" + options.get(i + 1),
            choice,
            new Criteria.ByReading(choice.reading(), Collections.unmodifiableMap(swapped)),
            whole);
      }
    }
    choice
        .options()
        .forEach(
            (option, branch) ->
                visit(
                    branch,
                    path + "/" + option,
                    changed -> {
                      Map<String, Criteria> other = new LinkedHashMap<>(choice.options());
                      other.put(option, changed);
                      return whole.apply(
                          new Criteria.ByReading(
                              choice.reading(), Collections.unmodifiableMap(other)));
                    }));
  }

  private void becomes(String id, Criteria node, Criteria other, UnaryOperator<Criteria> whole) {
    add(id, node, Written.becomes(Written.of(node), Written.of(other)), whole.apply(other));
  }

  private void add(String id, Criteria node, Text change, Criteria tree) {
    edits.add(new TreeEdit(id, node, change, tree));
  }

  private static String name(Criteria member, int place) {
    boolean leaf = member instanceof Criteria.Check || member instanceof Criteria.Clause;
    return leaf ? Written.of(member) : Integer.toString(place);
  }
}
