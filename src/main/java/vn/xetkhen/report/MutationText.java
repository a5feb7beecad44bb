package vn.xetkhen.report;

import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.rulecheck.coverage.Coverage;
import vn.xetkhen.rulecheck.mutation.Fate;
import vn.xetkhen.rulecheck.mutation.Mutant;
import vn.xetkhen.rulecheck.mutation.Mutation;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Problem;

/** Tells people what became of the mutants of packs. */
public final class MutationText {
  private final Language language;
  private final Paint paint;
  private final Messages messages = Messages.beside(MutationText.class);

  /** A writer in one language. */
  public MutationText(Language language, Paint paint) {
    this.language = language;
    this.paint = paint;
  }

  /** A pack: the count, then each mutant that nothing notices and nobody explains. */
  public String text(Mutation mutation) {
    StringBuilder out = new StringBuilder();
    String count =
        say(
            "mutation.count",
            mutation.plan(),
            mutation.fates().size(),
            mutation.killed(),
            mutation.explained().size(),
            mutation.unexplained().size());
    out.append(mutation.sound() ? count : paint.strong(count)).append('\n');
    mutation
        .failing()
        .forEach(
            s ->
                line(
                    out,
                    s.file()
                        + ":"
                        + s.at().line()
                        + ":"
                        + s.at().column()
                        + ": "
                        + say("mutation.failing", s.name())));
    for (Problem problem : mutation.stale()) {
      line(out, problem.line(language));
    }
    List<Fate.Drafted> told = new ArrayList<>();
    for (Fate.Survived survived : mutation.unexplained()) {
      out.append('\n');
      line(out, at(survived.mutant()));
      line(out, "  " + say("mutation.unnoticed", survived.scenarios()));
      Fate.Drafted drafted = survived.drafted();
      if (drafted == null) {
        line(out, "  " + say("mutation.no-draft", survived.tried()));
      } else {
        drafted(out, drafted, told);
      }
    }
    return out.toString();
  }

  /** A draft that one told before makes needless is not told. */
  private void drafted(StringBuilder out, Fate.Drafted drafted, List<Fate.Drafted> told) {
    for (Fate.Drafted before : told) {
      if (before.notices(drafted)) {
        line(out, "  " + say("mutation.above", before.name()));
        return;
      }
    }
    told.add(drafted);
    line(out, "  " + say("mutation.draft"));
    Coverage.Place place = drafted.place();
    line(
        out,
        "  "
            + (place.after() == null
                ? say("coverage.in", place.path())
                : say("coverage.after", place.path(), place.after())));
    drafted.text().lines().forEach(l -> line(out, l));
  }

  /** A line for each mutant: where, which, and what stands there instead. */
  public String list(List<Mutant> mutants) {
    StringBuilder out = new StringBuilder();
    mutants.forEach(mutant -> line(out, at(mutant)));
    return out.toString();
  }

  private String at(Mutant mutant) {
    return mutant.file()
        + ":"
        + mutant.at().line()
        + ":"
        + mutant.at().column()
        + ": "
        + mutant.id()
        + ": "
        + mutant.change().in(language);
  }

  private static void line(StringBuilder out, String line) {
    out.append(Cells.safe(line)).append('\n');
  }

  private String say(String key, Object... arguments) {
    return messages.text(key, arguments).in(language);
  }
}
