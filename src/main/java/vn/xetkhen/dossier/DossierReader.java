package vn.xetkhen.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.Submission;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Sha256;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * Reads dossiers of the format {@code xetkhen.dossier/1}. Strict and total: whatever the bytes are,
 * the answer is a dossier that can be decided or a refusal with every problem at once. Safe for use
 * by several threads where {@link Plans} is.
 */
public final class DossierReader {
  private final Plans plans;

  /** A reader for dossiers under these plans. */
  public DossierReader(Plans plans) {
    this.plans = plans;
  }

  /**
   * Reads one dossier.
   *
   * @param source the file as the user named it, for problems
   * @param line its line in a {@code .jsonl}, from 1; null where it is the whole file
   * @param bytes its exact bytes, a line without its end
   */
  public Result read(String source, @Nullable Integer line, byte[] bytes) {
    return read(
        source, line, TreeReader.json(source, line == null ? 1 : line, bytes), Sha256.hex(bytes));
  }

  /**
   * Reads one dossier that is a tree already.
   *
   * @param sha256 of the bytes it was read from, in lower-case hexadecimal
   */
  public Result read(String source, @Nullable Integer line, Tree tree, String sha256) {
    Problems problems = new Problems(source, tree.problems());
    String id = null;
    boolean broken = false;
    if (tree.root() instanceof Node.Obj root) {
      Heading heading = new Heading(problems, root);
      heading.format();
      id = heading.id();
      Heading.Asked asked = heading.plan(plans);
      broken = asked.broken();
      Dossier dossier = body(problems, root, heading, id, asked.plan(), sha256);
      if (dossier != null && problems.none()) {
        return new Result.Accepted(dossier);
      }
    } else if (tree.root() != null) {
      problems.add(
          tree.root(),
          "value.wrong",
          Shown.of(tree.root()),
          Problems.MESSAGES.text("expected.dossier"));
    }
    return new Result.Refused(new Refusal(source, line, id, problems.sorted(), broken));
  }

  private static @Nullable Dossier body(
      Problems problems,
      Node.Obj root,
      Heading heading,
      @Nullable String id,
      @Nullable Plan plan,
      String sha256) {
    Values values = new Values(problems, new Codes(problems, plan));
    Members members = new Members(problems, values);
    members.known(root, Layout.ROOT);
    Plan.Award award = plan == null ? null : heading.award(plan);
    String period = heading.period(award);
    Candidates.Read candidate = new Candidates(problems, values, members).read(root);
    Sections sections = new Sections(problems, members);
    List<Fact> facts = sections.read(root);
    if (award != null && candidate != null) {
      heading.admits(award, candidate.candidate().kind(), candidate.kind());
    }
    if (id == null || plan == null || award == null || period == null || candidate == null) {
      return null;
    }
    List<Fact> all = new ArrayList<>(candidate.facts());
    all.addAll(facts);
    return new Dossier(
        id,
        plan.id(),
        award.id(),
        period,
        candidate.candidate(),
        all,
        sections.declared(),
        sha256,
        submittedOn(facts));
  }

  private static @Nullable LocalDate submittedOn(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Submission submission) {
        return submission.submittedOn();
      }
    }
    return null;
  }
}
