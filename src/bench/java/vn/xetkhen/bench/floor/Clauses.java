package vn.xetkhen.bench.floor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.bench.floor.Case.Counts;
import vn.xetkhen.bench.floor.Case.Which;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Role;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
import vn.xetkhen.facts.Subject;

/** The clauses of the plan, in its order. */
final class Clauses {
  private static final List<Subject> OWN = List.of(Subject.CANDIDATE);
  private static final List<Subject> STAFF = List.of(Subject.STAFF);
  private static final List<Subject> BOTH = List.of(Subject.CANDIDATE, Subject.STAFF);

  private final Scope scope;
  private final Ratings ratings;
  private final Ranks ranks;
  private final Initiatives initiatives;
  private final File file;
  private final Spec collectiveRecord;
  private final Spec collectiveViolation;
  private final Spec ownRecord;
  private final Spec ownViolation;
  private final Spec staffRecord;
  private final Spec staffViolation;
  private final Spec anyForm;
  private final Spec anyFormViolated;
  private final Spec disciplined;
  private final Spec disciplinedViolated;

  Clauses(Map<String, Check.RuleAt> rules) {
    Function<String, Spec> specs = Spec.from(rules);
    scope = new Scope(specs);
    ratings = new Ratings(specs);
    ranks = new Ranks(specs);
    initiatives = new Initiatives(specs);
    file = new File(specs);
    collectiveRecord = specs.apply("III.2.a-5/no-record");
    collectiveViolation = specs.apply("III.2.a-5/no-violation");
    ownRecord = specs.apply("III.2.b-4/no-own-record");
    ownViolation = specs.apply("III.2.b-4/no-own-violation");
    staffRecord = specs.apply("III.2.b-4/no-staff-record");
    staffViolation = specs.apply("III.2.b-4/no-staff-violation");
    anyForm = specs.apply("III.2-note/any-form");
    anyFormViolated = specs.apply("III.2-note/any-form-violated");
    disciplined = specs.apply("III.2-note/disciplined");
    disciplinedViolated = specs.apply("III.2-note/disciplined-violated");
  }

  /** What a collective has to meet. */
  List<Clause> ofCollective(Facts facts) {
    Organisation body = facts.body();
    return List.of(
        new Clause.All(
            "II.1",
            Role.SCOPE,
            List.of(scope.category(body), scope.province(body), scope.district(body))),
        criterion(
            "III.2.a-1",
            ratings.annualExcellent(facts.rating(Ratings.Task.ANNUAL)),
            ratings.reformOfCollective(facts.rating(Ratings.Task.PAR))),
        criterion(
            "III.2.a-2", initiatives.recognised(facts.initiatives(), facts.initiativesDeclared())),
        criterion(
            "III.2.a-3",
            ratings.online(facts.rating(Ratings.Task.ONLINE_SERVICES)),
            ratings.postal(facts.rating(Ratings.Task.POSTAL_SERVICES))),
        new RankClause(
            ranks.top(facts.now()),
            ranks.rise(facts.now(), facts.before()),
            ranks.leap(facts.leap())),
        disciplineOfCollective(facts.cases()),
        note(facts.cases()),
        documents(facts),
        deadline(facts));
  }

  /** What an individual has to meet. */
  List<Clause> ofIndividual(Facts facts) {
    Person person = facts.person();
    Organisation body = facts.body();
    return List.of(
        new Clause.All(
            "II.1",
            Role.SCOPE,
            List.of(
                scope.employment(person),
                scope.category(body),
                scope.province(body),
                scope.district(body))),
        criterion("III.2.b-1", ratings.annualGood(facts.rating(Ratings.Task.ANNUAL))),
        criterion("III.2.b-2", ratings.reformOfIndividual(facts.rating(Ratings.Task.PAR))),
        criterion(
            "III.2.b-3",
            ratings.quality(facts.rating(Ratings.Task.DIRECTIVES)),
            ratings.schedule(facts.rating(Ratings.Task.DIRECTIVES))),
        disciplineOfIndividual(person, facts.cases()),
        criterion(
            "III.2.b-5",
            initiatives.novelAndPractical(facts.initiatives(), facts.initiativesDeclared())),
        criterion("III.2.b-6", ranks.conduct(facts.conduct())),
        note(facts.cases()),
        documents(facts),
        deadline(facts));
  }

  private static Clause criterion(String id, Answer... answers) {
    return new Clause.All(id, Role.CRITERION, List.of(answers));
  }

  private Clause disciplineOfCollective(@Nullable List<Case> cases) {
    Cases record = Cases.none(collectiveRecord, BOTH, cases, Counts.EITHER, Which.ANY);
    Cases violation = Cases.none(collectiveViolation, BOTH, cases, Counts.VIOLATED, Which.ANY);
    return new Clause.All(
        "III.2.a-5",
        Role.CRITERION,
        List.of(record, violation),
        options -> List.of(options.violated() ? violation : record));
  }

  private Clause disciplineOfIndividual(Person person, @Nullable List<Case> cases) {
    return new HeadClause(
        scope.head(person),
        Cases.none(ownRecord, OWN, cases, Counts.EITHER, Which.ANY),
        Cases.none(ownViolation, OWN, cases, Counts.VIOLATED, Which.ANY),
        Cases.none(staffRecord, STAFF, cases, Counts.EITHER, Which.FORMAL_OF_OFFICIALS),
        Cases.none(staffViolation, STAFF, cases, Counts.VIOLATED, Which.FORMAL_OF_OFFICIALS));
  }

  private Clause note(@Nullable List<Case> cases) {
    Cases any = Cases.none(anyForm, OWN, cases, Counts.EITHER, Which.ANY);
    Cases anyViolated = Cases.none(anyFormViolated, OWN, cases, Counts.VIOLATED, Which.ANY);
    Cases formal = Cases.none(disciplined, OWN, cases, Counts.EITHER, Which.FORMAL);
    Cases formalViolated =
        Cases.none(disciplinedViolated, OWN, cases, Counts.VIOLATED, Which.FORMAL);
    return new Clause.All(
        "III.2-note",
        Role.EXCLUSION,
        List.of(any, anyViolated, formal, formalViolated),
        options ->
            List.of(
                options.disciplined()
                    ? (options.violated() ? formalViolated : formal)
                    : (options.violated() ? anyViolated : any)));
  }

  private Clause documents(Facts facts) {
    return new Clause.All(
        "IV.2",
        Role.PROCEDURE,
        List.of(
            file.proposal(facts.documents()),
            file.minutes(facts.documents()),
            file.report(facts.documents())));
  }

  private Clause deadline(Facts facts) {
    Answer before = file.before(facts.submission());
    Answer inclusive = file.inclusive(facts.submission());
    return new Clause.All(
        "IV.3",
        Role.PROCEDURE,
        List.of(before, inclusive),
        options -> List.of(options.inclusive() ? inclusive : before));
  }
}
