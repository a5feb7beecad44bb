package vn.xetkhen.bench.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Attestation;
import vn.xetkhen.facts.Ranking;
import vn.xetkhen.text.Text;

/** What is asked of rankings (III.2.a-4), and of the two attestations (III.2.a-4, III.2.b-6). */
final class Ranks {
  private static final int BEST_THREE = 3;
  private static final Text RANK = new Text("hạng", "rank");
  private static final Text BEST_THREE_ASKED = new Text("không quá 3", "at most 3");
  private static final Text RANK_TO_COMPARE = new Text("có hạng để so", "a rank to compare with");
  private static final Text ATTESTED = new Text("được xác nhận", "attested");
  private static final One.Subject NO_RANKING_2021 = ranking(2021, null);
  private static final One.Subject NO_RANKING_2020 = ranking(2020, null);
  private static final Text LEAP =
      new Text(
          "xác nhận “sự tăng hạng vượt bậc so với năm trước”",
          "attestation “a leap in rank over the year before”");
  private static final Text CONDUCT =
      new Text(
          "xác nhận “sự gương mẫu về đạo đức và chấp hành chủ trương, chính sách, pháp luật”",
          "attestation “exemplary conduct and observance of policy and law”");

  private final Spec top;
  private final Spec rise;
  private final Spec leap;
  private final Spec conduct;

  Ranks(Function<String, Spec> specs) {
    top = specs.apply("III.2.a-4/top");
    rise = specs.apply("III.2.a-4/rise");
    leap = specs.apply("III.2.a-4/leap");
    conduct = specs.apply("III.2.b-6/conduct");
  }

  /** The ranking of 2021 is third or better. */
  Answer top(@Nullable Ranking now) {
    One.Subject subject = now == null ? NO_RANKING_2021 : ranking(2021, now);
    Integer actual = now == null ? null : now.rank();
    if (actual != null) {
      int short3 = actual - BEST_THREE;
      Test test =
          short3 <= 0
              ? Asked.test("rank", Op.AT_MOST, actual, BEST_THREE, Outcome.MET, null, null)
              : Asked.test(
                  "rank", Op.AT_MOST, actual, BEST_THREE, Outcome.NOT_MET, short3, Test.Unit.RANKS);
      return One.known(
          top, null, subject, test, () -> line(actual, BEST_THREE_ASKED, test.distance()));
    }
    if (unranked(now)) {
      Test test = Asked.test("rank", Op.AT_MOST, null, BEST_THREE, Outcome.NOT_MET, null, null);
      return One.known(top, null, subject, test, () -> line(null, BEST_THREE_ASKED, null));
    }
    Test test = Asked.test("rank", Op.AT_MOST, null, BEST_THREE, Outcome.UNKNOWN, null, null);
    return One.unknown(top, null, subject, test, List.of(lack(subject)));
  }

  /** The rank of 2021 is better than that of 2020. */
  Answer rise(@Nullable Ranking now, @Nullable Ranking before) {
    One.Subject subject = now == null ? NO_RANKING_2021 : ranking(2021, now);
    Integer actual = now == null ? null : now.rank();
    Integer required = before == null ? null : before.rank();
    if (unranked(now) || unranked(before)) {
      Test test = better(actual, required, before, Outcome.NOT_MET, null);
      return One.known(rise, null, subject, test, () -> better(test, actual, required));
    }
    if (actual != null && required != null) {
      Integer gap = actual < required ? null : (Integer) (actual - required + 1);
      Test test = better(actual, required, before, Outcome.of(gap == null), gap);
      return One.known(rise, null, subject, test, () -> better(test, actual, required));
    }
    List<Open> lacks = new ArrayList<>(2);
    if (actual == null) {
      lacks.add(lack(subject));
    }
    if (required == null) {
      lacks.add(lack(before == null ? NO_RANKING_2020 : ranking(2020, before)));
    }
    Test test = better(actual, required, before, Outcome.UNKNOWN, null);
    return One.unknown(rise, null, subject, test, lacks);
  }

  Answer leap(@Nullable Attestation attested) {
    return attested(leap, "RANK_LEAP", LEAP, attested);
  }

  Answer conduct(@Nullable Attestation attested) {
    return attested(conduct, "EXEMPLARY_CONDUCT", CONDUCT, attested);
  }

  private static Answer attested(Spec spec, String code, Text name, @Nullable Attestation found) {
    Boolean actual = found == null ? null : found.value();
    String pointer = found == null ? null : found.pointer();
    Map<String, Object> entry = Map.of("subject", "CANDIDATE", "code", code);
    One.Subject subject = new One.Subject(pointer, "Attestation", entry, name);
    Test test = Asked.isTrue("value", actual);
    if (actual != null) {
      return One.known(spec, null, subject, test, () -> Ratings.truth(ATTESTED, actual));
    }
    Open lack =
        pointer == null
            ? Open.entry("/attestations", "Attestation", entry, List.of("value"), name)
            : Open.field(pointer, "Attestation", entry, "value", name);
    return One.unknown(spec, null, subject, test, List.of(lack));
  }

  private static boolean unranked(@Nullable Ranking ranking) {
    return ranking != null && Boolean.FALSE.equals(ranking.ranked());
  }

  private static One.Subject ranking(int year, @Nullable Ranking found) {
    return new One.Subject(
        found == null ? null : found.pointer(),
        "Ranking",
        Map.of("subject", "CANDIDATE", "index", "PAR_INDEX", "year", year),
        new Text(
            "xếp hạng Chỉ số cải cách hành chính (PAR INDEX) năm " + year,
            "ranking in Public Administration Reform Index (PAR INDEX) for " + year));
  }

  private static Open lack(One.Subject ranking) {
    String pointer = ranking.pointer();
    return pointer == null
        ? Open.entry("/rankings", "Ranking", ranking.entry(), List.of("rank"), ranking.name())
        : Open.field(pointer, "Ranking", ranking.entry(), "rank", ranking.name());
  }

  private static Test better(
      @Nullable Integer actual,
      @Nullable Integer required,
      @Nullable Ranking before,
      Outcome outcome,
      @Nullable Integer gap) {
    return new Test(
        "rank",
        Op.BETTER_THAN,
        actual,
        required,
        outcome,
        gap,
        gap == null ? null : Test.Unit.RANKS,
        null,
        before == null ? null : before.pointer(),
        List.of());
  }

  private static Text better(Test test, @Nullable Integer actual, @Nullable Integer required) {
    Text asked =
        required == null
            ? RANK_TO_COMPARE
            : new Text("tốt hơn hạng " + required, "better than rank " + required);
    String from = test.against();
    return line(
        actual,
        from == null
            ? asked
            : new Text(asked.vi() + ", theo " + from, asked.en() + ", from " + from),
        test.distance());
  }

  private static Text line(@Nullable Integer actual, Text required, @Nullable Number gap) {
    return Words.asked(
        Words.labelled(RANK, actual == null ? Words.NONE : Words.of(actual)),
        required,
        gap == null
            ? null
            : new Text(
                "kém " + gap + " bậc",
                "short by " + gap + (gap.intValue() == 1 ? " rank" : " ranks")));
  }
}
