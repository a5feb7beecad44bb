package vn.xetkhen.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * Reads a {@code plan.yaml} of format {@value #FORMAT}, strictly: every problem at once, and no
 * plan where there is one. Whether the rules ask the checks that the trees name is for the engine
 * to say.
 */
public final class PlanReader {
  /** The format that this reader reads. */
  public static final String FORMAT = "xetkhen.plan/1";

  private static final List<String> REQUIRED =
      List.of(
          "format", "id", "title", "number", "authority", "place", "in-force", "awards", "clauses");
  private static final List<String> KEYS =
      Stream.concat(
              REQUIRED.stream(), Stream.of("notes", "delegated", "readings", "settings", "codes"))
          .toList();

  private final Vocabulary common;

  /** Reads plans that may use the {@code common} codes beside their own. */
  public PlanReader(Vocabulary common) {
    this.common = common;
  }

  /**
   * Reads a plan.
   *
   * @param file the file as the user named it
   * @param folder the name of the pack's folder, which the plan's id has to be
   * @param bytes the file's content
   */
  public Parsed<Plan> read(String file, String folder, byte[] bytes) {
    Draft draft = draft(file, folder, bytes);
    return draft.plan() != null && draft.problems().isEmpty()
        ? new Parsed.Good<>(draft.plan())
        : new Parsed.Bad<>(draft.problems());
  }

  /**
   * A plan as far as it could be read.
   *
   * @param plan what was understood, to check other files against; null where the text is no YAML
   * @param problems empty where the plan is sound
   */
  public record Draft(@Nullable Plan plan, List<Problem> problems) {}

  /**
   * As {@link #read}, for those who go on to look at the rest of a pack whose plan has problems.
   */
  public Draft draft(String file, String folder, byte[] bytes) {
    Problems problems = new Problems(file);
    Tree tree = TreeReader.yaml(file, bytes);
    problems.addAll(tree.problems());
    Composed.check(bytes, problems);
    if (tree.root() == null) {
      return new Draft(null, problems.sorted());
    }
    return new Draft(plan(tree.root(), folder, problems), problems.sorted());
  }

  private Plan plan(Node root, String folder, Problems problems) {
    Values values = new Values(problems);
    Map<String, Node.Member> members = values.group(root, KEYS, REQUIRED);
    values.format(members.get("format"), FORMAT);
    Declared declared = Declared.in(root);
    ReadingReader reader = new ReadingReader(problems, values, declared);
    Map<String, Plan.Reading> readings = reader.read(members.get("readings"));
    CriteriaReader criteria = new CriteriaReader(problems, values, declared);
    Node.Member codes = members.get("codes");
    Vocabulary own =
        codes == null ? Vocabulary.EMPTY : VocabularyReader.codes(codes.value(), problems, values);
    Vocabulary vocabulary = common.with(own);
    ConditionReader conditions = new ConditionReader(problems, values, declared, vocabulary);
    OrderReader orders =
        new OrderReader(problems, values, conditions, declared, vocabulary, reader.sound());
    PlacesReader places = new PlacesReader(problems, values, conditions, orders, declared);
    AwardReader awards =
        new AwardReader(problems, values, criteria, declared, reader.sound(), places);
    Head head = Head.read(members, folder, problems, values);
    return new Plan(
        head.id(),
        values.line(members.get("title")),
        values.line(members.get("number")),
        values.line(members.get("authority")),
        head.place(),
        head.from(),
        head.to(),
        awards.awards(members.get("awards")),
        awards.delegated(members.get("delegated")),
        new ClauseReader(problems, values, criteria).read(members.get("clauses")),
        readings,
        values.each(
            members.get("settings"), Shape.SETTING_KEY, (key, m) -> setting(key, m, values)),
        vocabulary,
        values.each(members.get("notes"), Shape.CODE, (code, m) -> values.line(m)));
  }

  private static Plan.Setting setting(String key, Node.Member member, Values values) {
    return new Plan.Setting(
        key,
        values.line(values.group(member.value(), List.of("line"), List.of("line")).get("line")));
  }
}
