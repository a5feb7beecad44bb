package vn.xetkhen.bench;

import java.util.List;
import vn.xetkhen.bench.floor.TanYenFloor;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.engine.Pack;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;

/** Holds the hand-written floor to the engine: the same decisions, byte for byte. */
public final class Agreement {
  private static final int SHOWN = 120;

  private Agreement() {}

  /**
   * Decides dossiers both ways.
   *
   * @return how many were decided
   * @throws IllegalStateException at the first that is decided differently
   */
  public static int check(Subjects subjects, List<byte[]> lines) {
    Pack pack = subjects.pack(TanYenFloor.PLAN);
    TanYenFloor floor = subjects.floor();
    DecisionJson json = new DecisionJson(Language.VI);
    for (byte[] line : lines) {
      Dossier dossier = subjects.read(line);
      String ours = json.text(pack.decide(dossier, Conditions.NONE));
      String theirs = json.text(floor.decide(dossier, Conditions.NONE));
      if (!ours.equals(theirs)) {
        throw new IllegalStateException(difference(dossier.id(), ours, theirs));
      }
    }
    return lines.size();
  }

  private static String difference(String id, String engine, String floor) {
    int at = 0;
    while (at < Math.min(engine.length(), floor.length())
        && engine.charAt(at) == floor.charAt(at)) {
      at++;
    }
    return "the floor decides dossier "
        + id
        + " differently, from character "
        + at
        + "\n  engine: …"
        + around(engine, at)
        + "\n  floor:  …"
        + around(floor, at)
        + "\nNothing is measured against a floor that does something else: bring TanYenFloor up to the"
        + " pack.";
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + SHOWN));
  }
}
