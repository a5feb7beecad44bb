package vn.xetkhen.rulecheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Verdict;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.selection.Code;
import vn.xetkhen.selection.Status;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * Reads files of scenarios of how places are filled, of the format {@value #FORMAT}. Strict, as
 * {@link ScenarioReader} is; what a candidate's facts state is for the dossier reader to judge.
 */
public final class PlacesScenarioReader {
  /** The format that this reader reads. */
  public static final String FORMAT = "xetkhen.places/1";

  private static final List<String> KEYS =
      List.of("name", "award", "period", "readings", "council", "candidates", "expect");
  private static final List<String> CANDIDATE_KEYS =
      List.of("base", "award", "period", "verdict", "facts");
  private static final List<String> ENDS = ends();

  private final Plan plan;

  /** A reader for scenarios under a plan. */
  public PlacesScenarioReader(Plan plan) {
    this.plan = plan;
  }

  /** What stays the same for all scenarios of a file. */
  private record Place(
      String file, Complaints complaints, Parts parts, Map<String, Node.Obj> bases) {}

  /**
   * Reads one file.
   *
   * @param file the file as the user named it
   */
  public Parsed<List<PlacesScenario>> read(String file, byte[] bytes) {
    Tree tree = TreeReader.yaml(file, bytes);
    Complaints complaints = new Complaints(file, tree.problems());
    if (tree.root() == null) {
      return new Parsed.Bad<>(complaints.sorted());
    }
    Parts parts = new Parts(complaints);
    Map<String, Node.Member> members =
        parts.group(
            tree.root(), List.of("format", "bases", "scenarios"), List.of("format", "scenarios"));
    Node.Member format = members.get("format");
    if (format != null
        && !(format.value() instanceof Node.Str text && text.value().equals(FORMAT))) {
      complaints.add(format.value(), "format", Shown.of(format.value()), FORMAT);
    }
    Place place = new Place(file, complaints, parts, bases(members.get("bases"), parts));
    List<PlacesScenario> scenarios = new ArrayList<>();
    Map<String, Node> names = new HashMap<>();
    Node.Member all = members.get("scenarios");
    for (Node item : all == null ? List.<Node>of() : parts.items(all.value())) {
      if (!(item instanceof Node.Obj written)) {
        complaints.wrong(item, "group");
        continue;
      }
      PlacesScenario scenario = scenario(written, place);
      Node first = names.putIfAbsent(scenario.name(), item);
      if (first != null && !scenario.name().isEmpty()) {
        complaints.add(item, "name.twice", Shown.of(scenario.name()), first.at().line());
      }
      scenarios.add(scenario);
    }
    return complaints.none() ? new Parsed.Good<>(scenarios) : new Parsed.Bad<>(complaints.sorted());
  }

  private static Map<String, Node.Obj> bases(Node.@Nullable Member member, Parts parts) {
    Map<String, Node.Obj> bases = new LinkedHashMap<>();
    if (member != null) {
      for (Node.Member base : parts.members(member.value()).values()) {
        parts.group(base.value(), ScenarioDossier.SECTIONS, List.of());
        if (base.value() instanceof Node.Obj sections) {
          bases.put(base.name(), sections);
        }
      }
    }
    return bases;
  }

  private PlacesScenario scenario(Node.Obj written, Place place) {
    Parts parts = place.parts;
    Map<String, Node.Member> members =
        parts.group(written, KEYS, List.of("name", "candidates", "expect"));
    String name = parts.line(members.get("name"));
    Map<String, PlacesScenario.Candidate> candidates = new LinkedHashMap<>();
    Node.Member listed = members.get("candidates");
    if (listed != null) {
      parts
          .members(listed.value())
          .forEach((id, member) -> candidates.put(id, candidate(id, member, members, place)));
    }
    Map<String, String> readings =
        parts.each(
            members.get("readings"),
            "reading",
            plan.readings().keySet(),
            member -> parts.oneOf(member, "option", options(member.name())));
    return new PlacesScenario(
        plan.id(),
        place.file,
        written.at(),
        name == null ? "" : name,
        readings,
        new ScenarioCouncil(plan, place.file, place.complaints, place.parts)
            .read(members, candidates.keySet()),
        candidates,
        expected(members.get("expect"), candidates, place));
  }

  private List<String> options(String reading) {
    Plan.Reading declared = plan.readings().get(reading);
    return declared == null ? List.of() : List.copyOf(declared.options().keySet());
  }

  private PlacesScenario.Candidate candidate(
      String id, Node.Member member, Map<String, Node.Member> scenario, Place place) {
    Parts parts = place.parts;
    Map<String, Node.Member> own = parts.group(member.value(), CANDIDATE_KEYS, List.of());
    String verdict =
        parts.oneOf(own.get("verdict"), "verdict", ScenarioReader.names(Verdict.values()));
    String base = parts.oneOf(own.get("base"), "base", place.bases.keySet());
    Map<String, Node.Member> both = new LinkedHashMap<>();
    for (String key : List.of("award", "period")) {
      Node.Member shared = scenario.get(key);
      if (shared != null) {
        both.put(key, shared);
      }
    }
    both.putAll(own);
    Node.Obj owner =
        member.value() instanceof Node.Obj group
            ? group
            : new Node.Obj(member.value().at(), member.value().pointer(), Map.of());
    Node.Obj draft =
        new ScenarioDossier(plan.id(), place.complaints, parts)
            .dossier(owner, both, base == null ? null : place.bases.get(base));
    return new PlacesScenario.Candidate(
        named(draft, id, member.keyAt()),
        verdict == null ? Verdict.ELIGIBLE : Verdict.valueOf(verdict));
  }

  /** The dossier with its candidate's name for an id, and for the candidate's where it has none. */
  private static Node.Obj named(Node.Obj draft, String name, Position at) {
    Map<String, Node.Member> dossier = new LinkedHashMap<>(draft.members());
    dossier.put("id", new Node.Member("id", at, new Node.Str(at, "/id", name)));
    Node.Member written = dossier.get("candidate");
    if (written != null && written.value() instanceof Node.Obj group) {
      Map<String, Node.Member> candidate = new LinkedHashMap<>(group.members());
      candidate.putIfAbsent(
          "id", new Node.Member("id", at, new Node.Str(at, "/candidate/id", name)));
      dossier.put(
          "candidate",
          new Node.Member(
              "candidate",
              written.keyAt(),
              new Node.Obj(group.at(), group.pointer(), Collections.unmodifiableMap(candidate))));
    }
    return new Node.Obj(draft.at(), "", Collections.unmodifiableMap(dossier));
  }

  private Map<String, List<String>> expected(
      Node.@Nullable Member member, Map<String, PlacesScenario.Candidate> candidates, Place place) {
    if (member != null && member.value() instanceof Node.Obj group && group.members().isEmpty()) {
      place.complaints.add(member, "expect.nothing");
    }
    return place.parts.each(
        member,
        "candidate",
        candidates.keySet(),
        one -> {
          List<Node> items =
              one.value() instanceof Node.Arr list ? list.items() : List.of(one.value());
          List<String> ends = new ArrayList<>();
          for (Node item : items) {
            String end =
                place.parts.oneOf(new Node.Member(one.name(), item.at(), item), "end", ENDS);
            if (end != null) {
              ends.add(end);
            }
          }
          return ends;
        });
  }

  private static List<String> ends() {
    List<String> ends = new ArrayList<>();
    ends.addAll(ScenarioReader.names(Status.values()));
    ends.addAll(List.of(PlacesScenario.LISTED, PlacesScenario.OUT_OF_REACH));
    Arrays.stream(Code.values()).map(Enum::name).forEach(ends::add);
    return List.copyOf(ends);
  }
}
