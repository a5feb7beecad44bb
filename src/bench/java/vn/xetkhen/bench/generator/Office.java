package vn.xetkhen.bench.generator;

import java.util.List;
import java.util.function.BiConsumer;
import vn.xetkhen.bench.generator.Chance.Weighted;

/**
 * Makes dossiers of one plan: first one that is complete and meets everything, as most do that an
 * office puts forward, and then, for some, what is wrong with it or open in it.
 */
abstract class Office {
  /** Out of a hundred: complete files of candidates who meet everything. */
  static final int SOUND = 68;

  /** Out of a hundred: files of candidates who fail something. The rest lack something. */
  static final int FAILING = 20;

  /** Out of a hundred faulty files: those with a second fault. */
  private static final int TWICE = 15;

  /** A change that makes a sound dossier fail, or leaves something open in it. */
  interface Fault extends BiConsumer<Draft, Chance> {}

  private final String plan;
  private final String prefix;

  Office(String plan, String prefix) {
    this.plan = plan;
    this.prefix = prefix;
  }

  final String plan() {
    return plan;
  }

  /** The id of the dossier of that number. */
  final String id(long number) {
    String digits = Long.toString(number);
    return prefix + "-" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
  }

  /** The dossier of that number. */
  final Entry dossier(long seed, long number) {
    Chance chance = new Chance(seed, number);
    String id = id(number);
    boolean collective = chance.in100(collectives());
    Draft draft = collective ? collective(id, chance) : individual(id, chance);
    int fate = chance.from(0, 99);
    if (fate >= SOUND) {
      boolean fails = fate < SOUND + FAILING;
      List<Weighted<Fault>> faults = fails ? failing(draft, collective) : open(draft, collective);
      chance.weighted(faults).accept(draft, chance);
      if (chance.in100(TWICE)) {
        chance.weighted(faults).accept(draft, chance);
      }
    }
    return draft.whole();
  }

  /** How many in a hundred candidates are collectives. */
  abstract int collectives();

  abstract Draft collective(String id, Chance chance);

  abstract Draft individual(String id, Chance chance);

  /** What may be wrong with such a candidate. */
  abstract List<Weighted<Fault>> failing(Draft draft, boolean collective);

  /** What may be open in such a file. */
  abstract List<Weighted<Fault>> open(Draft draft, boolean collective);

  static Weighted<Fault> fault(int weight, Fault fault) {
    return new Weighted<>(weight, fault);
  }
}
