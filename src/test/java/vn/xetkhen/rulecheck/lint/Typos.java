package vn.xetkhen.rulecheck.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.TreeReader;

/**
 * Every name that a pack uses, where it stands first in each of its files, and its misspellings.
 */
final class Typos {
  /** A word that a rule file names something by, comments left out. */
  private static final Pattern IN_RULES =
      Pattern.compile(
          "(?m)^\\s*//.*$|\"([^\"]+)\"|\\b(\\w+)(?=\\s*(?:==|in \\())|\\.([A-Z_]{3,})\\b");

  private final PackInput input;
  private final Set<String> known = new TreeSet<>();

  /**
   * A name misspelt.
   *
   * @param path the file
   * @param line where, from 1
   */
  record Typo(String path, int line, String word, String written, String text) {
    byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  Typos(PackInput input, Plan plan) {
    this.input = input;
    known.addAll(plan.clauses().keySet());
    Trees.asked(plan).keySet().forEach(this::check);
    plan.vocabulary().lists().values().forEach(codes -> known.addAll(codes.keySet()));
    known.addAll(plan.readings().keySet());
    plan.readings().values().forEach(reading -> known.addAll(reading.options().keySet()));
    known.addAll(plan.settings().keySet());
    for (FactType type : FactType.values()) {
      type.fields().forEach(this::field);
    }
  }

  private void check(String id) {
    known.add(id);
    known.add(id.substring(id.indexOf('/') + 1));
  }

  private void field(Field field) {
    known.add(field.name());
    if (field.values() != null) {
      Arrays.stream(field.values().getEnumConstants()).forEach(c -> known.add(c.toString()));
    }
  }

  /** All misspellings, the same ones every time. */
  List<Typo> all() {
    List<Typo> typos = new ArrayList<>();
    Set<String> inScenarios = new LinkedHashSet<>();
    for (PackFile file : input.files().values()) {
      if (!file.path().startsWith(input.id() + "/") || file.path().endsWith("places.yaml")) {
        continue;
      }
      TextAt text = TextAt.of(file.file(), file.bytes());
      boolean scenarios = file.path().contains("/scenarios/");
      Map<String, Integer> words = file.path().endsWith(".drl") ? rules(text) : yaml(file, text);
      words.forEach(
          (word, offset) -> {
            if (!scenarios || inScenarios.add(word)) {
              typos.add(typo(file.path(), text, word, offset, typos.size()));
            }
          });
    }
    typos.removeIf(typo -> typo.word().matches("[0-9]+"));
    typos.removeIf(
        typo -> known.contains(typo.written()) || typo.written().equalsIgnoreCase(typo.word()));
    return typos;
  }

  private Map<String, Integer> rules(TextAt text) {
    Map<String, Integer> words = new LinkedHashMap<>();
    Matcher matcher = IN_RULES.matcher(text.text());
    while (matcher.find()) {
      for (int group = 1; group <= 3; group++) {
        String word = matcher.group(group);
        if (word != null && known.contains(word)) {
          words.putIfAbsent(word, matcher.start(group));
        }
      }
    }
    return words;
  }

  private Map<String, Integer> yaml(PackFile file, TextAt text) {
    Map<String, Integer> words = new LinkedHashMap<>();
    Node root = TreeReader.yaml(file.file(), file.bytes()).root();
    if (root != null) {
      collect(root, text, words);
    }
    return words;
  }

  private void collect(Node node, TextAt text, Map<String, Integer> words) {
    if (node instanceof Node.Obj group) {
      for (Node.Member member : group.members().values()) {
        if (!Set.of("vi", "en", "title", "name", "line").contains(member.name())) {
          note(member.name(), member.keyAt(), text, words);
          Node value = member.value();
          if (member.name().equals("groups") && value instanceof Node.Obj groups) {
            groups.members().values().forEach(one -> collect(one.value(), text, words));
          } else {
            collect(value, text, words);
          }
        }
      }
    } else if (node instanceof Node.Arr list) {
      list.items().forEach(item -> collect(item, text, words));
    } else if (node instanceof Node.Str value) {
      note(value.value(), value.at(), text, words);
    }
  }

  private void note(String word, Position at, TextAt text, Map<String, Integer> words) {
    if (known.contains(word)) {
      words.putIfAbsent(word, text.text().indexOf(word, text.offset(at)));
    }
  }

  /** A letter dropped, two exchanged, or one replaced, in turn. */
  private static Typo typo(String path, TextAt text, String word, int offset, int number) {
    int at = Math.max(1, word.length() / 2) - 1;
    while (at > 0 && (word.charAt(at) == word.charAt(at + 1) || word.charAt(at) == '/')) {
      at--;
    }
    String written =
        switch (number % 3) {
          case 0 -> word.substring(0, at) + word.substring(at + 1);
          case 1 ->
              word.substring(0, at)
                  + word.charAt(at + 1)
                  + word.charAt(at)
                  + word.substring(at + 2);
          default ->
              word.substring(0, at + 1)
                  + (Character.isUpperCase(word.charAt(at + 1)) ? "Q" : "q")
                  + word.substring(at + 2);
        };
    String changed =
        text.text().substring(0, offset) + written + text.text().substring(offset + word.length());
    return new Typo(path, text.at(offset).line(), word, written, changed);
  }
}
