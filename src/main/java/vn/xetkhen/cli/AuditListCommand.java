package vn.xetkhen.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.audit.RecordFolder;
import vn.xetkhen.audit.query.Answer;
import vn.xetkhen.audit.query.QueryException;
import vn.xetkhen.audit.query.RecordDatabase;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Role;

/** Finds decisions in a record, or lists its runs. */
@Command(name = "list")
final class AuditListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SpokenOptions common = new SpokenOptions();
  @Mixin private AnswerOptions form = new AnswerOptions();

  @Parameters(paramLabel = "RECORD", descriptionKey = "audit.record")
  private String name = "";

  @Option(names = "--candidate", paramLabel = "TEXT", descriptionKey = "audit.list.candidate")
  private @Nullable String candidate;

  @Option(names = "--plan", paramLabel = "ID", descriptionKey = "audit.list.plan")
  private @Nullable String plan;

  @Option(names = "--period", paramLabel = "P", descriptionKey = "audit.list.period")
  private @Nullable String period;

  @Option(names = "--clause", paramLabel = "ID", descriptionKey = "audit.list.clause")
  private @Nullable String clause;

  @Option(names = "--outcome", paramLabel = "OUTCOME", descriptionKey = "audit.list.outcome")
  private @Nullable String outcome;

  @Option(names = "--rule", paramLabel = "ID|FILE", descriptionKey = "audit.list.rule")
  private @Nullable String rule;

  @Option(names = "--verdict", paramLabel = "VERDICT", descriptionKey = "audit.list.verdict")
  private @Nullable String verdict;

  @Option(names = "--ground", paramLabel = "CLAUSE|ROLE", descriptionKey = "audit.list.ground")
  private @Nullable String ground;

  @Option(names = "--reading", paramLabel = "ID[=OPTION]", descriptionKey = "audit.list.reading")
  private @Nullable String reading;

  @Option(names = "--run", paramLabel = "N", descriptionKey = "audit.list.run")
  private @Nullable String run;

  @Option(names = "--runs", descriptionKey = "audit.list.runs")
  private boolean runs;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "audit.list.limit")
  private @Nullable String limit;

  AuditListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    AuditAnswers answers = form.answers(console);
    AuditSearch search = search();
    if (runs && !search.none()) {
      throw new UsageException(Console.both("audit.list.runs.alone"));
    }
    long most = limit == null ? 0 : Numbers.from1("--limit", limit);
    String cut = most == 0 ? "" : " LIMIT " + most;
    RecordFolder record = AuditAnswers.record(name);
    answers.unfinished(name, record);
    int only = run == null ? 0 : Numbers.from1("--run", run);
    try (RecordDatabase database = answers.open(record, only);
        Answer answer =
            runs
                ? database.ask(AuditListed.runs(answers.table()) + " ORDER BY run" + cut, List.of())
                : search.ask(database, AuditListed.select(answers.table(), kinds()), cut)) {
      long rows = answers.write(answer, "", headings(), false, () -> search.check(database));
      if (rows > 0 && rows == most) {
        console.say(console.text("audit.list.cut", rows));
      }
      return answers.sound(name, database);
    } catch (StandardOutput.Gone e) {
      return 0; // whoever read the results has seen enough
    } catch (QueryException e) {
      if (common.verbose()) {
        e.printStackTrace(console.err());
      }
      return AuditAnswers.refuse(console, e);
    }
  }

  private List<String> headings() {
    return Arrays.asList(
        console.text(runs ? "audit.list.heads.runs" : "audit.list.heads").split("\\|", -1));
  }

  private AuditSearch search() {
    AuditSearch search = new AuditSearch();
    if (candidate != null) {
      search.any(
          "contains(plain(candidate_name), plain(?)) OR contains(plain(candidate_id), plain(?)) OR"
              + " contains(plain(dossier_id), plain(?))",
          candidate,
          candidate,
          candidate);
    }
    if (run != null) {
      long number = Numbers.from1("--run", run);
      search.one("--run", run, "SELECT run FROM runs ORDER BY run", "run = ?", number);
    }
    each(search, "--plan", plan, "plan");
    each(search, "--period", period, "period");
    clauses(search);
    if (verdict != null) {
      search.any("verdict = ?", code("--verdict", verdict, AuditListed.verdicts()));
    }
    if (ground != null) {
      ground(search, ground);
    }
    if (reading != null) {
      reading(search, reading);
    }
    return search;
  }

  private static void each(
      AuditSearch search, String option, @Nullable String given, String column) {
    if (given != null) {
      String known = "SELECT DISTINCT " + column + " FROM decisions ORDER BY 1";
      search.one(option, given, known, column + " = ?", given);
    }
  }

  private void clauses(AuditSearch search) {
    if (clause == null && outcome != null) {
      throw new UsageException(Console.both("audit.list.outcome.lonely"));
    }
    String known = "SELECT DISTINCT clause FROM findings ORDER BY 1";
    String within = "(run, seq) IN (SELECT (run, seq) FROM ";
    if (clause != null && outcome == null) {
      search.one("--clause", clause, known, within + "findings WHERE clause = ?)", clause);
    } else if (clause != null && outcome != null) {
      String code = code("--outcome", outcome, names(Outcome.values()));
      String both = within + "findings WHERE clause = ? AND outcome = ?)";
      search.one("--clause", clause, known, both, clause, code);
    }
    if (rule != null) {
      search.one(
          "--rule",
          rule,
          "SELECT DISTINCT unnest([check_id, rule_file]) AS id FROM checks ORDER BY id",
          within + "checks WHERE check_id = ? OR rule_file = ?)",
          rule,
          rule);
    }
  }

  /** The role of what decided, or the clause that did. */
  private static void ground(AuditSearch search, String given) {
    String upper = given.toUpperCase(Locale.ROOT);
    if (Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(upper))) {
      search.any("ground = ?", upper);
      return;
    }
    search.one(
        "--ground",
        given,
        "SELECT DISTINCT clause FROM findings ORDER BY 1",
        "list_contains(deciding_clauses, ?)",
        given);
  }

  private static void reading(AuditSearch search, String given) {
    int equals = given.indexOf('=');
    String id = equals < 0 ? given : given.substring(0, equals);
    search.one(
        "--reading",
        id,
        "SELECT DISTINCT unnest(map_keys(readings)) AS id FROM decisions ORDER BY id",
        "readings[?] IS NOT NULL",
        id);
    if (equals >= 0) {
      String option = given.substring(equals + 1);
      search.oneOf(
          "--reading " + id,
          option,
          "SELECT DISTINCT readings[?] AS option FROM decisions WHERE option IS NOT NULL ORDER BY 1",
          id,
          "readings[?] = ?",
          id,
          option);
    }
  }

  /** Refusals have no plan, clause, ground or reading that could be looked for. */
  private AuditListed.Kinds kinds() {
    if (Stream.of(plan, period, clause, rule, ground, reading).anyMatch(Objects::nonNull)) {
      return AuditListed.Kinds.DECISIONS;
    } else if (verdict == null) {
      return AuditListed.Kinds.ALL;
    }
    return verdict.equalsIgnoreCase(AuditListed.REFUSED)
        ? AuditListed.Kinds.REFUSALS
        : AuditListed.Kinds.DECISIONS;
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }

  private static String code(String option, String given, List<String> known) {
    String upper = given.toUpperCase(Locale.ROOT);
    if (!known.contains(upper)) {
      throw AuditAnswers.unknown(option, given, known);
    }
    return upper;
  }
}
