package vn.xetkhen.audit.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database answers, a row at a time. */
public final class Answer implements Closeable {
  private static final Set<String> NUMBERS =
      Set.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT",
          "FLOAT",
          "DOUBLE");

  private final PreparedStatement statement;
  private final ResultSet rows;
  private final List<Head> heads;

  /**
   * A column of an answer.
   *
   * @param name unlike all others of the answer
   * @param type as the database names it
   */
  public record Head(String name, String type) {
    /** Whether it holds numbers. */
    public boolean number() {
      return NUMBERS.contains(type) || type.startsWith("DECIMAL");
    }
  }

  Answer(PreparedStatement statement, ResultSet rows) throws SQLException {
    this.statement = statement;
    this.rows = rows;
    this.heads = heads(rows.getMetaData());
  }

  private static List<Head> heads(ResultSetMetaData meta) throws SQLException {
    List<Head> heads = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String label = meta.getColumnLabel(i);
      String name = label;
      for (int more = 2; !taken.add(name); more++) {
        name = label + "_" + more;
      }
      heads.add(new Head(name, meta.getColumnTypeName(i)));
    }
    return List.copyOf(heads);
  }

  /** Its columns, in order. */
  public List<Head> heads() {
    return heads;
  }

  /**
   * The next row, a value a column; null after the last.
   *
   * @throws QueryException where the database cannot go on
   */
  public @Nullable List<JsonNode> next() throws QueryException {
    try {
      if (!rows.next()) {
        return null;
      }
      List<JsonNode> row = new ArrayList<>();
      for (int i = 1; i <= heads.size(); i++) {
        Object value = rows.getObject(i);
        boolean json = heads.get(i - 1).type().equals("JSON") && value instanceof String;
        row.add(json ? Values.json((String) value) : Values.of(value));
      }
      return row;
    } catch (SQLException e) {
      throw Complaint.of(e);
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
    } catch (SQLException e) {
      return; // the database in memory goes with its connection
    }
  }
}
