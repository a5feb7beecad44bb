package vn.xetkhen.engine;

import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.Predicate4;

/**
 * Constraints as Drools calls them. They are classes and not lambdas: Drools would take a lambda's
 * byte code apart to compare it with others, and one that can be serialised is spun anew at every
 * start.
 */
final class Looking {
  private Looking() {}

  /** At what a rule takes from elsewhere than the dossier. */
  record AtGiven<T>(Slots.Source source) implements Predicate1<T>, HashedExpression {

    @Override
    public boolean test(T given) {
      return source.means(given);
    }

    @Override
    public String getExpressionHash() {
      return source.name();
    }
  }

  /** At a fact alone. */
  record Alone<T>(Admitting admitting) implements Predicate1<T>, HashedExpression {

    @Override
    public boolean test(T fact) {
      return admitting.admits(fact);
    }

    @Override
    public String getExpressionHash() {
      return admitting.name();
    }
  }

  /** At a fact, with a value that is taken from elsewhere. */
  record With<T, A>(Admitting admitting) implements Predicate2<T, A>, HashedExpression {

    @Override
    public boolean test(T fact, A from) {
      return admitting.admits(fact, from);
    }

    @Override
    public String getExpressionHash() {
      return admitting.name();
    }
  }

  /** At a fact, with values that are taken from two places. */
  record WithTwo<T, A, B>(Admitting admitting) implements Predicate3<T, A, B>, HashedExpression {

    @Override
    public boolean test(T fact, A from, B other) {
      return admitting.admits(fact, from, other);
    }

    @Override
    public String getExpressionHash() {
      return admitting.name();
    }
  }

  /** At a fact, with values that are taken from three places. */
  record WithThree<T, A, B, C>(Admitting admitting)
      implements Predicate4<T, A, B, C>, HashedExpression {

    @Override
    public boolean test(T fact, A from, B other, C third) {
      return admitting.admits(fact, from, other, third);
    }

    @Override
    public String getExpressionHash() {
      return admitting.name();
    }
  }
}
