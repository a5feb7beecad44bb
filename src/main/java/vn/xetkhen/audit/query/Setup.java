package vn.xetkhen.audit.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.text.Language;

/** The statements that make the database of a record: locked down, its views in place. */
final class Setup {
  private static final List<String> TABLES =
      List.of(
          "CREATE SCHEMA own",
          "CREATE TABLE own.ends (run INTEGER, begun JSON, ended JSON, closing JSON, hash VARCHAR)",
          "CREATE TABLE own.declared (rules_sha256 VARCHAR, plan VARCHAR, reading VARCHAR,"
              + " default_option VARCHAR, question_vi VARCHAR, question_en VARCHAR)");

  /** Letters without their marks, and đ as d: what names are searched by. */
  private static final String PLAIN =
      "CREATE MACRO plain(said) AS replace(lower(strip_accents(CAST(said AS VARCHAR))), 'đ', 'd')";

  private static final String STARTED =
      "CREATE TABLE own.started AS SELECT *, TRY_CAST(begun ->> '$.startedAt' AS TIMESTAMP) AS began,"
          + " begun ->> '$.command' AS command FROM own.ends";

  /** A member of an object; of one that was left out as a whole, what stands there. */
  private static final String MEMBER =
      "CREATE MACRO own.member(object, path) AS CASE WHEN json_type(object) = 'VARCHAR'"
          + " THEN object ->> '$' ELSE object ->> path END";

  private Setup() {}

  /** What comes before the tables are filled. */
  static List<String> before(RecordFolder record, List<Integer> runs) {
    List<String> statements = new ArrayList<>();
    statements.add("SET autoinstall_known_extensions = false");
    statements.add("SET autoload_known_extensions = false");
    statements.add("SET temp_directory = ''");
    statements.add("SET allowed_directories = [" + quoted(absolute(record.runs())) + "]");
    statements.add("SET enable_external_access = false");
    statements.addAll(TABLES);
    statements.add(
        runs.stream()
            .map(run -> quoted(absolute(record.run(run))))
            .collect(Collectors.joining(", ", "SET VARIABLE files = [", "]")));
    return statements;
  }

  /**
   * What comes after.
   *
   * @param line how many bytes a line may have
   */
  static List<String> after(RecordFolder record, List<Integer> runs, Language language, long line) {
    List<String> statements = new ArrayList<>();
    statements.add(STARTED);
    statements.add(PLAIN);
    statements.add(MEMBER);
    statements.add("CREATE MACRO said(vi, en) AS " + (language == Language.VI ? "vi" : "en"));
    for (View view : View.all()) {
      String lines = view.reads().isEmpty() ? "" : lines(view.reads(), runs.isEmpty(), line);
      statements.add("CREATE VIEW " + view.name() + " AS " + lines + view.sql());
    }
    statements.add("SET lock_configuration = true");
    return statements;
  }

  /**
   * The lines of all runs, of which the database reads the named members alone. It has no word for
   * no file at all.
   */
  private static String lines(List<String> reads, boolean none, long line) {
    String source =
        none
            ? reads.stream()
                .map(Setup::nothing)
                .collect(
                    Collectors.joining(
                        ", ", "(SELECT ", ", CAST(NULL AS VARCHAR) AS filename WHERE false)"))
            : "read_json(getvariable('files'), format = 'newline_delimited', compression = 'zstd',"
                + " filename = true, maximum_object_size = "
                + line
                + reads.stream()
                    .map(Setup::member)
                    .collect(Collectors.joining(", ", ", columns = {", "})"));
    return "WITH lines AS NOT MATERIALIZED (SELECT * FROM " + source + ") ";
  }

  private static String member(String read) {
    int blank = read.indexOf(' ');
    return quoted(read.substring(0, blank)) + ": " + quoted(read.substring(blank + 1));
  }

  private static String nothing(String read) {
    int blank = read.indexOf(' ');
    return "CAST(NULL AS " + read.substring(blank + 1) + ") AS " + read.substring(0, blank);
  }

  static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
