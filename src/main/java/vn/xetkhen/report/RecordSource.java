package vn.xetkhen.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A record of decisions, as far as a page of it needs one. */
public interface RecordSource {

  /** The numbers of the closed runs, ascending, from 1. */
  List<Integer> runs() throws IOException;

  /**
   * Hands over the lines of a closed run in order: JSON text without its line end.
   *
   * @throws IOException where the run cannot be read
   */
  void lines(int run, Taker taker) throws IOException;

  /** The rules folder that holds the pack of that hash; it may not be there. */
  Path pack(String rulesSha256);

  /** The names of runs that were never closed, sorted: their process is gone. */
  List<String> unfinished() throws IOException;

  /** Takes a line. */
  @FunctionalInterface
  interface Taker {
    /** Takes a line; throws where the page cannot be written. */
    void take(String line) throws IOException;
  }
}
