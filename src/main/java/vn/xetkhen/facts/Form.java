package vn.xetkhen.facts;

/** The form of a disciplinary measure, mildest first. */
public enum Form implements Scale {
  /** A violation was found and no formal measure taken. */
  NONE(0),
  REPRIMAND(1),
  WARNING(2),
  SALARY_REDUCTION(3),
  DEMOTION(4),
  REMOVAL(5),
  DISMISSAL(6);

  private final int step;

  Form(int step) {
    this.step = step;
  }

  @Override
  public int step() {
    return step;
  }
}
