package vn.xetkhen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.PlanPage;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Text;

/** Lists the installed plans, or shows one. */
@Command(name = "plans")
final class PlansCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "plan")
  private @Nullable String id;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  PlansCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PlanPage page =
        new PlanPage(console.language(), Numbers.width(width, console), console.paint());
    Engine engine = common.engine(console);
    return id == null ? list(engine, page) : one(engine, id, page);
  }

  private int list(Engine engine, PlanPage page) {
    List<Plan> plans = new ArrayList<>();
    Set<String> broken = new TreeSet<>();
    for (String one : engine.ids()) {
      Plan plan = engine.find(one);
      if (plan == null) {
        broken.add(one);
        sayProblems(engine, one);
      } else {
        plans.add(plan);
      }
    }
    console.print(page.list(plans, broken));
    return broken.isEmpty() ? 0 : Exit.BROKEN_PACK.code();
  }

  private int one(Engine engine, String wanted, PlanPage page) {
    Plan plan = engine.find(wanted);
    if (plan != null) {
      console.print(page.text(plan));
      return 0;
    }
    if (engine.ids().contains(wanted)) {
      sayProblems(engine, wanted);
      return Exit.BROKEN_PACK.code();
    }
    String nearest = Nearest.to(wanted, engine.ids());
    Text seen = Console.both("plan.unknown", wanted, String.join(", ", engine.ids()));
    throw new UsageException(
        nearest == null ? seen : Text.join(" ", List.of(seen, Console.both("nearest", nearest))));
  }

  private void sayProblems(Engine engine, String plan) {
    if (engine.pack(plan) instanceof PackResult.Broken broken) {
      console.say(broken.problems());
    }
  }
}
