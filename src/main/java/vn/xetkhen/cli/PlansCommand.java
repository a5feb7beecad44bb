package vn.xetkhen.cli;

import java.io.IOException;
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
import vn.xetkhen.dossier.DossierSchema;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.report.LiteratePage;
import vn.xetkhen.report.Paint;
import vn.xetkhen.report.PlanPage;
import vn.xetkhen.rulecheck.PackText;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Lists the installed plans, or shows one: as text, as a literate page, or as a schema. */
@Command(name = "plans")
final class PlansCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "plan")
  private @Nullable String id;

  @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
  private @Nullable String width;

  @Option(names = "--page", descriptionKey = "page")
  private boolean page;

  @Option(names = "--schema", descriptionKey = "schema")
  private boolean schema;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable String out;

  PlansCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (page && schema) {
      throw new UsageException(Console.both("plans.both"));
    }
    if ((page || schema) && id == null) {
      throw new UsageException(Console.both("plans.noId", page ? "--page" : "--schema"));
    }
    Paint paint = out == null ? console.paint() : new Paint(false);
    PlanPage text = new PlanPage(console.language(), Numbers.width(width, console), paint);
    Engine engine = common.engine(console);
    return id == null ? list(engine, text) : one(engine, id, text);
  }

  private int list(Engine engine, PlanPage text) throws IOException {
    List<Plan> plans = new ArrayList<>();
    Set<String> broken = new TreeSet<>();
    for (String one : engine.ids()) {
      Plan plan = engine.find(one);
      if (plan == null) {
        broken.add(one);
        console.say(engine.problems(one));
      } else {
        plans.add(plan);
      }
    }
    print(text.list(plans, broken));
    return broken.isEmpty() ? 0 : Exit.BROKEN_PACK.code();
  }

  private int one(Engine engine, String wanted, PlanPage text) throws IOException {
    Plan plan = engine.find(wanted);
    List<Problem> problems = engine.problems(wanted);
    if (!problems.isEmpty()) {
      console.say(problems);
      return Exit.BROKEN_PACK.code();
    }
    if (plan != null) {
      if (page) {
        return page(engine, wanted);
      }
      print(schema ? DossierSchema.json(plan.vocabulary()) : text.text(plan));
      return 0;
    }
    String nearest = Nearest.to(wanted, engine.ids());
    Text seen = Console.both("plan.unknown", wanted, String.join(", ", engine.ids()));
    throw new UsageException(
        nearest == null ? seen : Text.join(" ", List.of(seen, Console.both("nearest", nearest))));
  }

  private int page(Engine engine, String wanted) throws IOException {
    Parsed<PackText> read = PackText.read(engine.packs(), wanted);
    if (read instanceof Parsed.Good<PackText> pack) {
      print(new LiteratePage(console.language(), Versions.CURRENT).html(pack.value()));
      return 0;
    }
    console.say(((Parsed.Bad<PackText>) read).problems());
    return Exit.BROKEN_PACK.code();
  }

  private void print(String text) throws IOException {
    if (out == null) {
      console.print(text);
      return;
    }
    try (Output output = Output.file(out)) {
      output.writer().write(text);
      output.done();
    }
  }
}
