package vn.xetkhen.selection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places.OrderKey;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Text;
import vn.xetkhen.wording.Wording;

/** What conditions, the keys of an order and their values are called. */
final class Terms {
  private final Plan plan;
  private final Wording wording;

  Terms(Plan plan) {
    this.plan = plan;
    this.wording = new Wording(plan);
  }

  /**
   * What a key looks at, in the middle of a sentence.
   *
   * @param when the year or period; null where the plan as a whole is spoken of
   */
  Text key(OrderKey key, @Nullable String when) {
    if (key instanceof OrderKey.Has has) {
      return condition(has.where());
    }
    OrderKey.Of of = (OrderKey.Of) key;
    Text field = wording.labels().field(of.type().ruleName(), of.field());
    Text about = plan.vocabulary().line(list(of.type()), of.code());
    Text said =
        say("key." + of.type().ruleName(), field, about == null ? Text.same(of.code()) : about);
    if (of.subject() != Subject.CANDIDATE) {
      said = say("key.whose", said, wording.labels().of(of.subject()));
    }
    return when == null ? said : say(when.indexOf('-') > 0 ? "key.span" : "key.year", said, when);
  }

  /** A value, as people write it. */
  Text value(OrderKey key, KeyValue value) {
    if (value instanceof KeyValue.Known known) {
      return key instanceof OrderKey.Of of
          ? wording.value(of.type().ruleName(), of.field(), known.value())
          : say(Boolean.TRUE.equals(known.value()) ? "value.yes" : "value.no");
    }
    return say(value instanceof KeyValue.None ? "value.none" : "value.unstated");
  }

  /** Who is meant by a condition, in the middle of a sentence. */
  Text condition(Condition condition) {
    if (condition instanceof Condition.All all) {
      return join("and", all.members().stream().map(this::condition).toList());
    }
    if (condition instanceof Condition.Any any) {
      return join("or", any.members().stream().map(this::condition).toList());
    }
    if (condition instanceof Condition.Not not) {
      return say("condition.not", condition(not.other()));
    }
    if (condition instanceof Condition.ByReading reading) {
      Plan.Reading declared = plan.readings().get(reading.reading());
      Condition standard =
          declared == null ? null : reading.options().get(declared.defaultOption());
      return standard == null ? Text.same(reading.reading()) : condition(standard);
    }
    return is((Condition.Is) condition);
  }

  private Text is(Condition.Is is) {
    return join("or", values(is));
  }

  private List<Text> values(Condition.Is is) {
    boolean organisation =
        is.whose() == Condition.Whose.UNIT || FactType.PERSON.field(is.field()) == null;
    FactType type = organisation ? FactType.ORGANISATION : FactType.PERSON;
    Field field = type.field(is.field());
    if (field != null && field.type() == Field.Type.BOOLEAN) {
      Text label = wording.labels().field(type.ruleName(), is.field());
      return List.of(is.values().contains("true") ? label : say("condition.not", label));
    }
    List<Text> values = new ArrayList<>();
    is.values().forEach(value -> values.add(wording.value(type.ruleName(), is.field(), value)));
    return values;
  }

  /** Who is meant by a condition, alternatives merely in a row: Giồng Riềng, Hòn Đất. */
  Text listed(Condition condition) {
    if (condition instanceof Condition.All all && all.members().size() == 1) {
      return listed(all.members().get(0));
    }
    return condition instanceof Condition.Is is
        ? Text.join(", ", values(is))
        : condition(condition);
  }

  private static Text join(String word, List<Text> texts) {
    if (texts.size() == 1) {
      return texts.get(0);
    }
    Text before = Text.join(", ", texts.subList(0, texts.size() - 1));
    return say("join." + word, before, texts.get(texts.size() - 1));
  }

  private static String list(FactType type) {
    return switch (type) {
      case RANKING -> "index";
      case RATING -> "task";
      default -> "measure";
    };
  }

  static Text say(String key, @Nullable Object... arguments) {
    return Complaints.say(key, arguments);
  }
}
