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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.text.Language;

/**
 * A record as a database in memory that reads the files of closed runs where they lie. It sees the
 * runs that were closed when it was opened, can read nothing but their folder, and writes nothing:
 * neither to the disk nor into itself. A run whose file cannot be read to its end is left out as
 * soon as a question comes upon it. Not safe for use by several threads.
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
  private final List<Integer> wanted;
  private final Set<Integer> broken = new TreeSet<>();
  private DuckDBConnection connection;
  private long line = LINE;
  private boolean declared;
  private boolean all;
  private List<Integer> damaged = List.of();

  private RecordDatabase(RecordFolder record, Language language, int only)
      throws IOException, QueryException {
    this.record = record;
    this.language = language;
    this.runs = record.numbers();
    this.wanted = only == 0 ? runs : runs.stream().filter(run -> run == only).toList();
    this.all = only == 0;
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
    return new RecordDatabase(record, language, 0);
  }

  /**
   * Opens one closed run: the entries of others are not read, though the view of runs has them.
   *
   * @param only the run's number; where there is none, there are no entries
   * @throws IOException where the record cannot be read
   * @throws QueryException where the database does not run on this machine
   */
  public static RecordDatabase open(RecordFolder record, Language language, int only)
      throws IOException, QueryException {
    return new RecordDatabase(record, language, only);
  }

  /** From now on the entries of all runs are read, though one alone was asked for. */
  public void widen() throws IOException, QueryException {
    if (!all) {
      all = true;
      again();
    }
  }

  /** The runs that were asked for and are not {@link #broken}; rising. */
  public List<Integer> read() {
    return wanted.stream().filter(run -> !broken.contains(run)).toList();
  }

  /** The runs whose files cannot be read to the end, so that none of their entries is; rising. */
  public List<Integer> broken() {
    return List.copyOf(broken);
  }

  /**
   * The runs among those asked for that do not begin or end as they must, of which rows may be
   * missing; rising.
   */
  public List<Integer> damaged() {
    return damaged.stream().filter(read()::contains).toList();
  }

  /**
   * The runs that were taken away: the numbers that are missing below the last. None where one run
   * alone was asked for.
   */
  public List<Integer> missing() {
    return wanted.equals(runs) ? RecordFolder.gaps(runs) : List.of();
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
        Asked.check(connection, sql);
        if (!declared && DECLARED.matcher(sql).find()) {
          Started.packs(connection, record);
          declared = true;
        }
        return answer(sql, parameters);
      } catch (SQLException e) {
        if (Complaint.tooLong(e) && line < LONGEST) {
          line = Math.min(LONGEST, line * GROWTH);
        } else if (!Complaint.unreadable(e) || !leftOut(e)) {
          throw Complaint.of(e);
        }
      }
      again();
    }
  }

  /** Whether runs were found that cannot be read; they are left out from now on. */
  private boolean leftOut(SQLException complaint) {
    List<Integer> found = Unreadable.among(record, files());
    return broken.addAll(found.isEmpty() ? Unreadable.named(record, files(), complaint) : found);
  }

  /** The runs whose entries are read. */
  private List<Integer> files() {
    return (all ? runs : wanted).stream().filter(run -> !broken.contains(run)).toList();
  }

  private void again() throws IOException, QueryException {
    close();
    declared = false;
    connection = connect();
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
    DuckDBConnection opened = Embedded.open();
    boolean ready = false;
    try {
      for (String statement : Setup.before(record, files())) {
        run(opened, statement);
      }
      damaged = Started.runs(opened, record, runs);
      for (String statement : Setup.after(record, files(), language, line)) {
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
