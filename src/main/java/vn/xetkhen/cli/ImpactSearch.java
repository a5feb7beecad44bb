package vn.xetkhen.cli;

import java.io.IOException;
import vn.xetkhen.report.ImpactReport;
import vn.xetkhen.rulecheck.impact.Compared;
import vn.xetkhen.rulecheck.impact.Impact;
import vn.xetkhen.rulecheck.impact.Seeking;
import vn.xetkhen.rulecheck.impact.Sought;
import vn.xetkhen.rulecheck.impact.Tally;

/** Looks, for each edit, for a dossier that both sides decide differently. */
final class ImpactSearch {
  private ImpactSearch() {}

  /** Looks with several threads and writes what was found in the order of the edits. */
  static void run(Impact impact, int threads, ImpactReport report, Tally tally) throws IOException {
    Seeking seeking = new Seeking(impact);
    new Ordered<Seeking.Target, Sought>(threads, seeking::seek)
        .run(seeking.targets().iterator(), sought -> take(sought, report, tally));
  }

  private static void take(Sought sought, ImpactReport report, Tally tally) throws IOException {
    Sought.Shown shown = sought.found();
    if (shown != null) {
      tally.add(new Compared.Changed(shown.change()));
    }
    report.sought(sought);
  }
}
