package vn.xetkhen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.DossierSource;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Reads and decides one dossier at a time. Safe for use by several threads. */
final class Decider {
  private final Engine engine;
  private final DossierReader reader;
  private final Wanted wanted;
  private final ConcurrentMap<String, Conditions> conditions = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Plan> plans = new ConcurrentHashMap<>();
  private final Set<String> broken = new ConcurrentSkipListSet<>();

  Decider(Engine engine, Wanted wanted) {
    this.engine = engine;
    this.wanted = wanted;
    this.reader = new DossierReader(new Watched(engine, broken));
  }

  /** What a dossier came to. */
  sealed interface Decided {

    /** It was decided. */
    record Done(Dossier dossier, Decision decision, Plan plan) implements Decided {}

    /**
     * It was not.
     *
     * @param fault the stack trace where the program is at fault; otherwise null
     */
    record Not(Refusal refusal, @Nullable String fault) implements Decided {}
  }

  /** Decides what a source found; whatever goes wrong concerns this dossier alone. */
  Decided decide(DossierSource.Item item) {
    if (item instanceof DossierSource.Unreadable unreadable) {
      return new Decided.Not(unreadable.refusal(), null);
    }
    DossierSource.Found found = (DossierSource.Found) item;
    try {
      return decide(found);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Refusal refusal = refusal(found, null, Console.both("fault", e.toString()), false);
      return new Decided.Not(refusal, trace.toString());
    }
  }

  /** The plans that dossiers were decided under so far. */
  List<Plan> plans() {
    return List.copyOf(plans.values());
  }

  /** Tells what is wrong with the packs that dossiers asked for and that are broken. */
  void sayBroken(Console console, Set<Exit> exits) {
    for (String id : broken) {
      exits.add(Exit.BROKEN_PACK);
      if (engine.pack(id) instanceof PackResult.Broken pack) {
        console.say(pack.problems());
      }
    }
  }

  private Decided decide(DossierSource.Found found) {
    Result result = reader.read(found.source(), found.line(), found.bytes());
    if (result instanceof Result.Refused refused) {
      return new Decided.Not(refused.refusal(), null);
    }
    Dossier dossier = ((Result.Accepted) result).dossier();
    PackResult made = engine.pack(dossier.plan());
    if (made instanceof PackResult.Ready ready) {
      Pack pack = ready.pack();
      plans.putIfAbsent(dossier.plan(), pack.plan());
      Conditions own = conditions.computeIfAbsent(dossier.plan(), id -> wanted.under(pack.plan()));
      return new Decided.Done(dossier, pack.decide(dossier, own), pack.plan());
    }
    broken.add(dossier.plan());
    Text message = Console.both("pack.broken", dossier.plan());
    return new Decided.Not(refusal(found, dossier.id(), message, true), null);
  }

  private static Refusal refusal(
      DossierSource.Found found, @Nullable String id, Text message, boolean brokenPack) {
    Integer line = found.line();
    Position at = line == null ? Position.START : new Position(line, 1);
    String pointer = brokenPack ? "/plan" : null;
    return new Refusal(
        found.source(),
        line,
        id,
        List.of(new Problem(found.source(), at, pointer, message)),
        brokenPack);
  }
}
