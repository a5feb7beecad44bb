package vn.xetkhen.rulecheck.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RuleFile;
import vn.xetkhen.rulecheck.Excerpt;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.TreeReader;

/** One state of a pack as its writer wrote it, for showing what stood there. */
final class Written {
  private static final String PLAN = "plan.yaml";
  private static final String VOCABULARY = "vocabulary.yaml";
  private static final String COMMON = "../" + VOCABULARY;

  private final PackSource source;
  private final Map<String, RuleDescription> rules = new LinkedHashMap<>();
  private final @Nullable Node plan;
  private final @Nullable Node common;

  Written(Pack pack, PackSource source, PackFiles files) {
    this.source = source;
    this.plan = root(files, files.id() + "/" + PLAN);
    this.common = root(files, VOCABULARY);
    pack.rules().forEach(rule -> rules.put(rule.id(), rule));
  }

  private static @Nullable Node root(PackFiles files, String path) {
    for (PackFile file : files.files()) {
      if (file.path().equals(path)) {
        return TreeReader.yaml(file.file(), file.bytes()).root();
      }
    }
    return null;
  }

  /** The plan. */
  Plan plan() {
    return source.plan();
  }

  /** The rules by id, in the order of the files. */
  Map<String, RuleDescription> rules() {
    return rules;
  }

  /** A rule's own lines: what it collects and its sentence. */
  Edit.Side rule(RuleDescription rule) {
    List<String> own = new ArrayList<>();
    for (RuleFile file : source.rules()) {
      if (file.name().equals(rule.file())) {
        List<String> lines = file.text().lines().toList();
        for (String line : Excerpt.of(lines, rule.at().line(), rule.lastLine()).lines()) {
          String bare = line.strip();
          if (!bare.isEmpty()
              && !bare.startsWith("//")
              && !bare.matches("(when|then|end|rule .*)")) {
            own.add(bare.replaceAll("\\s+", " "));
          }
        }
      }
    }
    return new Edit.Side(rule.file(), rule.at().line(), own);
  }

  /** A part of plan.yaml by its keys: a line for each of its members. */
  Edit.Side part(String... keys) {
    return part(PLAN, plan, keys);
  }

  /** An award without its places and its reward, of which edits are told by themselves. */
  Edit.Side award(String id) {
    Edit.Side whole = part("awards", id);
    return new Edit.Side(
        whole.file(),
        whole.line(),
        whole.lines().stream()
            .filter(line -> !line.startsWith("places: ") && !line.startsWith("reward: "))
            .toList());
  }

  /** A code: the plan's own, or that of the common vocabulary. */
  Edit.Side code(String list, String code) {
    return find(plan, "codes", list, code) == null
        ? part(COMMON, common, "codes", list, code)
        : part("codes", list, code);
  }

  private static Edit.Side part(String file, @Nullable Node root, String... keys) {
    Node.Member member = find(root, keys);
    if (member == null) {
      return new Edit.Side(file, 1, List.of());
    }
    List<String> lines = new ArrayList<>();
    if (member.value() instanceof Node.Obj group) {
      group.members().forEach((name, one) -> lines.add(name + ": " + flow(one.value())));
    } else {
      lines.add(flow(member.value()));
    }
    return new Edit.Side(file, member.keyAt().line(), lines);
  }

  private static Node.@Nullable Member find(@Nullable Node root, String... keys) {
    return root == null ? null : root.member(keys);
  }

  /** A value on one line, in YAML's flow style. */
  private static String flow(Node node) {
    if (node instanceof Node.Obj group) {
      return group.members().values().stream()
          .map(member -> member.name() + ": " + flow(member.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Node.Arr list) {
      return list.items().stream().map(Written::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Node.Str text) {
      return text.value().matches("[\\p{L}\\p{N}._/-]+") ? text.value() : '"' + text.value() + '"';
    }
    if (node instanceof Node.Num number) {
      return number.value().toPlainString();
    }
    return node instanceof Node.Bool truth ? String.valueOf(truth.value()) : "null";
  }
}
