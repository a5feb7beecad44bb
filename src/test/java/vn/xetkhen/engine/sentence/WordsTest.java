package vn.xetkhen.engine.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Field;
import vn.xetkhen.facts.Given;
import vn.xetkhen.facts.Scale;

/** What rules can say and what the lists of words say that they can is the same. */
class WordsTest {

  private static Set<String> words(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> set(String... words) {
    return new TreeSet<>(Set.of(words));
  }

  @Test
  void testsAreTheVerbs() {
    assertThat(words(Tests.class))
        .isEqualTo(
            Arrays.stream(Verb.values())
                .map(Verb::word)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void whatConcludeBeginsWithAreTheQuantifiers() {
    Set<String> quantifiers =
        Arrays.stream(Quantifier.values())
            .map(q -> q.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    quantifiers.add("taken");
    assertThat(words(Conclude.class)).isEqualTo(quantifiers);
  }

  @Test
  void whatOpensATest() {
    Set<String> described = set("with", "withEither", "listed");
    Arrays.stream(Phrase.values()).map(Phrase::word).forEach(described::add);
    assertThat(words(Described.class)).isEqualTo(described);
    assertThat(words(Required.class)).isEqualTo(set("require"));
    assertThat(words(Further.class)).isEqualTo(set("and", "either"));
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void verbsTakeWhatTheySay(Verb verb) {
    Map<Verb.Argument, Set<Class<?>>> takes =
        Map.of(
            Verb.Argument.NOTHING, Set.of(),
            Verb.Argument.VALUES, Set.of(String[].class),
            Verb.Argument.FIELD, Set.of(String.class),
            Verb.Argument.EVIDENCE, Set.of(Evidence.class),
            Verb.Argument.YEAR, Set.of(int.class),
            Verb.Argument.DAY, Set.of(Given.class, String.class));
    Set<Class<?>> parameters =
        Arrays.stream(Tests.class.getDeclaredMethods())
            .filter(m -> m.getName().equals(verb.word()))
            .flatMap(m -> Stream.of(m.getParameterTypes()))
            .collect(Collectors.toSet());
    switch (verb.argument()) {
      case VALUE -> assertThat(parameters).isEqualTo(with(closedSets(verb), String.class));
      case BOUND -> assertThat(parameters).isEqualTo(with(closedSets(verb), Number.class));
      default -> assertThat(parameters).isEqualTo(takes.get(verb.argument()));
    }
  }

  /** The closed sets of the fields that a verb can ask: for bounds, those that have an order. */
  private static Set<Class<?>> closedSets(Verb verb) {
    return Arrays.stream(FactType.values())
        .flatMap(type -> type.fields().stream())
        .filter(field -> verb.fits(field.type()) && field.values() != null)
        .map(field -> (Class<?>) field.values())
        .filter(set -> verb.argument() != Verb.Argument.BOUND || Scale.class.isAssignableFrom(set))
        .collect(Collectors.toSet());
  }

  private static Set<Class<?>> with(Set<Class<?>> sets, Class<?> more) {
    return Stream.concat(sets.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void everyVerbIsFoundByItsWordAndFitsSomeField(Verb verb) {
    assertThat(Verb.of(verb.word())).isEqualTo(verb);
    assertThat(Arrays.stream(Field.Type.values()).anyMatch(verb::fits)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void everyPhraseAsksFieldsThatRecordsOfDisciplineHave(Phrase phrase) {
    assertThat(Phrase.of(phrase.word())).isEqualTo(phrase);
    for (Phrase.Part part : phrase.parts()) {
      for (String name : part.fields()) {
        Field field = FactType.DISCIPLINE.field(name);
        assertThat(field).as(name).isNotNull();
        assertThat(part.verb().fits(field.type())).as(name).isTrue();
      }
    }
  }

  @Test
  void otherWordsAreNone() {
    assertThat(Verb.of("isFalse")).isNull();
    assertThat(Phrase.of("counts")).isNull();
  }
}
