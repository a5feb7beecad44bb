package vn.xetkhen.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.query.Answer;
import vn.xetkhen.audit.query.QueryException;

/** Writes answers for programs. */
final class AnswerRows {
  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build());

  private AnswerRows() {}

  /** An array of objects, each on a line of its own. */
  static long json(Answer answer, Writer out) throws IOException, QueryException {
    out.write("[");
    long count = 0;
    for (List<JsonNode> row = answer.next(); row != null; row = answer.next()) {
      out.append(count == 0 ? "\n" : ",\n").append(object(answer.heads(), row));
      count++;
    }
    out.write(count == 0 ? "]\n" : "\n]\n");
    return count;
  }

  /** An object a line. */
  static long lines(Answer answer, Writer out) throws IOException, QueryException {
    long count = 0;
    for (List<JsonNode> row = answer.next(); row != null; row = answer.next()) {
      out.append(object(answer.heads(), row)).append('\n');
      count++;
    }
    return count;
  }

  /** A heading and the rows; what is not a single value stands as JSON. */
  static long csv(Answer answer, Writer out, boolean file) throws IOException, QueryException {
    out.write(file ? "\ufeff" : "");
    List<@Nullable Object> names = new ArrayList<>();
    answer.heads().forEach(head -> names.add(head.name()));
    out.write(CsvCells.row(names));
    long count = 0;
    for (List<JsonNode> row = answer.next(); row != null; row = answer.next()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (JsonNode value : row) {
        cells.add(cell(value));
      }
      out.write(CsvCells.row(cells));
      count++;
    }
    return count;
  }

  private static @Nullable Object cell(JsonNode value) throws IOException {
    if (value.isNull()) {
      return null;
    }
    return value.isNumber() ? value.decimalValue() : text(value);
  }

  /** A value in words of its own: a text as it is, what holds others as JSON. */
  static String text(JsonNode value) throws IOException {
    if (value.isTextual()) {
      return value.textValue();
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.getFactory().createGenerator(text)) {
      JSON.writeTree(out, value);
    }
    return text.toString();
  }

  private static String object(List<Answer.Head> heads, List<JsonNode> row) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.getFactory().createGenerator(text)) {
      out.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        out.writeFieldName(heads.get(i).name());
        JSON.writeTree(out, row.get(i));
      }
      out.writeEndObject();
    }
    return text.toString();
  }
}
