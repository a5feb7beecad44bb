package vn.xetkhen.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.xetkhen.decision.Verdict;

/** What {@code audit list} asks the database for. */
final class AuditListed {
  /** What stands for a verdict where the dossier could not be decided. */
  static final String REFUSED = "REFUSED";

  private static final String FIND =
      "SELECT entry, CAST(recorded_at + INTERVAL 7 HOUR AS DATE) AS day, dossier_id, candidate_id,"
          + " candidate_name, plan, award, period, verdict, ground, deciding_clauses, masked FROM ";
  private static final String SHOW =
      "SELECT entry, CAST(recorded_at + INTERVAL 7 HOUR AS DATE) AS day,"
          + " nullif(concat_ws(chr(10), candidate_name, coalesce(dossier_id, source)), '') AS candidate,"
          + " plan || chr(10) || award || ', ' || period AS award, verdict,"
          + " coalesce(ground, problem) AS ground,"
          + " nullif(array_to_string(deciding_clauses, ', '), '') AS clauses FROM ";
  private static final String DECISIONS =
      "SELECT run, seq, entry, recorded_at, source, dossier_id, candidate_id, candidate_name, plan,"
          + " award, period, verdict, ground, deciding_clauses, readings, NULL AS problem, masked"
          + " FROM decisions";

  /** A refusal has a row for each of its problems; the first stands for it. */
  private static final String REFUSALS =
      "SELECT run, seq, any_value(entry) AS entry, any_value(recorded_at) AS recorded_at,"
          + " any_value(source) AS source, any_value(dossier_id) AS dossier_id,"
          + " CAST(NULL AS VARCHAR) AS candidate_id, CAST(NULL AS VARCHAR) AS candidate_name,"
          + " CAST(NULL AS VARCHAR) AS plan, CAST(NULL AS VARCHAR) AS award,"
          + " CAST(NULL AS VARCHAR) AS period, 'REFUSED' AS verdict,"
          + " CAST(NULL AS VARCHAR) AS ground, CAST([] AS VARCHAR[]) AS deciding_clauses,"
          + " CAST(NULL AS MAP(VARCHAR, VARCHAR)) AS readings,"
          + " arg_min(message, (coalesce(problem_line, 0), coalesce(problem_column, 0)))"
          + " AS problem, bool_or(masked) AS masked FROM refusals GROUP BY run, seq";

  private static final String COUNTS =
      "eligible, ineligible, undetermined, refused, signed FROM runs";

  /** Where the record and its keys are kept says nothing of what was decided. */
  private static final String ARGUMENTS =
      "array_to_string(list_filter(arguments, lambda one, place:"
          + " NOT regexp_matches(one, '^--(record|record-key|mask-key)(=.*)?$', 's')"
          + " AND NOT (place > 1 AND coalesce(arguments[place - 1], '')"
          + " IN ('--record', '--record-key', '--mask-key'))), ' ') AS arguments, ";

  /** Which entries are looked through. */
  enum Kinds {
    ALL,
    DECISIONS,
    REFUSALS
  }

  private AuditListed() {}

  /** All that may stand as a verdict. */
  static List<String> verdicts() {
    return Stream.concat(Arrays.stream(Verdict.values()).map(Enum::name), Stream.of(REFUSED))
        .toList();
  }

  /**
   * Entries, to which conditions can be added.
   *
   * @param table whether people are to read it
   */
  static String select(boolean table, Kinds kinds) {
    String from =
        switch (kinds) {
          case ALL -> DECISIONS + " UNION ALL " + REFUSALS;
          case DECISIONS -> DECISIONS;
          case REFUSALS -> REFUSALS;
        };
    return (table ? SHOW : FIND) + "(" + from + ")";
  }

  /**
   * Runs.
   *
   * @param table whether people are to read it
   */
  static String runs(boolean table) {
    String arguments = table ? ARGUMENTS : "array_to_string(arguments, ' ') AS arguments, ";
    return "SELECT id, started_at, command, " + arguments + COUNTS;
  }
}
