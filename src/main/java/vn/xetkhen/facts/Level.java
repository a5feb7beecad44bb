package vn.xetkhen.facts;

/** How well a task was done, best first. */
public enum Level implements Scale {
  EXCELLENT(3),
  GOOD(2),
  COMPLETED(1),
  NOT_COMPLETED(0);

  private final int step;

  Level(int step) {
    this.step = step;
  }

  @Override
  public int step() {
    return step;
  }
}
