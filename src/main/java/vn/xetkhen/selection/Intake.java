package vn.xetkhen.selection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.facts.Fact;
import vn.xetkhen.facts.Organisation;
import vn.xetkhen.facts.Person;
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
    String unitId = unit == null ? null : Identity.trimmed(unit.id());
    for (Places.Group group : Groups.of(award).groups().values()) {
      if (group.kind() != dossier.candidate().kind()) {
        continue;
      }
      TreeSet<String> unknown = new TreeSet<>();
      Outcome member = group.where() == null ? Outcome.MET : facts.of(group.where(), unknown);
      if (member == Outcome.UNKNOWN) {
        return new Entry.Competing(
            null, List.copyOf(unknown), unitId, List.of(), List.of(), about(dossier));
      }
      if (member.satisfied()) {
        boolean competes = verdict != Verdict.INELIGIBLE;
        Keys keys = new Keys(plan, award, dossier.period(), inUse, facts);
        unknown.clear();
        List<Entry.Pool> pools =
            competes ? Limits.of(group, dossier.candidate(), facts, unknown) : List.of();
        return new Entry.Competing(
            group.id(),
            List.copyOf(unknown),
            unitId,
            competes ? group.order().stream().map(keys::of).toList() : List.of(),
            pools,
            about(dossier));
      }
    }
    return new Entry.Competing(null, List.of(), unitId, List.of(), List.of(), about(dossier));
  }

  private static List<Fact> about(Dossier dossier) {
    return dossier.facts().stream()
        .filter(fact -> fact instanceof Person || fact instanceof Organisation)
        .toList();
  }

  /**
   * A hash of all that a dossier states about its candidate: of every fact without its place in the
   * file and the candidate's id, sorted, and of the sections that are declared.
   */
  private static String stated(Dossier dossier) {
    List<String> lines = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      String text = Identity.unnamed(fact).toString();
      int comma = text.indexOf(", ");
      lines.add(fact.getClass().getSimpleName() + text.substring(Math.max(0, comma)));
    }
    dossier.declared().forEach(type -> lines.add(type.section()));
    Collections.sort(lines);
    return Sha256.hex(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
