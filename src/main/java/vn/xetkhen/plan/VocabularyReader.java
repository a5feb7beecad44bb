package vn.xetkhen.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * Reads the common vocabulary, a {@code vocabulary.yaml} of format {@value #FORMAT}, and the codes
 * of a plan's own.
 */
public final class VocabularyReader {
  /** The format that this reader reads. */
  public static final String FORMAT = "xetkhen.vocabulary/1";

  private VocabularyReader() {}

  /** The lists of codes that facts take from a vocabulary, sorted. */
  public static List<String> lists() {
    return List.copyOf(
        new TreeSet<>(
            Arrays.stream(FactType.values())
                .flatMap(t -> t.fields().stream())
                .map(Field::codes)
                .flatMap(Stream::ofNullable)
                .toList()));
  }

  /**
   * Reads the common vocabulary, which has every list.
   *
   * @param file the file as the user named it
   */
  public static Parsed<Vocabulary> read(String file, byte[] bytes) {
    Draft draft = draft(file, bytes);
    return draft.problems().isEmpty()
        ? new Parsed.Good<>(draft.vocabulary())
        : new Parsed.Bad<>(draft.problems());
  }

  /**
   * A vocabulary as far as it could be read.
   *
   * @param vocabulary the lists that were understood
   * @param problems empty where the vocabulary is sound
   */
  public record Draft(Vocabulary vocabulary, List<Problem> problems) {}

  /** As {@link #read}, for those who go on to look at packs whose vocabulary has problems. */
  public static Draft draft(String file, byte[] bytes) {
    Problems problems = new Problems(file);
    Tree tree = TreeReader.yaml(file, bytes);
    problems.addAll(tree.problems());
    Composed.check(bytes, problems);
    if (tree.root() == null) {
      return new Draft(Vocabulary.EMPTY, problems.sorted());
    }
    Values values = new Values(problems);
    Map<String, Node.Member> members =
        values.group(tree.root(), List.of("format", "codes"), List.of("format", "codes"));
    values.format(members.get("format"), FORMAT);
    Node.Member codes = members.get("codes");
    Vocabulary vocabulary =
        codes == null ? Vocabulary.EMPTY : codes(codes.value(), problems, values);
    if (codes != null && codes.value() instanceof Node.Obj group) {
      lists().stream()
          .filter(list -> !group.members().containsKey(list))
          .forEach(list -> problems.add(codes, "missing-list", list));
    }
    return new Draft(vocabulary, problems.sorted());
  }

  /** The codes of some or all lists. */
  static Vocabulary codes(Node node, Problems problems, Values values) {
    List<String> lists = lists();
    Map<String, Map<String, Text>> read = new LinkedHashMap<>();
    values
        .members(node)
        .forEach(
            (list, member) -> {
              if (lists.contains(list)) {
                read.put(list, values.each(member, Shape.CODE, (code, m) -> values.line(m)));
              } else {
                problems.unknown(member, "unknown-list", lists);
              }
            });
    return new Vocabulary(read);
  }
}
