package vn.xetkhen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.bench.floor.TanYenFloor;
import vn.xetkhen.bench.generator.Generator;
import vn.xetkhen.decision.Check;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.engine.PackResult;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.engine.language.RuleDescription;

/** What is measured: the packs, the reader, and generated dossiers in each of their forms. */
public final class Subjects {
  /** The seed of every generated dossier that is measured. */
  public static final long SEED = 20211219;

  /** The system property that names the rules folder, for the JVMs that measure. */
  public static final String RULES = "bench.rules";

  private final Engine engine;
  private final DossierReader reader;

  /** The packs of a rules folder. */
  public Subjects(Path rules) {
    engine = Engine.open(rules);
    reader = new DossierReader(engine);
  }

  /** The packs of the folder that {@link #RULES} names, {@code rules} where it names none. */
  public static Subjects installed() {
    return new Subjects(Path.of(System.getProperty(RULES, "rules")));
  }

  /**
   * A pack.
   *
   * @throws IllegalStateException where it is broken
   */
  public Pack pack(String plan) {
    if (engine.pack(plan) instanceof PackResult.Ready ready) {
      return ready.pack();
    }
    throw new IllegalStateException("pack " + plan + " is broken: run xetkhen rules check " + plan);
  }

  /**
   * A dossier as the reader makes it.
   *
   * @throws IllegalStateException where it refuses
   */
  public Dossier read(byte[] line) {
    Result result = reader.read("generated.jsonl", 1, line);
    if (result instanceof Result.Accepted accepted) {
      return accepted.dossier();
    }
    throw new IllegalStateException(
        "a generated dossier is refused: " + ((Result.Refused) result).refusal().problems());
  }

  /** The first generated dossiers of a plan, or of all plans in turn. */
  public static List<byte[]> lines(String plan, int count) {
    return new Generator(plan, SEED).lines(count);
  }

  /** Dossiers as the reader makes them. */
  public List<Dossier> read(List<byte[]> lines) {
    List<Dossier> dossiers = new ArrayList<>(lines.size());
    lines.forEach(line -> dossiers.add(read(line)));
    return dossiers;
  }

  /** The hand-written plan, under the names and places of the pack's rules. */
  public TanYenFloor floor() {
    Pack pack = pack(TanYenFloor.PLAN);
    Map<String, Check.RuleAt> rules = new LinkedHashMap<>();
    for (RuleDescription rule : pack.rules()) {
      rules.put(rule.id(), new Check.RuleAt(rule.file(), rule.at().line()));
    }
    return new TanYenFloor(pack.rulesSha256(), rules, Versions.CURRENT);
  }

  /** The engine over the packs. */
  public Engine engine() {
    return engine;
  }
}
