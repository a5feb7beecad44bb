package vn.xetkhen.rulecheck.lint;

import java.util.List;
import java.util.Map;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.RewardNorms;
import vn.xetkhen.plan.RewardsReader;

/**
 * Looks through a pack for what its writer should mend: what readers refuse in any of its files,
 * and what they take but no one means. Remembers rule files, so that a pack that was changed in one
 * place is quickly looked through again; not for several threads.
 */
public final class Checker {
  private final Map<List<String>, RuleText> known = Reading.memory();

  /** Everything there is to mend, by file and place. */
  public List<Finding> check(PackInput input) {
    Findings found = new Findings();
    Understood draft = new Reading(input, known, found).read();
    List<RuleDescription> readable = sound(draft, found);
    Plan plan = draft.plan();
    if (plan != null) {
      new RuleNames(draft, found).check(plan, readable);
      Explained.check(input, draft, plan, found);
    }
    List<RuleDescription> sound = sound(draft, found);
    new RuleOrder(draft, found).check();
    new RuleWords(draft, found).check(sound);
    if (plan != null && draft.written() != null && draft.planSound()) {
      Reach reach = Reach.of(plan);
      new PlanWords(draft, found).check(plan);
      new TreeLints(draft, found).check(plan);
      new Kinds(draft, found, reach).check(sound);
      new Repeats(draft, found, reach).check(plan, sound);
      new Contradictions(draft, found).check(plan, sound);
      boolean errors =
          found.sorted().stream()
              .anyMatch(
                  f -> f.lint().severity() == Severity.ERROR && f.lint() != Lint.TEXT_NOT_NFC);
      if (!errors) {
        new Uses(draft, found, reach).check(plan);
        new Exercise(draft, found, reach).check();
      }
    }
    return found.sorted();
  }

  /**
   * What is wrong with the reward norms that all packs share.
   *
   * @param file the file as the user named it
   */
  public static List<Finding> rewards(String file, byte[] bytes) {
    Findings found = new Findings();
    new Composing(file, TextAt.yaml(bytes)).check(found);
    if (RewardsReader.read(file, bytes) instanceof Parsed.Bad<RewardNorms> bad) {
      bad.problems().stream()
          .map(Finding::of)
          .filter(finding -> finding.lint() != Lint.TEXT_NOT_NFC)
          .forEach(found::add);
    }
    return found.sorted();
  }

  /** The rules in which nothing is wrong so far. */
  private static List<RuleDescription> sound(Understood draft, Findings found) {
    List<Finding> told = found.sorted();
    return draft.rules().stream()
        .filter(rule -> told.stream().noneMatch(finding -> in(finding, draft, rule)))
        .toList();
  }

  private static boolean in(Finding finding, Understood draft, RuleDescription rule) {
    return finding.lint().severity() == Severity.ERROR
        && finding.lint() != Lint.TEXT_NOT_NFC
        && finding.file().equals(draft.file(rule))
        && rule.at().line() <= finding.at().line()
        && finding.at().line() <= rule.lastLine();
  }
}
