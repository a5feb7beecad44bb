package vn.xetkhen.audit.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** What may be asked of a record. */
final class Asked {
  private Asked() {}

  /**
   * Refuses all but one statement that only reads; what the database's parser says of it is told
   * when it is asked.
   */
  static void check(DuckDBConnection connection, String sql) throws SQLException, QueryException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))")) {
      statement.setString(1, sql);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        JsonNode told = Values.json(String.valueOf(rows.getObject(1)));
        if (sql.isBlank()) {
          throw new QueryException(Complaint.text("query.empty"));
        } else if (!told.isObject()) {
          throw new QueryException(Complaint.text("query.number"));
        } else if (told.path("error").asBoolean()) {
          if (!told.path("error_type").asText().equals("parser")) {
            throw new QueryException(Complaint.text("query.onlySelect"));
          }
        } else if (told.path("statements").size() != 1) {
          throw new QueryException(Complaint.text("query.one", told.path("statements").size()));
        }
      }
    }
  }
}
