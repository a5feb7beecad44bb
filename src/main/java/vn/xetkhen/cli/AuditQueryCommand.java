package vn.xetkhen.cli;

import java.io.IOException;
import java.util.List;
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
import vn.xetkhen.audit.query.Question;
import vn.xetkhen.audit.query.RecordDatabase;
import vn.xetkhen.report.QueryPage;

/** Asks a record in SQL, or one of the ready questions. */
@Command(name = "query")
final class AuditQueryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SpokenOptions common = new SpokenOptions();
  @Mixin private AnswerOptions form = new AnswerOptions();

  @Parameters(paramLabel = "RECORD", arity = "0..1", descriptionKey = "audit.record")
  private @Nullable String name;

  @Option(names = "--sql", paramLabel = "SELECT", descriptionKey = "audit.query.sql")
  private @Nullable String sql;

  @Option(names = "--question", paramLabel = "ID", descriptionKey = "audit.query.question")
  private @Nullable String question;

  @Option(names = "--questions", descriptionKey = "audit.query.questions")
  private boolean questions;

  @Option(names = "--views", descriptionKey = "audit.query.views")
  private boolean views;

  AuditQueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    AuditAnswers answers = form.answers(console);
    long asked = Stream.of(sql != null, question != null, questions, views).filter(b -> b).count();
    if (asked != 1) {
      throw new UsageException(Console.both("audit.query.which"));
    }
    if (question != null && !Question.ids().contains(question)) {
      throw AuditAnswers.unknown("--question", question, Question.ids());
    }
    QueryPage page = new QueryPage(console.language(), answers.width());
    if (questions || views) {
      answers.write(questions ? page.questions(Question.all()) : page.views());
      return 0;
    }
    Question ready = question == null ? null : Question.of(question);
    if (name == null) {
      if (ready == null) {
        throw new UsageException(Console.both("audit.query.noRecord"));
      }
      answers.write(page.question(ready));
      return 0;
    }
    return ask(answers, page, AuditAnswers.record(name), ready);
  }

  private int ask(
      AuditAnswers answers, QueryPage page, RecordFolder record, @Nullable Question ready)
      throws IOException {
    String asked = ready == null ? String.valueOf(sql) : ready.sql();
    answers.unfinished(String.valueOf(name), record);
    try (RecordDatabase database = answers.open(record);
        Answer answer = database.ask(asked, List.of())) {
      answers.write(
          answer,
          ready == null ? "" : page.title(ready),
          ready == null ? List.of() : page.headings(ready),
          ready == null,
          () -> {});
      return answers.sound(String.valueOf(name), database);
    } catch (StandardOutput.Gone e) {
      return 0; // whoever read the results has seen enough
    } catch (QueryException e) {
      if (common.verbose()) {
        e.printStackTrace(console.err());
      }
      return AuditAnswers.refuse(console, e);
    }
  }
}
