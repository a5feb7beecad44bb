package vn.xetkhen.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.audit.DossierKeeping;
import vn.xetkhen.audit.Entries;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.RunEnd;
import vn.xetkhen.audit.RunStart;
import vn.xetkhen.audit.RunWriter;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;

/** The database of a record. */
class RecordDatabaseTest {
  @TempDir Path folder;

  private static List<List<JsonNode>> rows(RecordDatabase database, String sql) throws Exception {
    List<List<JsonNode>> rows = new ArrayList<>();
    try (Answer answer = database.ask(sql, List.of())) {
      for (List<JsonNode> row = answer.next(); row != null; row = answer.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private RecordFolder selected(String selection) throws Exception {
    RecordFolder record = RecordFolder.prepare(folder.resolve("record"));
    RunStart start =
        new RunStart(
            "0123456789abcdef0123456789abcdef",
            "select",
            List.of("x"),
            Instant.parse("2026-11-21T22:00:00Z"),
            Language.VI,
            new RunStart.Conditions(null, Map.of("R", "o"), Map.of(), null),
            DossierKeeping.FULL,
            List.of(),
            new Decision.EngineRef("0.1.0", "10.2.0"),
            "17");
    try (RunWriter writer = RunWriter.begin(record, start)) {
      writer.add(new Entries(DossierKeeping.FULL, null).selection(selection, null, null));
      writer.close(new RunEnd(Instant.parse("2026-11-21T22:00:05Z"), 0), null);
    }
    return record;
  }

  /** Longer than the database reads at first: it is asked again, told to read more. */
  @Test
  void aSelectionOfManyMegabytesIsRead() throws Exception {
    StringBuilder selection = new StringBuilder("{\"placements\":[");
    int count = 36_000;
    for (int i = 0; i < count; i++) {
      selection
          .append(i == 0 ? "" : ",")
          .append("{\"status\":\"RESERVE\",\"position\":")
          .append(i + 1)
          .append(",\"reason\":{\"code\":\"BELOW_CUT\",\"text\":{\"vi\":\"")
          .append("x".repeat(1000))
          .append("\",\"en\":\"e\"}}}");
    }
    selection.append("]}");
    assertThat(selection.length()).isGreaterThan(1 << 25);
    RecordFolder record = selected(selection.toString());
    try (RecordDatabase database = RecordDatabase.open(record, Language.VI)) {
      String sql = "SELECT count(*), max(position), any_value(length(reason_vi)) FROM selections";
      assertThat(rows(database, sql)).hasToString("[[36000, 36000, 1000]]");
      assertThat(rows(database, "SELECT count(*) FROM runs")).hasToString("[[1]]");
    }
  }

  @Test
  void viewsHaveTheColumnsThatAreDocumented() throws Exception {
    RecordFolder record = selected("{\"placements\":[]}");
    try (RecordDatabase database = RecordDatabase.open(record, Language.VI)) {
      for (View view : View.all()) {
        List<String> found =
            rows(database, "DESCRIBE " + view.name()).stream()
                .map(row -> row.get(0).asText() + " " + row.get(1).asText())
                .toList();
        assertThat(found)
            .as(view.name())
            .isEqualTo(view.columns().stream().map(c -> c.name() + " " + c.type()).toList());
      }
    }
  }

  @Test
  void questionsHaveTheColumnsThatAreDocumented() throws Exception {
    RecordFolder record = selected("{\"placements\":[]}");
    try (RecordDatabase database = RecordDatabase.open(record, Language.VI)) {
      for (Question question : Question.all()) {
        try (Answer answer = database.ask(question.sql(), List.of())) {
          assertThat(answer.heads().stream().map(h -> h.name() + " " + h.type()).toList())
              .as(question.id())
              .isEqualTo(question.columns().stream().map(c -> c.name() + " " + c.type()).toList());
        }
      }
    }
  }

  @Test
  void aRunTellsHowItWasMade() throws Exception {
    RecordFolder record = selected("{\"placements\":[]}");
    try (RecordDatabase database = RecordDatabase.open(record, Language.VI)) {
      assertThat(
              rows(
                  database,
                  "SELECT run, left(id, 7), started_at, ended_at, command, arguments, language,"
                      + " as_of, readings, settings, dossiers, mask, exit, eligible, signed, key,"
                      + " java, head = right(head, 64) FROM runs"))
          .hasToString(
              "[[1, \"000001-\", \"2026-11-21T22:00:00\", \"2026-11-21T22:00:05\", \"select\","
                  + " [\"x\"], \"vi\", null, {\"R\":\"o\"}, {}, \"full\", [], 0, 0, false, null,"
                  + " \"17\", true]]");
    }
  }

  @Test
  void saidAndPlainAreThere() throws Exception {
    RecordFolder record = selected("{\"placements\":[]}");
    for (Language language : Language.values()) {
      try (RecordDatabase database = RecordDatabase.open(record, language)) {
        assertThat(rows(database, "SELECT said('v', 'e'), plain('Đường XÃ Mẫu')"))
            .hasToString("[[\"" + (language == Language.VI ? "v" : "e") + "\", \"duong xa mau\"]]");
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameMessages() {
    Messages messages = Messages.beside(RecordDatabase.class);
    assertThat(messages.keys(Language.VI)).isEqualTo(messages.keys(Language.EN)).hasSize(10);
  }

  @Test
  void viewsColumnsAndQuestionsAreOnTheirPage() throws Exception {
    String page = Files.readString(Path.of("src/site/markdown/records-query.md"));
    for (View view : View.all()) {
      assertThat(page).contains("### " + view.name() + "\n\n" + view.text().en());
      for (Column column : view.columns()) {
        String row =
            "| `%s` | %s | %s |\n".formatted(column.name(), column.type(), column.text().en());
        assertThat(page).contains(row);
      }
    }
    for (Question question : Question.all()) {
      assertThat(page)
          .contains(
              "| `%s` | %s. %s |\n"
                  .formatted(question.id(), question.title().en(), question.text().en()));
    }
  }
}
