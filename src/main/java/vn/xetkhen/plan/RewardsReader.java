package vn.xetkhen.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.RewardNorms.Dated;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * Reads base salaries and reward norms, a {@code rewards.yaml} of format {@value #FORMAT},
 * strictly: every problem at once, and nothing of a file that has one.
 */
public final class RewardsReader {
  /** The format that this reader reads. */
  public static final String FORMAT = "xetkhen.rewards/1";

  private static final List<String> ROOT = List.of("format", "base-salaries", "norms");
  private final Problems problems;
  private final Values values;

  private RewardsReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /**
   * Reads a file of base salaries and norms.
   *
   * @param file the file as the user named it
   */
  public static Parsed<RewardNorms> read(String file, byte[] bytes) {
    Problems problems = new Problems(file);
    Tree tree = TreeReader.yaml(file, bytes);
    problems.addAll(tree.problems());
    Composed.check(bytes, problems);
    if (tree.root() == null) {
      return new Parsed.Bad<>(problems.sorted());
    }
    RewardNorms norms = new RewardsReader(problems).norms(tree.root(), Sha256.hex(bytes));
    return problems.none() ? new Parsed.Good<>(norms) : new Parsed.Bad<>(problems.sorted());
  }

  private RewardNorms norms(Node root, String sha256) {
    Map<String, Node.Member> members = values.group(root, ROOT, ROOT);
    values.format(members.get("format"), FORMAT);
    RewardEntries entries = new RewardEntries(problems, values);
    return new RewardNorms(
        list(members.get("base-salaries"), (item, first) -> entries.salary(item)),
        list(members.get("norms"), entries::norm),
        sha256);
  }

  /**
   * The entries in the order of the file, which has to be that of their days. One without a last
   * day ends with the day before the next begins.
   */
  private <T extends Dated<T>> List<T> list(
      Node.@Nullable Member member, BiFunction<Node, Boolean, @Nullable T> reader) {
    List<T> read = new ArrayList<>();
    boolean first = true;
    for (Node item : member == null ? List.<Node>of() : values.list(member.value())) {
      T one = reader.apply(item, first);
      if (one != null) {
        follow(item, read, one);
        read.add(one);
      }
      first = false;
    }
    return read;
  }

  private <T extends Dated<T>> void follow(Node item, List<T> read, T one) {
    LocalDate from = one.from();
    LocalDate to = one.to();
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(item, "days-backwards", to, from);
    }
    if (read.isEmpty() || from == null) {
      return;
    }
    T before = read.get(read.size() - 1);
    LocalDate begun = before.from();
    LocalDate ended = before.to();
    if (begun != null && !begun.isBefore(from)) {
      problems.add(item, "reward.order", from, before.decree(), begun);
    } else if (ended != null && !ended.isBefore(from)) {
      problems.add(item, "reward.overlap", from, before.decree(), ended);
    } else if (ended == null) {
      read.set(read.size() - 1, before.ending(from.minusDays(1)));
    }
  }
}
