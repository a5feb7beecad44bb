package vn.xetkhen.bench;

/** A program that does nothing: what starting the JVM alone costs. */
public final class Empty {
  private Empty() {}

  /** Does nothing. */
  public static void main(String[] arguments) {}
}
