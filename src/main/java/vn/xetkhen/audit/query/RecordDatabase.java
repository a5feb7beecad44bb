package vn.xetkhen.audit.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.text.Language;

/**
 * A record as a database in memory that reads the files of closed runs where they lie. It sees the
 * runs that were closed when it was opened, can read nothing but their folder, and writes nothing:
 * neither to the disk nor into itself. Not safe for use by several threads.
 */
public final class RecordDatabase implements Closeable {
  /** How long a line may be at first, in bytes: the database keeps twice that for each thread. */
  private static final long LINE = 1L << 24;

  /** How long a line may be at all, in bytes. */
  private static final long LONGEST = 1L << 30;

  private static final int GROWTH = 8;
  private static final Pattern DECLARED =
      Pattern.compile("\\bpack_readings\\b", Pattern.CASE_INSENSITIVE);

  private final RecordFolder record;
  private final Language language;
  private final List<Integer> runs;
  private DuckDBConnection connection;
  private long line = LINE;
  private boolean declared;
  private List<Integer> damaged = List.of();

  private RecordDatabase(RecordFolder record, Language language, List<Integer> runs)
      throws IOException, QueryException {
    this.record = record;
    this.language = language;
    this.runs = List.copyOf(runs);
    this.connection = connect();
  }

  /**
   * Opens the record's closed runs.
   *
   * @param language what {@code said(vi, en)} gives
   * @throws IOException where the record cannot be read
   * @throws QueryException where the database does not run on this machine
   */
  public static RecordDatabase open(RecordFolder record, Language language)
      throws IOException, QueryException {
    return new RecordDatabase(record, language, record.numbers());
  }

  /** The runs that do not begin or end as they must, of which rows may be missing; rising. */
  public List<Integer> damaged() {
    return damaged;
  }

  /** The runs that were taken away: the numbers that are missing between the first and the last. */
  public List<Integer> missing() {
    int last = runs.isEmpty() ? 0 : runs.get(runs.size() - 1);
    return IntStream.range(1, last).filter(run -> !runs.contains(run)).boxed().toList();
  }

  /**
   * Asks.
   *
   * @param sql one SELECT
   * @param parameters what its question marks stand for: texts and numbers
   * @throws QueryException where it is no single SELECT, or cannot be answered
   * @throws IOException where the record cannot be read
   */
  public Answer ask(String sql, List<?> parameters) throws QueryException, IOException {
    while (true) {
      try {
        onlySelect(sql);
        if (!declared && DECLARED.matcher(sql).find()) {
          Started.packs(connection, record);
          declared = true;
        }
        return answer(sql, parameters);
      } catch (SQLException e) {
        if (!Complaint.tooLong(e) || line >= LONGEST) {
          throw Complaint.of(e);
        }
      }
      close();
      line = Math.min(LONGEST, line * GROWTH);
      declared = false;
      connection = connect();
    }
  }

  /**
   * Asks for a single column.
   *
   * @return what its rows hold, as texts
   */
  public List<String> texts(String sql, List<?> parameters) throws QueryException, IOException {
    List<String> texts = new ArrayList<>();
    try (Answer answer = ask(sql, parameters)) {
      for (List<JsonNode> row = answer.next(); row != null; row = answer.next()) {
        texts.add(row.get(0).asText());
      }
    }
    return texts;
  }

  /** Whether it is one statement that only reads; what cannot be read at all is told later. */
  private void onlySelect(String sql) throws SQLException, QueryException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))")) {
      statement.setString(1, sql);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        JsonNode told = Values.json(String.valueOf(rows.getObject(1)));
        if (told.path("error").asBoolean()) {
          if (!told.path("error_type").asText().equals("parser")) {
            throw new QueryException(Complaint.text("query.onlySelect"));
          }
        } else if (told.path("statements").size() != 1) {
          throw new QueryException(Complaint.text("query.one", told.path("statements").size()));
        }
      }
    }
  }

  private Answer answer(String sql, List<?> parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    ResultSet rows = null;
    try {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      rows = statement.executeQuery();
      return new Answer(statement, rows);
    } finally {
      if (rows == null) {
        statement.close();
      }
    }
  }

  private DuckDBConnection connect() throws IOException, QueryException {
    DuckDBConnection opened = opened();
    boolean ready = false;
    try {
      for (String statement : Setup.before(record, runs)) {
        run(opened, statement);
      }
      damaged = Started.runs(opened, record, runs);
      for (String statement : Setup.after(record, runs, language, line)) {
        run(opened, statement);
      }
      ready = true;
      return opened;
    } catch (SQLException e) {
      throw Complaint.of(e);
    } finally {
      if (!ready) {
        close(opened);
      }
    }
  }

  /** The database's own code is for the systems that it was built for. */
  private static DuckDBConnection opened() throws QueryException {
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

  private static void run(DuckDBConnection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    close(connection);
  }

  private static void close(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      return; // nothing of it is kept
    }
  }
}
