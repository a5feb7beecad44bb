package vn.xetkhen.plan;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.xetkhen.text.Text;

/** What a value or a name in a pack's files has to look like. */
enum Shape {
  GROUP,
  LIST,
  LINE,
  TEXT,
  DATE,
  NODE,
  VALUE,
  PERIOD,
  PLAN_ID("[a-z0-9][a-z0-9-]*"),
  AWARD_ID("[a-z][a-z0-9-]*"),
  /** Never like a check's name, so that a tree can name both. */
  CLAUSE_ID("[A-Z0-9][A-Za-z0-9.]*(-[A-Za-z0-9.]+)*"),
  CHECK_NAME("[a-z][a-z0-9-]*"),
  READING_ID("[A-Z][A-Za-z0-9]*(-[A-Za-z0-9]+)*"),
  /** Not {@code reading}, which is the key beside the options in a tree. */
  OPTION_ID("(?!reading$)[a-z0-9][a-z0-9-]*"),
  SETTING_KEY("[a-z][a-z0-9-]*"),
  CODE("[A-Z][A-Z0-9_]*"),
  DECREE("[0-9]{1,4}/[0-9]{4}/NĐ-CP"),
  ARTICLE("[1-9][0-9]{0,3}"),
  DONG("[1-9][0-9]*"),
  TIMES("[0-9]+(\\.[0-9]+)?"),
  GROUP_ID("[a-z][a-z0-9-]*"),
  CONDITION,
  COUNT,
  WHOLE,
  PERCENT,
  ORDER_KEY,
  YEAR("[12][0-9]{3}"),
  SPAN("[12][0-9]{3}(-[12][0-9]{3})?"),
  YES_OR_NO;

  private final Pattern pattern;

  Shape() {
    this(".*");
  }

  Shape(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
  }

  /** Whether a name has the shape. */
  boolean fits(String name) {
    return pattern.matcher(name).matches();
  }

  /** What the shape is, for people. */
  Text described() {
    return Problems.say("shape." + key());
  }

  /** An example to follow. */
  Text example() {
    return Problems.say("shape." + key() + ".example");
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
