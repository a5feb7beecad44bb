package vn.xetkhen.report;

import static j2html.TagCreator.li;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import j2html.tags.specialized.UlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Criteria;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.plan.Plan;

/** Says criteria trees in words, as nested lists with links to clauses, checks and readings. */
final class LiterateTree {
  private final Words words;
  private final Plan plan;
  private final LiterateRules rules;

  LiterateTree(Words words, Plan plan, LiterateRules rules) {
    this.words = words;
    this.plan = plan;
    this.rules = rules;
  }

  /**
   * The trees by kind of candidate; one that both share is said once.
   *
   * @param clause the clause they belong to, or null for an award's
   */
  List<DomContent> of(Map<Kind, Criteria> trees, @Nullable String clause) {
    List<DomContent> said = new ArrayList<>();
    Criteria collective = trees.get(Kind.COLLECTIVE);
    Criteria individual = trees.get(Kind.INDIVIDUAL);
    if (collective != null && collective.equals(individual)) {
      said.add(li(text(words.say("tree.both")), ul(node(collective, clause))));
    } else {
      trees.forEach(
          (kind, tree) ->
              said.add(li(text(words.say("tree." + kind.name())), ul(node(tree, clause)))));
    }
    return List.of(ul().with(said).withClass("tree"));
  }

  private LiTag node(Criteria node, @Nullable String clause) {
    if (node instanceof Criteria.All || node instanceof Criteria.Any) {
      return group(node, clause);
    }
    if (node instanceof Criteria.If choice) {
      return condition(choice, clause);
    }
    return node instanceof Criteria.ByReading choice
        ? reading(choice, clause)
        : li().with(leaf(node, clause));
  }

  /** A check or a clause, with what it says. */
  private List<DomContent> leaf(Criteria node, @Nullable String clause) {
    if (node instanceof Criteria.Check check) {
      return check(check.id(), clause);
    }
    String id = node instanceof Criteria.Clause other ? other.id() : "";
    Plan.Clause declared = plan.clauses().get(id);
    String line = declared == null ? "" : " – " + words.line(declared.line());
    return List.of(Words.link(Anchors.clause(id), id), text(line));
  }

  private LiTag group(Criteria group, @Nullable String clause) {
    if (group.children().size() == 1) {
      return node(group.children().get(0), clause);
    }
    String key = group instanceof Criteria.All ? "tree.all" : "tree.any";
    UlTag members = ul();
    group.children().forEach(child -> members.with(node(child, clause)));
    return li(text(words.say(key)), members);
  }

  private List<DomContent> check(String id, @Nullable String clause) {
    boolean own = clause != null && id.startsWith(clause + "/");
    DomContent link = Words.link(Anchors.check(id), own ? id.substring(id.indexOf('/') + 1) : id);
    String comment = rules.comment(id);
    return comment.isEmpty()
        ? List.of(link)
        : List.of(link, text(" – "), words.vietnamese(comment));
  }

  private LiTag condition(Criteria.If choice, @Nullable String clause) {
    return phrase("tree.if", choice.condition(), clause)
        .with(
            ul(
                branch("tree.then", choice.then(), clause),
                branch("tree.else", choice.otherwise(), clause)));
  }

  private LiTag branch(String key, @Nullable Criteria branch, @Nullable String clause) {
    return branch == null
        ? li(words.say(key) + " " + words.say("tree.none"))
        : phrase(key, branch, clause);
  }

  /** A word before a node: on one line where the node is one, otherwise above it. */
  private LiTag phrase(String key, Criteria node, @Nullable String clause) {
    LiTag item = li(text(words.say(key) + " "));
    return node.children().isEmpty()
        ? item.with(leaf(node, clause))
        : item.with(ul(node(node, clause)));
  }

  private LiTag reading(Criteria.ByReading choice, @Nullable String clause) {
    Plan.Reading reading = plan.readings().get(choice.reading());
    UlTag options = ul();
    choice
        .options()
        .forEach(
            (id, tree) -> {
              Plan.Option option = reading == null ? null : reading.options().get(id);
              LiTag item = li(Words.name(id));
              if (reading != null && id.equals(reading.defaultOption())) {
                item.with(Words.blank(), span(words.say("default")).withClass("default"));
              }
              item.withText(option == null ? "" : " – " + words.line(option.line()));
              options.with(item.with(ul(node(tree, clause))));
            });
    return li(
        text(words.say("tree.reading") + " "),
        Words.link(Anchors.reading(choice.reading()), choice.reading()),
        text(reading == null ? "" : ": " + words.line(reading.question())),
        options);
  }
}
