package vn.xetkhen.rulecheck;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Node;
import vn.xetkhen.text.Shown;
import vn.xetkhen.text.Tree;
import vn.xetkhen.text.TreeReader;

/**
 * Reads scenario files of the format {@value #FORMAT}. Strict: every key, reading, option, setting,
 * clause and check has to be one of the plan's; all that is wrong with a file is told at once. What
 * the facts themselves state is for the dossier reader to judge, see {@link Scenario#read}.
 */
public final class ScenarioReader {
  /** The format that this reader reads. */
  public static final String FORMAT = "xetkhen.scenarios/1";

  /** What ends a line in YAML 1.1, by which positions are counted. */
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]");

  private static final List<String> ROOT = List.of("format", "bases", "scenarios");
  private static final List<String> KEYS =
      List.of(
          "name",
          "kind",
          "award",
          "period",
          "base",
          "readings",
          "settings",
          "as-of",
          "facts",
          "expect");

  private final Plan plan;
  private final Expectations expectations;

  /** A reader for scenarios under a plan. */
  public ScenarioReader(Plan plan) {
    this.plan = plan;
    this.expectations = new Expectations(plan);
  }

  /** What stays the same for all scenarios of a file. */
  private record Place(
      String file,
      String path,
      List<String> lines,
      Complaints complaints,
      Parts parts,
      Map<String, ScenarioFile.Base> bases) {}

  /**
   * Reads one file.
   *
   * @param file the file as the user named it
   * @param path its path in the pack's folder, with {@code /}
   */
  public Parsed<ScenarioFile> read(String file, String path, byte[] bytes) {
    Tree tree = TreeReader.yaml(file, bytes);
    Complaints complaints = new Complaints(file, tree.problems());
    if (tree.root() == null) {
      return new Parsed.Bad<>(complaints.sorted());
    }
    Parts parts = new Parts(complaints);
    Map<String, Node.Member> members =
        parts.group(tree.root(), ROOT, List.of("format", "scenarios"));
    format(members.get("format"), complaints);
    String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    List<String> lines = LINE_END.splitAsStream(text).toList();
    Map<String, ScenarioFile.Base> bases = new LinkedHashMap<>();
    Place place = new Place(file, path, lines, complaints, parts, bases);
    List<Integer> tops = members.values().stream().map(m -> m.keyAt().line()).toList();
    bases(members.get("bases"), place, tops);
    List<Scenario> scenarios = scenarios(members.get("scenarios"), place, tops);
    return complaints.none()
        ? new Parsed.Good<>(new ScenarioFile(path, bases, scenarios))
        : new Parsed.Bad<>(complaints.sorted());
  }

  private static void format(Node.@Nullable Member member, Complaints complaints) {
    if (member != null
        && !(member.value() instanceof Node.Str text && text.value().equals(FORMAT))) {
      complaints.add(member.value(), "format", Shown.of(member.value()), FORMAT);
    }
  }

  private static void bases(Node.@Nullable Member member, Place place, List<Integer> tops) {
    if (member == null) {
      return;
    }
    Map<String, Node.Member> written = place.parts.members(member.value());
    List<Integer> starts =
        Stream.concat(written.values().stream().map(m -> m.keyAt().line()), tops.stream()).toList();
    for (Node.Member base : written.values()) {
      place.parts.group(base.value(), ScenarioDossier.SECTIONS, List.of());
      if (base.value() instanceof Node.Obj sections) {
        Excerpt source = excerpt(place.lines, base.keyAt().line(), starts);
        place.bases.put(
            base.name(), new ScenarioFile.Base(base.name(), base.keyAt(), sections, source));
      }
    }
  }

  private List<Scenario> scenarios(Node.@Nullable Member member, Place place, List<Integer> tops) {
    List<Scenario> scenarios = new ArrayList<>();
    if (member == null) {
      return scenarios;
    }
    List<Node> items = place.parts.items(member.value());
    List<Integer> starts =
        Stream.concat(items.stream().map(i -> i.at().line()), tops.stream()).toList();
    Map<String, Node> names = new HashMap<>();
    for (Node item : items) {
      if (!(item instanceof Node.Obj written)) {
        place.complaints.wrong(item, "group");
        continue;
      }
      Scenario scenario = scenario(written, place, excerpt(place.lines, item.at().line(), starts));
      Node first = names.putIfAbsent(scenario.name(), item);
      if (first != null && !scenario.name().isEmpty()) {
        place.complaints.add(item, "name.twice", Shown.of(scenario.name()), first.at().line());
      }
      scenarios.add(scenario);
    }
    return scenarios;
  }

  private Scenario scenario(Node.Obj written, Place place, Excerpt source) {
    Parts parts = place.parts;
    Map<String, Node.Member> members = parts.group(written, KEYS, List.of("name", "expect"));
    String name = parts.line(members.get("name"));
    String base = parts.oneOf(members.get("base"), "base", place.bases.keySet());
    ScenarioFile.Base from = base == null ? null : place.bases.get(base);
    Node.Obj dossier =
        new ScenarioDossier(plan.id(), place.complaints, parts)
            .dossier(written, members, from == null ? null : from.sections());
    return new Scenario(
        plan.id(),
        place.file,
        place.path,
        written.at(),
        name == null ? "" : name,
        base,
        written,
        dossier,
        conditions(parts, members),
        expectations.read(members.get("expect"), place.complaints, parts),
        source);
  }

  private Conditions conditions(Parts parts, Map<String, Node.Member> members) {
    LocalDate asOf = parts.day(members.get("as-of"));
    Map<String, String> readings =
        parts.each(
            members.get("readings"),
            "reading",
            plan.readings().keySet(),
            member -> parts.oneOf(member, "option", options(member.name())));
    Map<String, LocalDate> settings =
        parts.each(members.get("settings"), "setting", plan.settings().keySet(), parts::day);
    return new Conditions(asOf, readings, settings);
  }

  private List<String> options(String reading) {
    Plan.Reading declared = plan.readings().get(reading);
    return declared == null ? List.of() : List.copyOf(declared.options().keySet());
  }

  /** The lines from {@code first} to the last one before what begins next. */
  private static Excerpt excerpt(List<String> lines, int first, List<Integer> starts) {
    int next =
        starts.stream()
            .mapToInt(Integer::intValue)
            .filter(s -> s > first)
            .min()
            .orElse(lines.size() + 1);
    return Excerpt.of(lines, first, next - 1).trimmed("#");
  }

  /** The names of a closed set. */
  static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
