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
import vn.xetkhen.engine.Installed;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Reads and decides one dossier at a time. Safe for use by several threads. */
final class Decider {
  private final Installed engine;
  private final DossierReader reader;
  private final Wanted wanted;
  private final ConcurrentMap<String, Conditions> conditions = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Plan> plans = new ConcurrentHashMap<>();
  private final Set<String> broken = new ConcurrentSkipListSet<>();

  Decider(Installed engine, Wanted wanted) {
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
    return decide(found.source(), found.line(), found.bytes());
  }

  /**
   * Decides a dossier.
   *
   * @param source the file as the user named it
   * @param line its line in a {@code .jsonl}, from 1; null where it is the whole file
   * @param bytes its exact bytes, a line without its end
   */
  Decided decide(String source, @Nullable Integer line, byte[] bytes) {
    try {
      return read(source, line, bytes);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Refusal refusal = refusal(source, line, null, Console.both("fault", e.toString()), false);
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

  private Decided read(String source, @Nullable Integer line, byte[] bytes) {
    Result result = reader.read(source, line, bytes);
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
    return new Decided.Not(refusal(source, line, dossier.id(), message, true), null);
  }

  private static Refusal refusal(
      String source,
      @Nullable Integer line,
      @Nullable String id,
      Text message,
      boolean brokenPack) {
    Position at = line == null ? Position.START : new Position(line, 1);
    String pointer = brokenPack ? "/plan" : null;
    return new Refusal(
        source, line, id, List.of(new Problem(source, at, pointer, message)), brokenPack);
  }
}
