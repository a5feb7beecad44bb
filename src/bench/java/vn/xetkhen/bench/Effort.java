package vn.xetkhen.bench;

/**
 * How much is run. The quick effort shows that everything works and where figures roughly lie.
 *
 * @param jmhIterations measured iterations of each JMH benchmark, half as many before them to warm
 *     up
 * @param jmhMillis the length of one
 * @param rounds alternations of what is held against each other in one process
 * @param roundMillis the length of one side of an alternation
 * @param runs of each whole process
 * @param dossiers a stream's, for throughput
 * @param many a long stream's
 * @param recorded a recorded run's
 */
public record Effort(
    boolean quick,
    int jmhIterations,
    int jmhMillis,
    int rounds,
    int roundMillis,
    int runs,
    int dossiers,
    int many,
    int recorded) {
  private static final Effort FULL =
      new Effort(false, 6, 1000, 11, 500, 11, 50_000, 1_000_000, 100_000);
  private static final Effort QUICK = new Effort(true, 2, 1000, 5, 300, 3, 20_000, 100_000, 20_000);

  /** The quick effort, or the full one. */
  public static Effort of(boolean quick) {
    return quick ? QUICK : FULL;
  }
}
