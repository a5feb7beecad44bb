package vn.xetkhen.rulecheck.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Text;

/**
 * Looks whether the mutants that a pack's writer explains are of something that the pack has: the
 * part of a mutant's id before the first colon names it.
 */
final class Explained {
  private Explained() {}

  /** Checks. */
  static void check(PackInput input, Understood draft, Plan plan, Findings found) {
    PackFile file = input.files().get(input.id() + "/" + PackFolder.EQUIVALENTS);
    if (file == null
        || !draft.planSound()
        || draft.lost()
        || !(Equivalents.read(file.file(), file.bytes())
            instanceof Parsed.Good<Equivalents> read)) {
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    draft.rules().forEach(rule -> names.add(rule.id()));
    names.addAll(Trees.asked(plan).keySet());
    for (Set<String> declared :
        List.of(plan.clauses().keySet(), plan.awards().keySet(), plan.readings().keySet())) {
      names.addAll(declared);
    }
    for (Equivalents.Entry entry : read.value().entries()) {
      String name = entry.mutant().split(":", 2)[0];
      if (!names.contains(name) && !ofAward(name, plan)) {
        found.say(
            Lint.SCENARIO_UNKNOWN_NAME,
            "unknown-mutant",
            file.file(),
            entry.at(),
            entry.mutant(),
            name,
            meant(Nearest.joined(name, names, "”, “")));
      }
    }
  }

  /** Parts of an award stand after a slash. */
  private static boolean ofAward(String name, Plan plan) {
    return plan.awards().keySet().stream().anyMatch(award -> name.startsWith(award + "/"));
  }

  private static Text meant(@Nullable String near) {
    return near == null ? Text.same("") : Findings.text("meant", near);
  }
}
