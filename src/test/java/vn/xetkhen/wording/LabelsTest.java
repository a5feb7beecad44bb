package vn.xetkhen.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Role;
import vn.xetkhen.decision.Test.Unit;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

class LabelsTest {
  private final Messages messages = Messages.beside(Labels.class);
  private final Labels labels = new Labels();

  static Stream<? extends Enum<?>> constants() {
    return Labels.SETS.stream().flatMap(set -> Stream.of(set.getEnumConstants()));
  }

  static Stream<FactType> types() {
    return Stream.of(FactType.values());
  }

  @ParameterizedTest
  @MethodSource("constants")
  void everyConstantThatPeopleReadHasALabelInBothLanguages(Enum<?> constant) {
    String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    assertThat(messages.has(key)).as(key).isTrue();
    assertThat(labels.of(constant).vi()).isNotBlank().isNotEqualTo(constant.name());
    assertThat(labels.of(constant).en()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyKindOfFactItsFieldsAndItsSectionHaveLabelsInBothLanguages(FactType type) {
    assertThat(messages.has("type." + type.ruleName())).isTrue();
    assertThat(messages.has(Labels.sectionKey(type.section()))).isTrue();
    type.fields()
        .forEach(
            field ->
                assertThat(messages.has(Labels.fieldKey(type, field))).as(field.name()).isTrue());
  }

  @Test
  void aYesOrNoIsAskedForAsAQuestionAndAnyOtherFieldByItsName() {
    assertThat(labels.asked("Person", "head"))
        .isEqualTo(
            new Text(
                "có là người đứng đầu đơn vị hay không", "whether the individual heads the unit"));
    assertThat(labels.asked("Ranking", "rank")).isEqualTo(new Text("hạng", "rank"));
  }

  @Test
  void everyTestHasARequirementInWords() {
    for (Op op : Op.values()) {
      assertThat(messages.has("required." + op.name())).as(op.name()).isTrue();
    }
    for (Unit unit : Unit.values()) {
      assertThat(messages.has("gap." + unit.name())).as(unit.name()).isTrue();
    }
    for (Role role : Role.values()) {
      assertThat(labels.ground(role).vi()).isNotBlank();
    }
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    Set<String> vi = messages.keys(Language.VI);
    assertThat(vi).isEqualTo(messages.keys(Language.EN));
    assertThat(vi).isNotEmpty();
  }

  @Test
  void twoFieldsOfWhichEitherMayAnswerAreBothNamed() {
    assertThat(labels.field("Discipline", "violatedOn|decidedOn"))
        .isEqualTo(
            new Text("ngày vi phạm hoặc ngày quyết định", "violation date or decision date"));
  }

  @Test
  void whatHasNoLabelIsCalledByItsName() {
    assertThat(
            List.of(labels.field("Ranking", "frob"), labels.type("Frob"), labels.section("/frob")))
        .isEqualTo(List.of(Text.same("frob"), Text.same("Frob"), Text.same("/frob")));
  }
}
