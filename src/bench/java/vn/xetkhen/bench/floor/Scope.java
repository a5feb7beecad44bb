package vn.xetkhen.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Op;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Test;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
import vn.xetkhen.facts.PlaceNames;
import vn.xetkhen.facts.Subject;
import vn.xetkhen.text.Text;

/** II.1: who may be put forward; and, of a person, whether they head the unit (III.2.b-4). */
final class Scope {
  private static final List<String> EMPLOYMENTS =
      List.of("CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE");
  private static final List<String> CATEGORIES =
      List.of("DISTRICT_DEPARTMENT", "PUBLIC_SERVICE_UNIT", "COMMUNE", "TOWNSHIP");
  private static final String PROVINCE = "Bắc Giang";
  private static final String DISTRICT = "Tân Yên";
  private static final String PROVINCE_KEY = PlaceNames.key(PROVINCE);
  private static final String DISTRICT_KEY = PlaceNames.key(DISTRICT);

  private static final Text PERSON = new Text("cá nhân", "the individual");
  private static final Text UNIT = new Text("đơn vị của ứng viên", "the candidate's unit");
  private static final Text COLLECTIVE = new Text("tập thể", "the collective");
  private static final Text CATEGORY = new Text("loại đơn vị", "category");
  private static final Text PROVINCE_LABEL = new Text("tỉnh", "province");
  private static final Text DISTRICT_LABEL = new Text("huyện", "district");
  private static final Text EMPLOYMENT = new Text("diện", "employment");
  private static final Text HEAD = new Text("là người đứng đầu đơn vị", "head of the unit");
  private static final Text EMPLOYMENTS_ASKED =
      new Text("cán bộ hoặc công chức hoặc viên chức", "cadre or civil servant or public employee");
  private static final Text CATEGORIES_ASKED =
      new Text(
          "phòng, ban, ngành cấp huyện hoặc đơn vị sự nghiệp công lập hoặc UBND xã hoặc UBND thị trấn",
          "district department or public service unit or commune people's committee or township"
              + " people's committee");

  private final Spec employment;
  private final Spec category;
  private final Spec province;
  private final Spec district;
  private final Spec head;

  Scope(Function<String, Spec> specs) {
    employment = specs.apply("II.1/employment");
    category = specs.apply("II.1/category");
    province = specs.apply("II.1/province");
    district = specs.apply("II.1/district");
    head = specs.apply("III.2.b-4/head");
  }

  Answer employment(Person person) {
    String actual = person.employment();
    Test test = Asked.isOneOf("employment", actual, EMPLOYMENTS);
    return actual == null
        ? unknown(employment, of(person), test)
        : One.known(
            employment,
            null,
            of(person),
            test,
            () -> line(EMPLOYMENT, Words.employment(actual), test, EMPLOYMENTS_ASKED));
  }

  Answer category(Organisation body) {
    String actual = body.category();
    Test test = Asked.isOneOf("category", actual, CATEGORIES);
    return actual == null
        ? unknown(category, of(body), test)
        : One.known(
            category,
            null,
            of(body),
            test,
            () -> line(CATEGORY, Words.category(actual), test, CATEGORIES_ASKED));
  }

  Answer province(Organisation body) {
    return place(
        province,
        body,
        new Place("province", PROVINCE, PROVINCE_KEY, PROVINCE_LABEL),
        body.province(),
        body.provinceFrom());
  }

  Answer district(Organisation body) {
    return place(
        district,
        body,
        new Place("district", DISTRICT, DISTRICT_KEY, DISTRICT_LABEL),
        body.district(),
        body.districtFrom());
  }

  Answer head(Person person) {
    Boolean actual = person.head();
    Test test = Asked.isTrue("head", actual);
    return actual == null
        ? unknown(head, of(person), test)
        : One.known(
            head, null, of(person), test, () -> line(HEAD, Words.of(actual), test, Words.YES));
  }

  private record Place(String field, String name, String key, Text label) {}

  private static Answer place(
      Spec spec, Organisation body, Place place, @Nullable String actual, @Nullable String from) {
    Outcome outcome =
        actual == null
            ? Outcome.UNKNOWN
            : Outcome.of(actual.equals(place.name) || PlaceNames.key(actual).equals(place.key));
    Test test =
        new Test(
            place.field,
            Op.IS_THE_PLANS,
            actual,
            List.of(place.name),
            outcome,
            null,
            null,
            from,
            null,
            List.of());
    return actual == null
        ? unknown(spec, of(body), test)
        : One.known(
            spec,
            null,
            of(body),
            test,
            () ->
                line(
                    place.label, new Text(actual, actual), test, new Text(place.name, place.name)));
  }

  private static Answer unknown(Spec spec, One.Subject subject, Test test) {
    String pointer = String.valueOf(subject.pointer());
    Open lack = Open.field(pointer, subject.type(), subject.entry(), test.field(), subject.name());
    return One.unknown(spec, null, subject, test, List.of(lack));
  }

  private static Text line(Text label, Text value, Test test, Text required) {
    Text labelled = Words.labelled(label, value);
    return test.outcome() == Outcome.MET ? labelled : Words.asked(labelled, required);
  }

  private static One.Subject of(Person person) {
    return new One.Subject(person.pointer(), "Person", Map.of(), PERSON);
  }

  private static One.Subject of(Organisation body) {
    return new One.Subject(
        body.pointer(),
        "Organisation",
        Map.of("subject", body.subject().name()),
        body.subject() == Subject.UNIT ? UNIT : COLLECTIVE);
  }
}
