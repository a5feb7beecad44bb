package vn.xetkhen.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Level;
import vn.xetkhen.facts.Rating;
import vn.xetkhen.text.Text;

/** What is asked of ratings of 2021: III.2.a-1, III.2.a-3, III.2.b-1 to III.2.b-3. */
final class Ratings {
  private static final Text LEVEL = new Text("mức", "level");
  private static final Text QUALITY = new Text("bảo đảm chất lượng", "quality assured");
  private static final Text SCHEDULE = new Text("đúng tiến độ", "on schedule");

  private final Spec annualExcellent;
  private final Spec reformOfCollective;
  private final Spec online;
  private final Spec postal;
  private final Spec annualGood;
  private final Spec reformOfIndividual;
  private final Spec quality;
  private final Spec schedule;

  /** A task that is rated, with what its rating is identified by and called. */
  enum Task {
    ANNUAL("kết quả thực hiện nhiệm vụ được giao", "performance of assigned duties"),
    PAR(
        "kết quả thực hiện nhiệm vụ cải cách hành chính",
        "performance of administrative reform tasks"),
    ONLINE_SERVICES(
        "kết quả tiếp nhận, giải quyết dịch vụ công trực tuyến",
        "handling of online public services"),
    POSTAL_SERVICES(
        "kết quả tiếp nhận, giải quyết dịch vụ bưu chính công ích",
        "handling of public postal services"),
    DIRECTIVES(
        "kết quả thực hiện văn bản chỉ đạo của cấp trên", "execution of directives from above");

    private final String vi;
    private final String en;

    Task(String vi, String en) {
      this.vi = "đánh giá " + vi + " năm 2021";
      this.en = "rating of " + en + " for 2021";
    }

    /** The subject of a check: the rating, or its absence. */
    One.Subject subject(@Nullable Rating found) {
      return new One.Subject(
          found == null ? null : found.pointer(),
          "Rating",
          Map.of("subject", "CANDIDATE", "task", name(), "period", "2021"),
          new Text(vi, en));
    }
  }

  Ratings(Function<String, Spec> specs) {
    annualExcellent = specs.apply("III.2.a-1/annual");
    reformOfCollective = specs.apply("III.2.a-1/reform");
    online = specs.apply("III.2.a-3/online");
    postal = specs.apply("III.2.a-3/postal");
    annualGood = specs.apply("III.2.b-1/annual");
    reformOfIndividual = specs.apply("III.2.b-2/reform");
    quality = specs.apply("III.2.b-3/quality");
    schedule = specs.apply("III.2.b-3/schedule");
  }

  Answer annualExcellent(@Nullable Rating annual) {
    return level(annualExcellent, Task.ANNUAL, annual, Level.EXCELLENT);
  }

  Answer reformOfCollective(@Nullable Rating reform) {
    return level(reformOfCollective, Task.PAR, reform, Level.GOOD);
  }

  Answer online(@Nullable Rating services) {
    return level(online, Task.ONLINE_SERVICES, services, Level.GOOD);
  }

  Answer postal(@Nullable Rating services) {
    return level(postal, Task.POSTAL_SERVICES, services, Level.GOOD);
  }

  Answer annualGood(@Nullable Rating annual) {
    return level(annualGood, Task.ANNUAL, annual, Level.GOOD);
  }

  Answer reformOfIndividual(@Nullable Rating reform) {
    return level(reformOfIndividual, Task.PAR, reform, Level.GOOD);
  }

  Answer quality(@Nullable Rating directives) {
    Boolean actual = directives == null ? null : directives.qualityAssured();
    return truth(quality, directives, "qualityAssured", QUALITY, actual);
  }

  Answer schedule(@Nullable Rating directives) {
    Boolean actual = directives == null ? null : directives.onSchedule();
    return truth(schedule, directives, "onSchedule", SCHEDULE, actual);
  }

  /** EXCELLENT is asked for itself, GOOD or better as a bound. */
  private static Answer level(Spec spec, Task task, @Nullable Rating rating, Level required) {
    Level actual = rating == null ? null : rating.level();
    Test test =
        required == Level.EXCELLENT ? Asked.is(actual, required) : Asked.atLeast(actual, required);
    One.Subject subject = task.subject(rating);
    return actual == null
        ? unknown(spec, subject, test)
        : One.known(spec, null, subject, test, () -> level(test, actual, required));
  }

  private static Text level(Test test, Level actual, Level required) {
    Text value = Words.labelled(LEVEL, Words.of(actual));
    boolean exact = test.op() == Op.IS;
    if (exact && test.outcome() == Outcome.MET) {
      return value;
    }
    Text words = Words.of(required);
    return Words.asked(
        value,
        exact ? words : new Text("từ " + words.vi() + " trở lên", words.en() + " or higher"),
        steps(test.distance()));
  }

  static @Nullable Text steps(@Nullable Number steps) {
    if (steps == null) {
      return null;
    }
    return new Text(
        "thấp hơn " + steps + " mức",
        "short by " + steps + (steps.intValue() == 1 ? " step" : " steps"));
  }

  private static Answer truth(
      Spec spec, @Nullable Rating rating, String field, Text label, @Nullable Boolean actual) {
    Test test = Asked.isTrue(field, actual);
    One.Subject subject = Task.DIRECTIVES.subject(rating);
    return actual == null
        ? unknown(spec, subject, test)
        : One.known(spec, null, subject, test, () -> truth(label, actual));
  }

  static Text truth(Text label, boolean actual) {
    Text value = Words.labelled(label, Words.of(actual));
    return actual ? value : Words.asked(value, Words.YES);
  }

  private static Answer unknown(Spec spec, One.Subject subject, Test test) {
    String pointer = subject.pointer();
    String field = test.field();
    Open lack =
        pointer == null
            ? Open.entry("/ratings", "Rating", subject.entry(), List.of(field), subject.name())
            : Open.field(pointer, "Rating", subject.entry(), field, subject.name());
    return One.unknown(spec, null, subject, test, List.of(lack));
  }
}
