package vn.xetkhen.facts;

/** The group in which an index places a body, best first. */
public enum Group implements Scale {
  EXCELLENT(4),
  GOOD(3),
  FAIR(2),
  AVERAGE(1),
  WEAK(0);

  private final int step;

  Group(int step) {
    this.step = step;
  }

  @Override
  public int step() {
    return step;
  }
}
