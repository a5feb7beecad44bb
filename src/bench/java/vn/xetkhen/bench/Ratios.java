package vn.xetkhen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.xetkhen.bench.floor.TanYenFloor;
import vn.xetkhen.bench.generator.Generator;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;

/**
 * What deciding costs beside reading and writing, and beside the hand-written floor; one thread,
 * each plan in a JVM of its own.
 */
public final class Ratios {
  private static final String FLOOR = "floor";
  private static final int DOSSIERS = 400;
  private static final int AGREEING = 5_000;

  private Ratios() {}

  /** All rows. */
  static List<Row> measure(Effort effort, Path rules) {
    List<String> wanted = new ArrayList<>(Generator.plans());
    wanted.add(Generator.ALL);
    wanted.add(FLOOR);
    List<Row> rows = new ArrayList<>();
    for (String what : wanted) {
      System.err.println("ratios: " + what);
      rows.addAll(
          Forked.rows(Ratios.class, rules, List.of(what, effort.quick() ? "quick" : "full")));
    }
    return rows;
  }

  /** Measures one plan, all plans in turn, or the floor, and prints the rows. */
  public static void main(String[] arguments) {
    Effort effort = Effort.of(arguments[1].equals("quick"));
    Subjects subjects = Subjects.installed();
    Forked.print(
        arguments[0].equals(FLOOR)
            ? floor(subjects, effort)
            : ready(subjects, arguments[0], effort));
  }

  /** Reading, deciding and writing, against reading and writing a decision that is there. */
  private static List<Row> ready(Subjects subjects, String plan, Effort effort) {
    DecisionJson json = new DecisionJson(Language.VI);
    List<byte[]> lines = Subjects.lines(plan, DOSSIERS);
    List<Decision> decisions = new ArrayList<>();
    List<Pack> packs = new ArrayList<>();
    for (Dossier dossier : subjects.read(lines)) {
      Pack pack = subjects.pack(dossier.plan());
      packs.add(pack);
      decisions.add(pack.decide(dossier, Conditions.NONE));
    }
    Duel duel =
        new Duel(
            i ->
                json.text(packs.get(i).decide(subjects.read(lines.get(i)), Conditions.NONE))
                    .length(),
            i -> subjects.read(lines.get(i)).facts().size() + json.text(decisions.get(i)).length(),
            DOSSIERS);
    Duel.Outcome outcome = duel.run(effort.rounds(), effort.roundMillis());
    return List.of(
        new Row("ready.decided." + plan, outcome.oneMicros(), "µs"),
        new Row("ready.ready." + plan, outcome.otherMicros(), "µs"),
        new Row("ready.ratio." + plan, outcome.ratio(), "×"));
  }

  /** The engine against the floor, with and without writing; not before they agree. */
  private static List<Row> floor(Subjects subjects, Effort effort) {
    Agreement.check(subjects, Subjects.lines(TanYenFloor.PLAN, AGREEING));
    DecisionJson json = new DecisionJson(Language.VI);
    Pack pack = subjects.pack(TanYenFloor.PLAN);
    TanYenFloor floor = subjects.floor();
    List<Dossier> dossiers = subjects.read(Subjects.lines(TanYenFloor.PLAN, DOSSIERS));
    Duel.Outcome written =
        new Duel(
                i -> json.text(pack.decide(dossiers.get(i), Conditions.NONE)).length(),
                i -> json.text(floor.decide(dossiers.get(i), Conditions.NONE)).length(),
                DOSSIERS)
            .run(effort.rounds(), effort.roundMillis());
    Duel.Outcome decided =
        new Duel(
                i -> pack.decide(dossiers.get(i), Conditions.NONE).findings().size(),
                i -> floor.decide(dossiers.get(i), Conditions.NONE).findings().size(),
                DOSSIERS)
            .run(effort.rounds(), effort.roundMillis());
    return List.of(
        new Row("floor.engine", written.oneMicros(), "µs"),
        new Row("floor.floor", written.otherMicros(), "µs"),
        new Row("floor.ratio", written.ratio(), "×"),
        new Row("floor.engine-unwritten", decided.oneMicros(), "µs"),
        new Row("floor.floor-unwritten", decided.otherMicros(), "µs"),
        new Row("floor.ratio-unwritten", decided.ratio(), "×"));
  }
}
