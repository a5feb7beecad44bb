package vn.xetkhen.engine.sentence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;
import vn.xetkhen.facts.Form;
import vn.xetkhen.facts.Given;
import vn.xetkhen.facts.Group;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Status;
import vn.xetkhen.facts.Subject;

/** What may be asked of a field; each method is a {@link Verb}. */
public final class Tests {
  private final Sentence sentence;
  private final List<String> fields;

  Tests(Sentence sentence, List<String> fields) {
    this.sentence = sentence;
    this.fields = fields;
  }

  /** The field is true. */
  public Further isTrue() {
    return ask(Op.IS_TRUE, null);
  }

  /** The field is this level. */
  public Further is(Level level) {
    return ask(Op.IS, level);
  }

  /** The field is this group. */
  public Further is(Group group) {
    return ask(Op.IS, group);
  }

  /** The field is this form. */
  public Further is(Form form) {
    return ask(Op.IS, form);
  }

  /** The field is this subject. */
  public Further is(Subject subject) {
    return ask(Op.IS, subject);
  }

  /** The field is this status. */
  public Further is(Status status) {
    return ask(Op.IS, status);
  }

  /** The field is this code or period. */
  public Further is(String code) {
    return ask(Op.IS, code);
  }

  /** The field is one of these codes. */
  public Further isOneOf(String... codes) {
    return ask(Op.IS_ONE_OF, List.of(codes));
  }

  /** The field is a code, and none of these. */
  public Further isNoneOf(String... codes) {
    return ask(Op.IS_NONE_OF, List.of(codes));
  }

  /** The field is a list that holds this code. */
  public Further includes(String code) {
    return ask(Op.INCLUDES, code);
  }

  /** The field has a value. */
  public Further isStated() {
    return ask(Op.IS_STATED, null);
  }

  /** The level is this or better. */
  public Further atLeast(Level level) {
    return ask(Op.AT_LEAST, level);
  }

  /** The group is this or better. */
  public Further atLeast(Group group) {
    return ask(Op.AT_LEAST, group);
  }

  /** The form is this or graver. */
  public Further atLeast(Form form) {
    return ask(Op.AT_LEAST, form);
  }

  /** The number is this or more; a fraction is taken as it is written. */
  public Further atLeast(Number bound) {
    return ask(Op.AT_LEAST, bound);
  }

  /** The level is this or worse. */
  public Further atMost(Level level) {
    return ask(Op.AT_MOST, level);
  }

  /** The group is this or worse. */
  public Further atMost(Group group) {
    return ask(Op.AT_MOST, group);
  }

  /** The form is this or milder. */
  public Further atMost(Form form) {
    return ask(Op.AT_MOST, form);
  }

  /** The number is this or less. */
  public Further atMost(Number bound) {
    return ask(Op.AT_MOST, bound);
  }

  /** The number is more than this. */
  public Further moreThan(Number bound) {
    return ask(Op.MORE_THAN, bound);
  }

  /** The number is more than another field of the same fact. */
  public Further moreThanIts(String field) {
    return ask(Op.MORE_THAN, new Asked.OwnField(field));
  }

  /** The rank is better than that of another fact. */
  public Further betterThan(Evidence other) {
    return ask(Op.BETTER_THAN, other);
  }

  /** The day is in this year. */
  public Further fallsIn(int year) {
    return ask(Op.FALLS_IN, year);
  }

  /** The day is this or an earlier one. */
  public Further onOrBefore(Given day) {
    return ask(Op.ON_OR_BEFORE, day);
  }

  /**
   * The day is this or an earlier one.
   *
   * @param isoDay a day that the plan names, as in {@code 2021-03-31}
   */
  public Further onOrBefore(String isoDay) {
    return ask(Op.ON_OR_BEFORE, LocalDate.parse(isoDay));
  }

  /**
   * The day is this or a later one.
   *
   * @param isoDay a day that the plan names, as in {@code 2021-03-31}
   */
  public Further onOrAfter(String isoDay) {
    return ask(Op.ON_OR_AFTER, LocalDate.parse(isoDay));
  }

  /** The day is this or a later one. */
  public Further onOrAfter(Given day) {
    return ask(Op.ON_OR_AFTER, day);
  }

  /** The place is the plan's own. */
  public Further isThePlans() {
    return ask(Op.IS_THE_PLANS, null);
  }

  private Further ask(Op op, @Nullable Object argument) {
    return sentence.ask(new Asked(fields, op, argument));
  }
}
