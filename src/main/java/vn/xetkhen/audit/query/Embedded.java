package vn.xetkhen.audit.query;

import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** The database in memory. */
final class Embedded {
  private Embedded() {}

  /** The database's own code is for the systems that it was built for. */
  static DuckDBConnection open() throws QueryException {
    try {
      java.sql.Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
      if (opened instanceof DuckDBConnection own) {
        return own;
      }
      throw new QueryException(Complaint.text("query.none", "jdbc:duckdb:"));
    } catch (SQLException | LinkageError | RuntimeException e) {
      throw new QueryException(Complaint.text("query.none", reason(e)), false, e);
    }
  }

  private static String reason(Throwable failure) {
    @Nullable Throwable cause = failure.getCause();
    return String.valueOf((cause == null ? failure : cause).getMessage());
  }
}
