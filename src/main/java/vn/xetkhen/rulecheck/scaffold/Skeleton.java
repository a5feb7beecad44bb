package vn.xetkhen.rulecheck.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.facts.PlaceNames;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.plan.VocabularyReader;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Text;

/**
 * The files of a new pack: a clause of each common shape with its rules and scenarios, which holds
 * together as it stands.
 */
public final class Skeleton {
  private static final Messages MESSAGES = Messages.beside(Skeleton.class);

  private static final List<String> FILES =
      List.of(
          "plan.yaml",
          "1-doi-tuong.drl",
          "2-tieu-chuan.drl",
          "3-loai-tru.drl",
          "4-ho-so.drl",
          "scenarios/1-doi-tuong.yaml",
          "scenarios/2-tieu-chuan.yaml",
          "scenarios/3-loai-tru.yaml",
          "scenarios/4-ho-so.yaml",
          "scenarios/5-ket-luan.yaml",
          "scenarios/places.yaml");

  /** The skeleton's own codes, by list; each has its line in the message {@code code.*}. */
  private static final Map<String, List<String>> OWN = Map.of("measure", List.of("TASKS_ASSIGNED"));

  /** The shared codes that the skeleton's rules and scenarios use, by list. */
  private static final Map<String, List<String>> USED =
      Map.ofEntries(
          Map.entry(
              "category",
              List.of(
                  "PROVINCE_DEPARTMENT",
                  "DISTRICT_DEPARTMENT",
                  "PUBLIC_SERVICE_UNIT",
                  "COMMUNE",
                  "WARD",
                  "TOWNSHIP")),
          Map.entry(
              "employment",
              List.of("CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "NON_SPECIALIST", "CITIZEN")),
          Map.entry("task", List.of("ANNUAL")),
          Map.entry("index", List.of("PAR_INDEX")),
          Map.entry("attestation", List.of("EXEMPLARY_CONDUCT")),
          Map.entry("measure", List.of("ON_TIME_FILE_RATE")),
          Map.entry(
              "documentType", List.of("PROPOSAL", "MINUTES", "ACHIEVEMENT_REPORT", "SUMMARY")),
          Map.entry("by", List.of("COUNCIL", "AGENCY", "SUPERIOR")),
          Map.entry(
              "recognisedBy",
              List.of(
                  "DISTRICT_INITIATIVE_COUNCIL",
                  "PROVINCE_INITIATIVE_COUNCIL",
                  "AGENCY_INITIATIVE_COUNCIL")));

  private Skeleton() {}

  /** The codes that all packs share, as a new rules folder's {@code vocabulary.yaml} has them. */
  public static byte[] vocabulary() {
    return resource("vocabulary.yaml");
  }

  /**
   * The text of each file, by its path in the pack's folder, with {@code /}.
   *
   * @param common the vocabulary of the rules folder; codes that the skeleton uses and that are not
   *     among them become the plan's own
   * @throws IllegalStateException where a question without a preset is not answered
   */
  public static Map<String, String> files(Answers answers, Vocabulary common) {
    Map<String, String> values = values(answers, common);
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : FILES) {
      String template = new String(resource("pack/" + file), StandardCharsets.UTF_8);
      files.put(file, Filling.of(template, values));
    }
    return Collections.unmodifiableMap(files);
  }

  private static Map<String, String> values(Answers answers, Vocabulary common) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Question question : Question.values()) {
      values.put(question.key(), Quoted.of(answers.value(question)));
    }
    String province = answers.value(Question.PROVINCE);
    String district = answers.value(Question.DISTRICT);
    values.put("id", Quoted.of(answers.id()));
    values.put("package", answers.id().replace('-', '_'));
    values.put("from", answers.value(Question.FROM));
    values.put("to", answers.value(Question.TO));
    values.put("district", district.isEmpty() ? "" : Quoted.of(district));
    values.put("other-province", other(province));
    values.put("other-district", other(district));
    int year = answers.years().get(1);
    values.put("year", String.valueOf(year));
    values.put("previous-year", String.valueOf(year - 1));
    values.put("codes", codes(common));
    return values;
  }

  /** A place that is surely another one. */
  private static String other(String place) {
    String other = MESSAGES.text("other-place").vi();
    return Quoted.of(PlaceNames.same(place, other) ? other + " 2" : other);
  }

  /** The plan's own codes, and those that the rules folder's vocabulary lacks. */
  private static String codes(Vocabulary common) {
    StringBuilder codes = new StringBuilder();
    Vocabulary shipped = shipped();
    shipped
        .lists()
        .forEach(
            (list, known) -> {
              Map<String, Text> lines = new LinkedHashMap<>();
              OWN.getOrDefault(list, List.of())
                  .forEach(code -> lines.put(code, MESSAGES.text("code." + code)));
              USED.getOrDefault(list, List.of()).stream()
                  .filter(code -> !common.codes(list).contains(code))
                  .forEach(code -> lines.put(code, known.get(code)));
              if (!lines.isEmpty()) {
                codes.append("  ").append(list).append(":\n");
                lines.forEach((code, line) -> codes.append(code(code, line)));
              }
            });
    return codes.toString().stripTrailing();
  }

  private static String code(String code, Text line) {
    return "    "
        + code
        + ": {vi: "
        + Quoted.of(line.vi())
        + ", en: "
        + Quoted.of(line.en())
        + "}\n";
  }

  private static Vocabulary shipped() {
    Parsed<Vocabulary> read = VocabularyReader.read("vocabulary.yaml", vocabulary());
    if (read instanceof Parsed.Good<Vocabulary> good) {
      return good.value();
    }
    throw new IllegalStateException("the shipped vocabulary cannot be read");
  }

  private static byte[] resource(String name) {
    try (InputStream in = Skeleton.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + Skeleton.class.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
