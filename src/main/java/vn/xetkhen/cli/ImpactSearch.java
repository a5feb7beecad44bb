package vn.xetkhen.cli;

import java.io.IOException;
import vn.xetkhen.report.ImpactReport;
import vn.xetkhen.rulecheck.impact.Impact;
import vn.xetkhen.rulecheck.impact.Tally;

/** Looks, for each edit, for a dossier whose verdicts differ. */
record ImpactSearch(Impact impact, Wanted wanted, int threads, Console console) {
  void run(ImpactReport report, Tally tally) throws IOException {
    throw new UsageException(Console.both("impact.which"));
  }
}
