package vn.xetkhen.report;

import java.io.IOException;
import java.util.List;
import vn.xetkhen.audit.read.Recorded;
import vn.xetkhen.audit.read.Run;
import vn.xetkhen.audit.read.Shortage;
import vn.xetkhen.audit.replay.Replayed;
import vn.xetkhen.audit.replay.Sum;
import vn.xetkhen.text.Text;

/** What replaying a record comes to, told run by run as it becomes known. */
public interface ReplayReport {

  /** A run begins. */
  void run(Run run) throws IOException;

  /** An entry of the run; the same as recorded or not. */
  void entry(Recorded entry, Replayed replayed) throws IOException;

  /** The run can be read no further. */
  void damaged(Run run, Text why) throws IOException;

  /**
   * The run lacks something that it tells of itself; comes before its sum.
   *
   * @param told the same in words
   */
  void shortage(Run run, Shortage shortage, List<Text> told) throws IOException;

  /**
   * The record lacks runs.
   *
   * @param runs their numbers, as people write them
   * @param told the same in words
   */
  void lost(String runs, Text told) throws IOException;

  /** The run is over. */
  void sum(Run run, Sum sum) throws IOException;
}
