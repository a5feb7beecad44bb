package vn.xetkhen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierFields;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;

/** Whatever field of the samples is masked, no entry states its texts, in whichever form. */
class MaskingLeaksTest {
  private static final List<Decided> DECIDED = new ArrayList<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Decided(Entries.Met met, Decision decision) {}

  @BeforeAll
  static void decideTheSamples() {
    Engine engine = Engine.open(Path.of("rules"));
    DossierReader reader = new DossierReader(engine);
    List<String> samples = engine.ids().stream().sorted().map(id -> "samples/" + id).toList();
    try (DossierSource source = new DossierSource(samples, new ByteArrayInputStream(new byte[0]))) {
      while (source.hasNext()) {
        DossierSource.Found found = (DossierSource.Found) source.next();
        Result result = reader.read(found.source(), found.line(), found.bytes());
        Dossier dossier = ((Result.Accepted) result).dossier();
        PackResult.Ready ready = (PackResult.Ready) engine.pack(dossier.plan());
        Conditions none = new Conditions(null, Map.of(), Map.of());
        DECIDED.add(
            new Decided(
                new Entries.Met(found.source(), found.line(), found.bytes()),
                ready.pack().decide(dossier, none)));
      }
    }
  }

  static Iterable<String> fields() {
    return DossierFields.MASKABLE;
  }

  @ParameterizedTest
  @MethodSource("fields")
  void noTextOfTheFieldIsLeft(String field) throws Exception {
    MaskField masked = MaskField.of(field);
    Masking masking = new Masking(new MaskKey(new byte[32]), Runs.nonce(1), List.of(masked));
    DecisionJson json = new DecisionJson(Language.VI);
    for (Decided one : DECIDED) {
      JsonNode dossier = Masking.JSON.readTree(one.met().bytes());
      List<String> pointers = new ArrayList<>();
      masked.find(dossier, pointers);
      Entry entry =
          new Entries(DossierKeeping.FULL, masking)
              .decision(one.met(), json.bytes(one.decision()), one.decision().verdict());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      entry.write(bytes);
      String text = bytes.toString(StandardCharsets.UTF_8);
      List<String> values = new ArrayList<>();
      pointers.forEach(pointer -> texts(dossier.at(pointer), values));
      for (String value : values) {
        assertThat(text).as("%s of %s", field, one.met().source()).doesNotContain(value);
      }
    }
  }

  /**
   * Years and spans of years are the plan's own words too; shorter texts and codes stand in other
   * words.
   */
  private static void texts(JsonNode value, List<String> texts) {
    if (value.isTextual()
        && value.textValue().length() > 4
        && !value.textValue().matches("\\d{4}-\\d{4}")) {
      texts.add(value.textValue());
      if (value.textValue().matches("\\d{4}-\\d\\d-\\d\\d")) {
        String[] day = value.textValue().split("-", -1);
        texts.add(String.format(Locale.ROOT, "%s/%s/%s", day[2], day[1], day[0]));
      }
    }
    value.forEach(one -> texts(one, texts));
  }

  @Test
  void theSamplesAreThere() {
    assertThat(DECIDED).hasSizeGreaterThan(60);
  }
}
