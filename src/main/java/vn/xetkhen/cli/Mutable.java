package vn.xetkhen.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.rulecheck.Equivalents;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.rulecheck.PlanText;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.rulecheck.mutation.Mutant;
import vn.xetkhen.rulecheck.mutation.Mutants;

/** A sound pack, with its text and its mutants. */
record Mutable(Pack pack, PackText text, Equivalents equivalents, List<Mutant> mutants) {

  /** The pack; null after its problems were told. */
  static @Nullable Mutable of(Target target, Console console) {
    if (target.engine().pack(target.id()) instanceof PackResult.Broken broken) {
      console.say(broken.problems());
      return null;
    }
    Parsed<PackText> text = PackText.read(target.engine().packs(), target.id());
    Parsed<PackFiles> files = target.engine().packs().files(target.id());
    Parsed<Equivalents> equivalents = Equivalents.of(target.folder());
    for (Parsed<?> parsed : new Parsed<?>[] {text, files, equivalents}) {
      if (parsed instanceof Parsed.Bad<?> bad) {
        console.say(bad.problems());
        return null;
      }
    }
    if (target.engine().pack(target.id()) instanceof PackResult.Ready ready
        && text instanceof Parsed.Good<PackText> good
        && files instanceof Parsed.Good<PackFiles> read
        && equivalents instanceof Parsed.Good<Equivalents> explained) {
      PlanText plan = PlanText.of(read.value(), good.value().source().plan());
      return new Mutable(
          ready.pack(), good.value(), explained.value(), Mutants.of(good.value(), plan));
    }
    return null;
  }
}
