package vn.xetkhen.selection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.PlaceNames;
import vn.xetkhen.plan.Condition;
import vn.xetkhen.plan.Places;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Sha256;

/**
 * Takes from a decided dossier what filling places needs, so that neither has to be kept. Safe for
 * use by several threads.
 */
public final class Intake {
  private final ConcurrentMap<Map<String, String>, Map<String, String>> readings =
      new ConcurrentHashMap<>();

  /**
   * What filling places needs of one dossier.
   *
   * @param plan the plan that it was decided under
   * @param source the file as the user named it
   * @param line the line of a {@code .jsonl}, from 1; null where it is the whole file
   */
  public Entry entry(
      Plan plan, String source, @Nullable Integer line, Dossier dossier, Decision decision) {
    return entry(plan, source, line, dossier, Judgement.of(decision));
  }

  /** As the other one, where a verdict is given without a decision. */
  public Entry entry(
      Plan plan, String source, @Nullable Integer line, Dossier dossier, Judgement judgement) {
    Plan.Award award = plan.awards().get(dossier.award());
    if (award == null) {
      throw new IllegalArgumentException("plan " + plan.id() + " has no award " + dossier.award());
    }
    Map<String, String> inUse =
        readings.computeIfAbsent(
            judgement.readings(), given -> Collections.unmodifiableMap(new LinkedHashMap<>(given)));
    Facts facts = new Facts(dossier, inUse);
    return new Entry(
        source,
        line,
        new Decision.DossierRef(dossier.id(), dossier.sha256()),
        new Decision.PlanRef(plan.id(), dossier.award(), dossier.period(), judgement.rulesSha256()),
        dossier.candidate(),
        judgement.verdict(),
        judgement.ground(),
        judgement.verdict() == Verdict.UNDETERMINED ? judgement.missing() : List.of(),
        inUse,
        dossier.submittedOn(),
        stated(dossier),
        competing(plan, award, dossier, inUse, facts, judgement.verdict()));
  }

  private static Entry.Competing competing(
      Plan plan,
      Plan.Award award,
      Dossier dossier,
      Map<String, String> inUse,
      Facts facts,
      Verdict verdict) {
    Decision.Unit unit = dossier.candidate().unit();
    String unitId = unit == null ? null : unit.id();
    for (Places.Group group : Groups.of(award).groups().values()) {
      if (group.kind() != dossier.candidate().kind()) {
        continue;
      }
      TreeSet<String> unknown = new TreeSet<>();
      Outcome member = group.where() == null ? Outcome.MET : facts.of(group.where(), unknown);
      if (member == Outcome.UNKNOWN) {
        return new Entry.Competing(null, List.copyOf(unknown), unitId, List.of(), List.of());
      }
      if (member.satisfied()) {
        boolean competes = verdict != Verdict.INELIGIBLE;
        Keys keys = new Keys(plan, award, dossier.period(), inUse, facts);
        unknown.clear();
        List<Entry.Pool> pools = competes ? pools(group, dossier, facts, unknown) : List.of();
        return new Entry.Competing(
            group.id(),
            List.copyOf(unknown),
            unitId,
            competes ? group.order().stream().map(keys::of).toList() : List.of(),
            pools);
      }
    }
    return new Entry.Competing(null, List.of(), unitId, List.of(), List.of());
  }

  private static List<Entry.Pool> pools(
      Places.Group group, Dossier dossier, Facts facts, Set<String> unknown) {
    List<Entry.Pool> pools = new ArrayList<>();
    for (Places.Limit limit : group.limits()) {
      String key = null;
      String name = null;
      if (limit.per() == Places.Per.UNIT) {
        Decision.Unit unit = dossier.candidate().unit();
        key = unit == null || Identity.unit(unit).isEmpty() ? null : Identity.unit(unit);
        name = unit == null ? null : unit.name() == null ? unit.id() : unit.name();
      } else {
        String field = limit.per() == Places.Per.DISTRICT ? "district" : "province";
        name = (String) facts.value(Condition.Whose.CANDIDATE, field);
        key = name == null ? null : PlaceNames.key(name);
      }
      if (key == null || name == null) {
        unknown.add(
            limit.per() == Places.Per.UNIT
                ? "/candidate/unit/id"
                : limit.per() == Places.Per.DISTRICT
                    ? "/candidate/district"
                    : "/candidate/province");
      } else {
        pools.add(new Entry.Pool(key, name, places(limit, facts)));
      }
    }
    return pools;
  }

  /** The places of a limit for this candidate; where it may be one of two numbers, the smaller. */
  private static int places(Places.Limit limit, Facts facts) {
    int least = Integer.MAX_VALUE;
    for (Places.Limit.Exempt exception : limit.exceptions()) {
      Outcome holds = facts.of(exception.where(), new TreeSet<>());
      if (holds.satisfied()) {
        return Math.min(least, exception.places());
      }
      if (holds == Outcome.UNKNOWN) {
        least = Math.min(least, exception.places());
      }
    }
    return Math.min(least, limit.places());
  }

  /**
   * A hash of all that a dossier states about its candidate: of every fact without its place in the
   * file, sorted, and of the sections that are declared.
   */
  private static String stated(Dossier dossier) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      String text = fact.toString();
      int comma = text.indexOf(", ");
      lines.add(fact.getClass().getSimpleName() + text.substring(Math.max(0, comma)));
    }
    dossier.declared().forEach(type -> lines.add(type.section()));
    Collections.sort(lines);
    return Sha256.hex(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
