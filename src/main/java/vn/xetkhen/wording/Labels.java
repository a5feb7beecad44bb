package vn.xetkhen.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.xetkhen.decision.Lack;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Test;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Group;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Status;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * What the closed sets, the kinds of facts, their fields and sections are called, whatever the
 * plan.
 */
public final class Labels {
  /** The closed sets whose constants people read. */
  static final List<Class<? extends Enum<?>>> SETS =
      List.of(
          Kind.class,
          Subject.class,
          Level.class,
          Group.class,
          Status.class,
          Form.class,
          Outcome.class,
          Verdict.class,
          Role.class,
          Quantifier.class,
          Op.class,
          Test.Unit.class,
          Lack.Action.class);

  private final Messages messages = Messages.beside(Labels.class);
  private final Map<Enum<?>, Text> constants = new HashMap<>();
  private final Map<Class<?>, Map<String, Text>> byName = new HashMap<>();
  private final Map<String, Map<String, Text>> fields = new HashMap<>();
  private final Map<String, Map<String, Text>> asked = new HashMap<>();
  private final Map<String, Text> types = new HashMap<>();
  private final Map<String, Text> sections = new HashMap<>();

  /** Prepares every label once. */
  public Labels() {
    for (Class<? extends Enum<?>> set : SETS) {
      for (Enum<?> constant : set.getEnumConstants()) {
        Text label = messages.text(set.getSimpleName() + "." + constant.name());
        constants.put(constant, label);
        byName.computeIfAbsent(set, s -> new HashMap<>()).put(constant.name(), label);
      }
    }
    for (FactType type : FactType.values()) {
      types.put(type.ruleName(), messages.text("type." + type.ruleName()));
      sections.put(type.section(), messages.text(sectionKey(type.section())));
      Map<String, Text> own = new HashMap<>();
      type.fields().forEach(f -> own.put(f.name(), messages.text(fieldKey(type, f))));
      fields.put(type.ruleName(), own);
      Map<String, Text> questions = new HashMap<>();
      type.fields().stream()
          .filter(f -> f.type() == Field.Type.BOOLEAN)
          .forEach(f -> questions.put(f.name(), messages.text(whetherKey(type, f))));
      asked.put(type.ruleName(), questions);
    }
  }

  /** A constant of a closed set. */
  public Text of(Enum<?> constant) {
    Text label = constants.get(constant);
    return label == null ? Text.same(constant.name()) : label;
  }

  /** The ground of an ineligible verdict: which role of clause is not met. */
  public Text ground(Role role) {
    return messages.text("ground." + role.name());
  }

  /**
   * A field, by the name of its type in rules; two that may either of them answer are joined by
   * {@code |}. A field that the type does not have is called by its name.
   */
  public Text field(String type, String name) {
    int bar = name.indexOf('|');
    if (bar >= 0) {
      return messages.text(
          "either", field(type, name.substring(0, bar)), field(type, name.substring(bar + 1)));
    }
    Text label = fields.getOrDefault(type, Map.of()).get(name);
    return label == null ? Text.same(name) : label;
  }

  /**
   * A field with the name that rules call it by, {@code hạng (rank)}; two that may either of them
   * answer are joined by {@code |}.
   */
  public Text named(String type, String name) {
    int bar = name.indexOf('|');
    if (bar >= 0) {
      return messages.text(
          "either", named(type, name.substring(0, bar)), named(type, name.substring(bar + 1)));
    }
    Text label = field(type, name);
    return new Text(label.vi() + " (" + name + ")", label.en() + " (" + name + ")");
  }

  /**
   * What is asked of a field that is not known: of a yes or no, whether; of any other, its name.
   */
  Text asked(String type, String name) {
    Text question = asked.getOrDefault(type, Map.of()).get(name);
    return question == null ? field(type, name) : question;
  }

  /** A kind of fact, by its name in rules. */
  public Text type(String ruleName) {
    Text label = types.get(ruleName);
    return label == null ? Text.same(ruleName) : label;
  }

  /** A section of the dossier, by its JSON pointer. */
  public Text section(String pointer) {
    Text label = sections.get(pointer);
    return label == null ? Text.same(pointer) : label;
  }

  /** A constant of a closed set by its name; the name itself where the set has no such constant. */
  Text constant(Class<?> set, String name) {
    Text label = byName.getOrDefault(set, Map.of()).get(name);
    return label == null ? Text.same(name) : label;
  }

  Messages messages() {
    return messages;
  }

  static String sectionKey(String pointer) {
    return "section" + pointer.replace('/', '.');
  }

  static String fieldKey(FactType type, Field field) {
    return "field." + type.ruleName() + "." + field.name();
  }

  static String whetherKey(FactType type, Field field) {
    return "whether." + type.ruleName() + "." + field.name();
  }

  /** The text with its first letter in upper case, as at the beginning of a sentence. */
  static Text sentence(Text text) {
    return new Text(capital(text.vi()), capital(text.en()));
  }

  private static String capital(String line) {
    if (line.isEmpty() || Character.isUpperCase(line.codePointAt(0))) {
      return line;
    }
    int end = line.offsetByCodePoints(0, 1);
    return line.substring(0, end).toUpperCase(Locale.ROOT) + line.substring(end);
  }
}
