package vn.xetkhen.report;

import java.io.IOException;
import java.util.List;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.rulecheck.mutation.Fate;
import vn.xetkhen.rulecheck.mutation.Mutant;
import vn.xetkhen.rulecheck.mutation.Mutation;
import vn.xetkhen.text.Problem;

/** Writes what became of mutants as {@code xetkhen.mutation/1}. */
public final class MutationJson {
  private static final String FORMAT = "xetkhen.mutation/1";

  private MutationJson() {}

  /** Packs as one line, with its end. */
  public static String text(List<Mutation> mutations) {
    return DecisionJson.line(
            out -> {
              out.begin();
              out.field("format", FORMAT);
              out.list("packs", mutations, mutation -> mutation(out, mutation));
              out.end();
            })
        + "\n";
  }

  /** Mutants as one line, with its end, not tried. */
  public static String list(List<Mutant> mutants) {
    return DecisionJson.line(
            out -> {
              out.begin();
              out.field("format", FORMAT);
              out.list(
                  "mutants",
                  mutants,
                  mutant -> {
                    out.begin();
                    mutant(out, mutant);
                    out.end();
                  });
              out.end();
            })
        + "\n";
  }

  private static void mutation(JsonValues out, Mutation mutation) throws IOException {
    out.begin();
    out.field("plan", mutation.plan());
    out.field("mutants", mutation.fates().size());
    out.field("noticed", mutation.killed());
    out.list(
        "explained", List.copyOf(mutation.explained().values()), entry -> explained(out, entry));
    out.list("unnoticed", mutation.unexplained(), survived -> survived(out, survived));
    out.list("stale", mutation.stale(), problem -> problem(out, problem));
    out.list(
        "failing",
        mutation.failing(),
        scenario -> {
          out.begin();
          out.field("file", scenario.file());
          out.field("line", scenario.at().line());
          out.field("name", scenario.name());
          out.end();
        });
    out.end();
  }

  private static void mutant(JsonValues out, Mutant mutant) throws IOException {
    out.field("id", mutant.id());
    out.field("file", mutant.file());
    out.field("line", mutant.at().line());
    out.field("column", mutant.at().column());
    out.field("change", mutant.change());
  }

  private static void survived(JsonValues out, Fate.Survived survived) throws IOException {
    out.begin();
    mutant(out, survived.mutant());
    out.field("scenarios", survived.scenarios());
    out.field("scenario", survived.scenario());
    out.field("tried", survived.tried());
    out.end();
  }

  private static void explained(JsonValues out, Equivalents.Entry entry) throws IOException {
    out.begin();
    out.field("id", entry.mutant());
    out.field("why", entry.why());
    out.end();
  }

  private static void problem(JsonValues out, Problem problem) throws IOException {
    out.begin();
    out.field("file", problem.file());
    out.field("line", problem.at().line());
    out.field("column", problem.at().column());
    out.field("message", problem.message());
    out.end();
  }
}
