package vn.xetkhen.rulecheck.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What a new pack's writer has still to fill in, and in which of its files. */
public final class Left {
  private static final Messages MESSAGES = Messages.beside(Left.class);
  private static final String PLAN = "plan.yaml";

  private Left() {}

  /**
   * One sentence; {@code plan.yaml} always has something left: its clauses' sections.
   *
   * @param answers what was said of the plan
   * @param files the text of each file of the pack, by its path in the pack's folder, as {@link
   *     Skeleton#files} wrote it from these answers
   */
  public static Text of(Answers answers, Map<String, String> files) {
    List<Question> open = answers.open();
    List<Map.Entry<String, String>> others =
        files.entrySet().stream().filter(file -> !file.getKey().equals(PLAN)).toList();
    List<Text> missing = new ArrayList<>();
    List<Text> repeated = new ArrayList<>();
    for (Question question : open) {
      Text name = MESSAGES.text("left." + question.key());
      missing.add(name);
      if (others.stream().anyMatch(file -> holds(file.getValue(), answers, question))) {
        repeated.add(name);
      }
    }
    missing.add(MESSAGES.text("left.always"));
    Text plan = Text.join(", ", missing);
    if (repeated.isEmpty()) {
      return MESSAGES.text("left", plan);
    }
    List<Text> where =
        others.stream()
            .filter(file -> open.stream().anyMatch(q -> holds(file.getValue(), answers, q)))
            .map(file -> Text.same(file.getKey()))
            .toList();
    return MESSAGES.text("left.places", plan, and(repeated), and(where));
  }

  private static boolean holds(String text, Answers answers, Question question) {
    return text.contains(Quoted.of(answers.value(question)));
  }

  private static Text and(List<Text> texts) {
    int last = texts.size() - 1;
    return last == 0
        ? texts.get(0)
        : MESSAGES.text("left.and", Text.join(", ", texts.subList(0, last)), texts.get(last));
  }
}
