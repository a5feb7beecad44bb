package vn.xetkhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.xetkhen.plan.Vocabulary;

class DossierSchemaTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final JsonSchema SCHEMA = FACTORY.getSchema(DossierSchema.json(Mau.VOCABULARY));

  private static Set<ValidationMessage> problems(String dossier) throws Exception {
    return SCHEMA.validate(MAPPER.readTree(dossier));
  }

  private static String with(String candidate, String section) {
    return "{\"format\":\"xetkhen.dossier/1\",\"id\":\"T\",\"plan\":\"mot-khen\",\"candidate\":"
        + candidate
        + section
        + "}";
  }

  @Test
  void theSchemaIsValidItself() throws Exception {
    JsonSchema meta =
        FACTORY.getSchema(java.net.URI.create("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(MAPPER.readTree(DossierSchema.json(Mau.VOCABULARY)))).isEmpty();
    assertThat(meta.validate(MAPPER.readTree(DossierSchema.json(Vocabulary.EMPTY)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Mau.COLLECTIVE, Mau.INDIVIDUAL})
  void dossiersThatAreAcceptedAreValid(String dossier) throws Exception {
    assertThat(Mau.read(dossier)).isInstanceOf(Result.Accepted.class);
    assertThat(problems(dossier)).isEmpty();
  }

  @Test
  void nullAndBlankAreValidWhereTheyAreAccepted() throws Exception {
    String dossier =
        with(
            "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"category\":\"\",\"duties\":null,\"unit\":null,\"head\":\"\u00a0\"}",
            ",\"award\":null,\"period\":\"\",\"ratings\":null,\"submission\":{\"copies\":\" \",\"documents\":\"\"},"
                + "\"rankings\":[{\"index\":\"DDCI\",\"year\":2021,\"subject\":\"\",\"ranked\":false,\"rank\":null,\"group\":\"\"}]");
    assertThat(Mau.read(dossier)).isInstanceOf(Result.Accepted.class);
    assertThat(problems(dossier)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"rating\":[]",
        ",\"ratings\":{}",
        ",\"ratings\":[null]",
        ",\"ratings\":[{\"task\":\"PAR\"}]",
        ",\"ratings\":[{\"task\":null,\"period\":\"2021\"}]",
        ",\"ratings\":[{\"task\":\"PAR_INDEX\",\"period\":\"2021\"}]",
        ",\"ratings\":[{\"task\":\"PAR\",\"period\":2021}]",
        ",\"ratings\":[{\"task\":\"PAR\",\"period\":\"21\"}]",
        ",\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"level\":\"Good\"}]",
        ",\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"subject\":\"STAFF\"}]",
        ",\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"onSchedule\":\"true\"}]",
        ",\"ratings\":[{\"task\":\"PAR\",\"period\":\"2021\",\"completionPercent\":-1}]",
        ",\"rankings\":[{\"index\":\"DDCI\",\"year\":\"2021\"}]",
        ",\"rankings\":[{\"index\":\"DDCI\",\"year\":1899}]",
        ",\"rankings\":[{\"index\":\"DDCI\",\"year\":2021,\"rank\":0}]",
        ",\"rankings\":[{\"index\":\"DDCI\",\"year\":2021,\"rank\":1.5}]",
        ",\"rankings\":[{\"index\":\"DDCI\",\"year\":2021,\"ranked\":false,\"rank\":1}]",
        ",\"rankings\":[{\"index\":\"DDCI\",\"year\":2021,\"ranked\":false,\"group\":\"WEAK\"}]",
        ",\"componentScores\":[{\"index\":\"DDCI\",\"component\":\" \",\"year\":2021}]",
        ",\"discipline\":[{\"decided\":true}]",
        ",\"discipline\":[{\"decidedOn\":\"10/12/2021\"}]",
        ",\"submission\":{\"copies\":-1}",
        ",\"submission\":{\"documents\":[{}]}",
        ",\"registration\":[]",
        ",\"award\":5",
        ",\"period\":\"2021-2\""
      })
  void sectionsThatAreWrongInThemselvesAreInvalidAndRefused(String section) throws Exception {
    String dossier = with("{\"kind\":\"COLLECTIVE\",\"name\":\"X\"}", section);
    assertThat(problems(dossier)).isNotEmpty();
    assertThat(Mau.read(dossier)).isInstanceOf(Result.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{\"kind\":\"COLLECTIVE\"}",
        "{\"kind\":\"COLLECTIVE\",\"name\":\"\"}",
        "{\"name\":\"X\"}",
        "{\"kind\":\"BODY\",\"name\":\"X\"}",
        "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"head\":false}",
        "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"unit\":{}}",
        "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"subject\":\"UNIT\"}",
        "{\"kind\":\"COLLECTIVE\",\"name\":\"X\",\"duties\":\"PAR_DIRECT\"}",
        "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"duties\":[null]}",
        "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"employment\":\"BOSS\"}",
        "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"unit\":{\"head\":true}}",
        "{\"kind\":\"INDIVIDUAL\",\"name\":\"X\",\"unit\":[]}"
      })
  void candidatesThatAreWrongInThemselvesAreInvalidAndRefused(String candidate) throws Exception {
    assertThat(problems(with(candidate, ""))).isNotEmpty();
    assertThat(Mau.read(with(candidate, ""))).isInstanceOf(Result.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "id", "plan", "candidate"})
  void theHeadingIsRequired(String name) throws Exception {
    JsonNode dossier = MAPPER.readTree(Mau.COLLECTIVE);
    ((com.fasterxml.jackson.databind.node.ObjectNode) dossier).remove(name);
    assertThat(SCHEMA.validate(dossier)).isNotEmpty();
  }

  @Property(tries = 500)
  void whatTheReaderAcceptsIsValid(@ForAll @From("mutated") byte[] bytes) throws Exception {
    if (new DossierReader(Mau.PLANS).read("a", null, bytes) instanceof Result.Accepted) {
      assertThat(SCHEMA.validate(MAPPER.readTree(bytes))).isEmpty();
    }
  }

  @Provide
  Arbitrary<byte[]> mutated() {
    return new ReadingPropertiesTest().mutated();
  }

  @Test
  void itIsTheSameInEveryLocaleAndSaysItInBothLanguages() throws Exception {
    Locale before = Locale.getDefault();
    String schema = DossierSchema.json(Mau.VOCABULARY);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(DossierSchema.json(Mau.VOCABULARY)).isEqualTo(schema);
    } finally {
      Locale.setDefault(before);
    }
    JsonNode tree = MAPPER.readTree(schema);
    assertThat(tree.at("/$defs/codes-task/oneOf/0/const").asText()).isEqualTo("ANNUAL");
    assertThat(tree.at("/$defs/codes-task/oneOf/0/title").asText())
        .isEqualTo("nghĩa ANNUAL / meaning of ANNUAL");
    assertThat(tree.at("/properties/ratings/description").asText())
        .isEqualTo("Kết quả đánh giá nhiệm vụ / How tasks were rated");
    assertThat(schema).endsWith("}\n").doesNotContain("\r");
  }
}
