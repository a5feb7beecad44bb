package vn.xetkhen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured on one machine of one commit.
 *
 * @param machine where and when, see {@link Machine}
 * @param rows by id, in the order measured
 */
record Results(Map<String, String> machine, Map<String, Row> rows) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Results {
    machine = Collections.unmodifiableMap(new LinkedHashMap<>(machine));
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /**
   * Reads a results file.
   *
   * @throws IllegalStateException where there is none, or it is something else
   */
  static Results read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException("no results in " + file + ": measure first");
    }
    try {
      JsonNode root = JSON.readTree(file.toFile());
      Map<String, String> machine = new LinkedHashMap<>();
      root.path("machine")
          .properties()
          .forEach(fact -> machine.put(fact.getKey(), fact.getValue().asText()));
      Map<String, Row> rows = new LinkedHashMap<>();
      root.path("rows")
          .properties()
          .forEach(
              row ->
                  rows.put(
                      row.getKey(),
                      new Row(
                          row.getKey(),
                          row.getValue().path("value").asDouble(),
                          row.getValue().path("unit").asText())));
      return new Results(machine, rows);
    } catch (IOException e) {
      throw new IllegalStateException(file + " is no results file: " + e.getMessage(), e);
    }
  }

  /** These rows beside what was measured before, if that was here, today, and as thoroughly. */
  static Results beside(Path file, Map<String, String> machine, List<Row> measured) {
    Map<String, Row> rows = new LinkedHashMap<>();
    if (Files.isRegularFile(file)) {
      Results before = read(file);
      if (before.machine.equals(machine)) {
        rows.putAll(before.rows);
      }
    }
    measured.forEach(row -> rows.put(row.id(), row));
    return new Results(machine, rows);
  }

  /** Writes a results file. */
  void write(Path file) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode facts = root.putObject("machine");
    machine.forEach(facts::put);
    ObjectNode all = root.putObject("rows");
    rows.values()
        .forEach(row -> all.putObject(row.id()).put("value", row.value()).put("unit", row.unit()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      JSON.writeValue(file.toFile(), root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
