package vn.xetkhen.facts;

/** A closed set of values in an order, from least to most. */
public interface Scale {

  /** The position on the scale; a higher step is more. Steps follow one another without gaps. */
  int step();
}
