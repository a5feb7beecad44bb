package vn.xetkhen.audit.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed run whose entries are not those that its last lines tell of.
 *
 * @param run its number
 * @param declared how many entries, decisions and refusals its last lines tell of
 * @param held how many there are
 * @param missing the numbers of entries that are not there, rising, each {@code 5} or {@code 5–6},
 *     and {@code …} where there are more than twenty of them; empty where every number is there
 */
public record Gap(int run, Count declared, Count held, List<String> missing) {
  private static final int SHOWN = 20;

  /** An entry may stand in its run once only, numbered from 1, and the head is two lines on. */
  private static final String RUNS =
      """
      WITH
        told AS (
          SELECT
            run,
            TRY_CAST(closing ->> '$.seq' AS BIGINT) - 2 AS entries,
            TRY_CAST(ended ->> '$.counts.eligible' AS BIGINT)
              + TRY_CAST(ended ->> '$.counts.ineligible' AS BIGINT)
              + TRY_CAST(ended ->> '$.counts.undetermined' AS BIGINT) AS decisions,
            TRY_CAST(ended ->> '$.counts.refused' AS BIGINT) AS refusals
          FROM
            own.started
          WHERE
            closing IS NOT NULL
            AND ended IS NOT NULL
        ),
        held AS (
          SELECT
            run,
            count(*) AS entries,
            count(*) FILTER (type = 'decision') AS decisions,
            count(*) FILTER (type = 'refusal') AS refusals,
            count(DISTINCT seq) AS numbers,
            min(seq) AS first,
            max(seq) AS last
          FROM
            entries
          GROUP BY
            run
        )
      SELECT
        told.run,
        coalesce(told.entries, 0),
        coalesce(told.decisions, 0),
        coalesce(told.refusals, 0),
        coalesce(held.entries, 0),
        coalesce(held.decisions, 0),
        coalesce(held.refusals, 0),
        coalesce(held.numbers, 0) = coalesce(told.entries, 0)
          AND coalesce(held.first, 1) = 1
          AND coalesce(held.last, 0) = coalesce(told.entries, 0) AS numbered
      FROM
        told
        LEFT JOIN held ON held.run = told.run
      WHERE
        NOT numbered
        OR coalesce(held.entries, 0) <> coalesce(told.entries, 0)
        OR coalesce(held.decisions, 0) <> coalesce(told.decisions, 0)
        OR coalesce(held.refusals, 0) <> coalesce(told.refusals, 0)
      ORDER BY
        told.run
      """;

  private static final String NUMBERS = "SELECT DISTINCT seq FROM entries WHERE run = ? ORDER BY 1";

  /** So many entries of a run, of which so many are decisions and so many refusals. */
  public record Count(long entries, long decisions, long refusals) {}

  /** Keeps its own copy. */
  public Gap {
    missing = List.copyOf(missing);
  }

  /**
   * The runs of a record whose entries are not those that their last lines tell of, rising; runs
   * without these lines are {@link RecordDatabase#damaged}, and those that were not read are left
   * out.
   *
   * @throws QueryException where entries cannot be read
   */
  public static List<Gap> all(RecordDatabase database) throws QueryException, IOException {
    List<List<JsonNode>> rows = new ArrayList<>();
    try (Answer answer = database.ask(RUNS, List.of())) {
      for (List<JsonNode> row = answer.next(); row != null; row = answer.next()) {
        rows.add(row);
      }
    }
    List<Integer> read = database.read();
    List<Gap> gaps = new ArrayList<>();
    for (List<JsonNode> row : rows) {
      int run = row.get(0).asInt();
      if (!read.contains(run)) {
        continue;
      }
      Count declared = count(row, 1);
      List<String> missing =
          row.get(7).asBoolean() ? List.of() : missing(database, run, declared.entries());
      gaps.add(new Gap(run, declared, count(row, 4), missing));
    }
    return List.copyOf(gaps);
  }

  private static Count count(List<JsonNode> row, int from) {
    return new Count(
        row.get(from).asLong(), row.get(from + 1).asLong(), row.get(from + 2).asLong());
  }

  private static List<String> missing(RecordDatabase database, int run, long last)
      throws QueryException, IOException {
    List<String> missing = new ArrayList<>();
    long before = 0;
    for (String number : database.texts(NUMBERS, List.of(run))) {
      long seq = Long.parseLong(number);
      add(missing, before + 1, Math.min(seq - 1, last));
      before = Math.max(before, seq);
    }
    add(missing, before + 1, last);
    return missing;
  }

  private static void add(List<String> missing, long from, long to) {
    if (from <= to && missing.size() <= SHOWN) {
      String range = from == to ? String.valueOf(from) : from + "–" + to;
      missing.add(missing.size() == SHOWN ? "…" : range);
    }
  }
}
