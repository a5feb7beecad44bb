package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.facts.Kind;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.plan.Condition.Is;
import vn.xetkhen.plan.Condition.Whose;
import vn.xetkhen.plan.Places.Absent;
import vn.xetkhen.plan.Places.Count;
import vn.xetkhen.plan.Places.OrderKey;
import vn.xetkhen.plan.Places.When;
import vn.xetkhen.text.Text;

class PlacesReaderTest {
  private final Plan plan = sound(PlacesSamples.PLAN);
  private final Plan.Award award = plan.awards().get("giay-khen");

  private static Plan sound(String text) {
    Parsed<Plan> parsed = Samples.plan(text);
    assertThat(parsed).as("%s", parsed).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good<Plan>) parsed).value();
  }

  private Places.Group group(String id) {
    return award.places().groups().get(id);
  }

  @Test
  void readsWhereThePlanSaysSoAndTheGroupsInTheirOrder() {
    assertThat(award.places().citation()).isEqualTo(new Text("mục IV.1", "section IV.1"));
    assertThat(award.places().groups().keySet()).containsExactly("communes", "offices", "persons");
    assertThat(group("communes").line()).isEqualTo(new Text("xã, phường", "communes and wards"));
    assertThat(group("communes").kind()).isEqualTo(Kind.COLLECTIVE);
    assertThat(group("persons").kind()).isEqualTo(Kind.INDIVIDUAL);
    assertThat(award.overlaps()).containsExactly("annual");
    assertThat(plan.awards().get("annual").overlaps()).isEmpty();
  }

  @Test
  void readsWhoCompetes() {
    assertThat(group("communes").where())
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Is(Whose.CANDIDATE, "category", List.of("COMMUNE", "WARD")),
                    new Condition.Not(new Is(Whose.CANDIDATE, "district", List.of("Hòn Đất"))))));
    assertThat(group("offices").where())
        .isEqualTo(
            new Condition.ByReading(
                "T-leap",
                Map.of(
                    "attested",
                    new Condition.Any(
                        List.of(
                            new Is(Whose.CANDIDATE, "duties", List.of("PAR_DIRECT")),
                            new Is(Whose.CANDIDATE, "province", List.of("Bắc Giang")))),
                    "any-rise",
                    new Is(Whose.CANDIDATE, "category", List.of("WARD")))));
    assertThat(group("persons").where())
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Is(Whose.CANDIDATE, "employment", List.of("CADRE")),
                    new Condition.All(
                        List.of(
                            new Is(Whose.CANDIDATE, "head", List.of("false")),
                            new Condition.All(
                                List.of(new Is(Whose.UNIT, "category", List.of("COMMUNE")))))))));
  }

  @Test
  void readsHowMany() {
    assertThat(group("communes").count()).isEqualTo(new Count.Fixed(5, false));
    assertThat(group("persons").count()).isEqualTo(new Count.Unstated());
    assertThat(plan.awards().get("annual").places().groups().get("everyone").count())
        .isEqualTo(new Count.Fixed(3, true));
    Count.Share share = (Count.Share) group("offices").count();
    assertThat(share.percent()).isEqualByComparingTo("20");
    assertThat(share.of()).isEqualTo(Places.Base.ELIGIBLE);
    assertThat(share.rounding()).isEqualTo(Places.Rounding.HALF_UP);
    assertThat(share.minimum()).isEqualTo(1);
    assertThat(share.maximum()).isEqualTo(3);
    assertThat(share.ceiling()).isTrue();
    assertThat(PlacesSamples.PLAN.lines().toList().get(share.at().line() - 1))
        .contains("at-most: {percent: 20");
  }

  @Test
  void readsLimitsWithTheirExceptionsAndTheShareOfVotes() {
    assertThat(group("communes").limits())
        .containsExactly(
            new Places.Limit(
                Places.Per.DISTRICT,
                1,
                true,
                List.of(
                    new Places.Limit.Exempt(
                        new Is(Whose.CANDIDATE, "district", List.of("Giồng Riềng")), 2))));
    assertThat(group("persons").limits())
        .containsExactly(new Places.Limit(Places.Per.UNIT, 2, false, List.of()));
    assertThat(group("communes").votes()).isEqualTo(new BigDecimal("62.5"));
    assertThat(group("offices").votes()).isNull();
  }

  @Test
  void readsTheOrder() {
    assertThat(group("communes").order())
        .containsExactly(
            new OrderKey.Of(
                FactType.RANKING,
                "PAR_INDEX",
                Subject.CANDIDATE,
                new When.OfAward(),
                "rank",
                true,
                Absent.COUNCIL),
            new OrderKey.Of(
                FactType.RANKING,
                "PAR_INDEX",
                Subject.LOCALITY,
                new When.Named("2020"),
                "score",
                false,
                Absent.LAST),
            new OrderKey.Of(
                FactType.RATING,
                "PAR",
                Subject.CANDIDATE,
                new When.Named("2021"),
                "level",
                false,
                Absent.COUNCIL),
            new OrderKey.Of(
                FactType.MEASURE,
                "FILE_RATE",
                Subject.CANDIDATE,
                new When.OfAward(),
                "value",
                false,
                Absent.COUNCIL));
    assertThat(group("persons").order())
        .containsExactly(
            new OrderKey.Has(
                new Is(Whose.CANDIDATE, "duties", List.of("PAR_DIRECT")), Absent.LAST));
    assertThat(plan.awards().get("annual").places().groups().get("everyone").order())
        .extracting(key -> ((OrderKey.Of) key).when())
        .containsExactly(new When.OfReading("T-height"));
  }

  @Test
  void readsThePlacesThatAreRequiredFirst() {
    assertThat(group("persons").requires())
        .containsExactly(
            new Places.Requirement(Whose.UNIT, "giay-khen"),
            new Places.Requirement(Whose.CANDIDATE, "annual"));
    assertThat(group("offices").requires()).isEmpty();
  }

  @Test
  void aPlanMayBeSilent() {
    assertThat(sound(Samples.PLAN).awards().get("giay-khen").places()).isNull();
  }
}
