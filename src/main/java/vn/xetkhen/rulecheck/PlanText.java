package vn.xetkhen.rulecheck;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.TreeReader;

/** A sound plan.yaml as its writer wrote it: where each of its parts stands. */
public final class PlanText {
  private final String file;
  private final Node root;
  private final IdentityHashMap<Criteria, Node> nodes = new IdentityHashMap<>();

  private PlanText(String file, Node root) {
    this.file = file;
    this.root = root;
  }

  /**
   * The text that a plan was read from.
   *
   * @param files the bytes that {@code plan} was read from
   * @throws IllegalArgumentException where there is no plan.yaml among them, or it cannot be read
   */
  public static PlanText of(PackFiles files, Plan plan) {
    for (PackFile file : files.files()) {
      if (file.path().equals(files.id() + "/plan.yaml")) {
        Node root = TreeReader.yaml(file.file(), file.bytes()).root();
        if (root != null) {
          PlanText text = new PlanText(file.file(), root);
          text.trees(plan);
          return text;
        }
      }
    }
    throw new IllegalArgumentException("no plan.yaml to read in " + files.id());
  }

  /** The file as the user named it. */
  public String file() {
    return file;
  }

  /** The whole of it. */
  public Node root() {
    return root;
  }

  /**
   * What stands under a path of keys; null where nothing does.
   *
   * @param keys {@code "readings", "TY-leap", "options"}
   */
  public Node.@Nullable Member member(String... keys) {
    return root.member(keys);
  }

  /**
   * Where a node of a criteria tree stands.
   *
   * @param node the plan's own, not one like it
   * @throws IllegalArgumentException where it is not of this plan
   */
  public Position at(Criteria node) {
    Node written = nodes.get(node);
    if (written == null) {
      throw new IllegalArgumentException("not of this plan: " + node);
    }
    return written.at();
  }

  private void trees(Plan plan) {
    plan.awards().forEach((id, award) -> trees("awards", id, award.criteria()));
    plan.clauses().forEach((id, clause) -> trees("clauses", id, clause.criteria()));
  }

  private void trees(String part, String id, Map<Kind, Criteria> trees) {
    trees.forEach(
        (kind, tree) -> {
          Node.Member own = member(part, id, kind.name().toLowerCase(Locale.ROOT));
          Node.Member member = own == null ? member(part, id, "criteria") : own;
          if (member != null) {
            tree(tree, member.value());
          }
        });
  }

  private void tree(Criteria tree, Node written) {
    nodes.put(tree, written);
    if (written instanceof Node.Obj group) {
      if (tree instanceof Criteria.All all) {
        members(all.members(), group.members().get("all"));
      } else if (tree instanceof Criteria.Any any) {
        members(any.members(), group.members().get("any"));
      } else if (tree instanceof Criteria.If choice) {
        part(choice.condition(), group.members().get("if"));
        part(choice.then(), group.members().get("then"));
        part(choice.otherwise(), group.members().get("else"));
      } else if (tree instanceof Criteria.ByReading choice) {
        choice.options().forEach((option, branch) -> part(branch, group.members().get(option)));
      }
    }
  }

  private void members(List<Criteria> members, Node.@Nullable Member written) {
    if (written != null && written.value() instanceof Node.Arr list) {
      for (int i = 0; i < members.size(); i++) {
        tree(members.get(i), list.items().get(i));
      }
    }
  }

  private void part(@Nullable Criteria part, Node.@Nullable Member written) {
    if (part != null && written != null) {
      tree(part, written.value());
    }
  }
}
