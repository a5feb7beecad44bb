package vn.xetkhen.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Language;

/**
 * One scenario of a pack: what a dossier states, and what comes of it.
 *
 * @param dossier of the format {@code xetkhen.dossier/1}, complete
 * @param expected outcomes by check id or clause id, and the decision's own fields
 */
record Scenario(
    String plan,
    String file,
    String name,
    ObjectNode dossier,
    Conditions conditions,
    Map<String, String> expected) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "kind",
          "award",
          "period",
          "base",
          "readings",
          "settings",
          "as-of",
          "facts",
          "expect");

  /** All scenarios of a pack, in the order of the files. */
  static List<Scenario> of(String plan) {
    List<Scenario> scenarios = new ArrayList<>();
    Parsed<List<Path>> files = new PackFolder(Installed.RULES, plan).scenarios();
    for (Path path : ((Parsed.Good<List<Path>>) files).value()) {
      scenarios.addAll(of(plan, path));
    }
    return scenarios;
  }

  private static List<Scenario> of(String plan, Path path) {
    JsonNode file = tree(path);
    String name = path.getFileName().toString();
    only(path, file, Set.of("format", "bases", "scenarios"));
    if (!file.path("format").asText().equals("xetkhen.scenarios/1")) {
      throw new AssertionError(path + ": format is " + file.path("format"));
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (JsonNode one : file.path("scenarios")) {
      only(path, one, KEYS);
      if (one.path("expect").isEmpty()) {
        throw new AssertionError(path + ": " + one.path("name") + " expects nothing");
      }
      scenarios.add(
          new Scenario(
              plan,
              name,
              one.path("name").asText(),
              dossier(plan, one, file.path("bases")),
              conditions(one),
              texts(one.path("expect"))));
    }
    return scenarios;
  }

  private static JsonNode tree(Path path) {
    try {
      return YAML.readTree(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private static void only(Path path, JsonNode node, Set<String> keys) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                throw new AssertionError(path + ": unknown key " + key + " in " + node);
              }
            });
  }

  private static ObjectNode dossier(String plan, JsonNode scenario, JsonNode bases) {
    ObjectNode dossier = JSON.createObjectNode();
    dossier.put("format", "xetkhen.dossier/1").put("id", "scenario").put("plan", plan);
    if (scenario.has("base")) {
      JsonNode base = bases.get(scenario.get("base").asText());
      if (base == null) {
        throw new AssertionError(scenario.get("name") + ": no base " + scenario.get("base"));
      }
      dossier.setAll((ObjectNode) base.deepCopy());
    }
    scenario
        .path("facts")
        .properties()
        .forEach(
            section -> {
              if (section.getValue().isNull()) {
                dossier.remove(section.getKey());
              } else {
                dossier.set(section.getKey(), section.getValue().deepCopy());
              }
            });
    ObjectNode candidate = dossier.withObjectProperty("candidate");
    if (!candidate.has("kind")) {
      candidate.set("kind", scenario.get("kind"));
    }
    if (!candidate.has("name")) {
      candidate.put("name", "Mẫu");
    }
    for (String key : List.of("award", "period")) {
      if (scenario.has(key)) {
        dossier.set(key, scenario.get(key));
      }
    }
    return dossier;
  }

  private static Conditions conditions(JsonNode scenario) {
    Map<String, LocalDate> settings = new LinkedHashMap<>();
    texts(scenario.path("settings")).forEach((key, day) -> settings.put(key, LocalDate.parse(day)));
    @Nullable LocalDate asOf =
        scenario.has("as-of") ? LocalDate.parse(scenario.get("as-of").asText()) : null;
    return new Conditions(asOf, texts(scenario.path("readings")), settings);
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }

  /** Reads the dossier as users' dossiers are read, and decides it. */
  Decision decide() {
    try {
      byte[] bytes = JSON.writeValueAsBytes(dossier);
      Result result = new DossierReader(Installed.ENGINE).read(name, null, bytes);
      if (result instanceof Result.Refused refused) {
        throw new AssertionError(
            refused.refusal().problems().stream()
                .map(problem -> problem.line(Language.EN))
                .collect(Collectors.joining("\n", dossier + "\n", "")));
      }
      Dossier accepted = ((Result.Accepted) result).dossier();
      return Installed.pack(plan).decide(accepted, conditions);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
