package vn.xetkhen.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.kie.api.runtime.rule.AccumulateFunction;
import vn.xetkhen.engine.sentence.Evidence;
import vn.xetkhen.facts.Fact;

/** What {@code collect} means to Drools: the facts that match, all in one {@link Evidence}. */
public final class Gathering implements AccumulateFunction<Evidence> {
  private static final long serialVersionUID = 1L;

  /** A new one, which keeps nothing between matches. */
  public Gathering() {}

  @Override
  public Evidence createContext() {
    return new Evidence();
  }

  @Override
  public void init(Evidence evidence) {
    evidence.clear();
  }

  @Override
  public void accumulate(Evidence evidence, Object fact) {
    evidence.add((Fact) fact);
  }

  /** Never asked: nothing is taken out of a session before it ends. */
  @Override
  public void reverse(Evidence evidence, Object fact) {
    throw new UnsupportedOperationException("evidence only grows");
  }

  @Override
  public Object getResult(Evidence evidence) {
    return evidence;
  }

  @Override
  public boolean supportsReverse() {
    return false;
  }

  @Override
  public Class<?> getResultType() {
    return Evidence.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}
}
