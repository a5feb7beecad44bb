package vn.xetkhen.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/** What a fact is called, from the fields that identify it. */
final class Entries {
  private static final List<String> TIMES = List.of("year", "period");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,8}");
  private static final List<String> CODES = List.of("code", "task", "index", "type");

  /** The kinds of facts of which a dossier may hold several with the same identity. */
  private static final Set<String> SEVERAL =
      Arrays.stream(FactType.values())
          .filter(t -> t.world() != FactType.World.SINGLE)
          .filter(t -> t.fields().stream().noneMatch(Field::unique))
          .map(FactType::ruleName)
          .collect(Collectors.toUnmodifiableSet());

  private final Labels labels;
  private final Values values;
  private final Messages messages;

  /** The message that names a fact by its code, by type; types that no code names have none. */
  private final Map<String, String> byCode;

  Entries(Labels labels, Values values) {
    this.labels = labels;
    this.values = values;
    this.messages = labels.messages();
    this.byCode =
        Arrays.stream(FactType.values())
            .map(FactType::ruleName)
            .filter(type -> messages.has("entry." + type))
            .collect(Collectors.toUnmodifiableMap(type -> type, type -> "entry." + type));
  }

  /**
   * The name of a fact, in the middle of a sentence: xếp hạng Chỉ số cải cách hành chính năm 2021.
   */
  Text name(String type, Map<String, Object> entry) {
    Text what = what(type, entry);
    Object component = entry.get("component");
    if (component != null) {
      what = messages.text("entry.component", what, values.of(type, "component", component));
    }
    for (String field : TIMES) {
      Object time = entry.get(field);
      if (time != null) {
        what = messages.text(timeKey(time), what, values.anyOf(type, field, time));
      }
    }
    Object subject = entry.get("subject");
    return subject == null || plainCandidate(type, subject)
        ? what
        : messages.text("entry.whose", what, values.anyOf(type, "subject", subject));
  }

  /**
   * The name of a fact that stands in the dossier; entries that nothing tells apart by name get
   * their number, from 1.
   */
  Text numbered(String type, Map<String, Object> entry, @Nullable String pointer) {
    Text name = name(type, entry);
    if (pointer == null || !SEVERAL.contains(type)) {
      return name;
    }
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    return INDEX.matcher(last).matches()
        ? messages.text("entry.number", name, Integer.parseInt(last) + 1)
        : name;
  }

  private Text what(String type, Map<String, Object> entry) {
    String key = byCode.get(type);
    if (key != null) {
      for (String field : CODES) {
        Object code = entry.get(field);
        if (code != null) {
          return messages.text(key, values.anyOf(type, field, code));
        }
      }
    }
    Object subject = entry.get("subject");
    return subject != null && isUnit(type, subject)
        ? messages.text("entry.unit")
        : labels.type(type);
  }

  private static String timeKey(Object time) {
    return time instanceof String text && text.indexOf('-') > 0 ? "entry.span" : "entry.year";
  }

  private static boolean plainCandidate(String type, Object subject) {
    boolean candidate = subject.toString().equals(Subject.CANDIDATE.name());
    return type.equals("Organisation") || (candidate && !type.equals("Discipline"));
  }

  private static boolean isUnit(String type, Object subject) {
    return type.equals("Organisation") && subject.toString().equals(Subject.UNIT.name());
  }
}
