package vn.xetkhen.rulecheck.suggest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Check;
import vn.xetkhen.decision.Finding;
import vn.xetkhen.decision.Outcome;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.rulecheck.PackTrials;
import vn.xetkhen.rulecheck.Scenario;
import vn.xetkhen.rulecheck.ScenarioFile;
import vn.xetkhen.rulecheck.ScenarioReader;
import vn.xetkhen.rulecheck.Trial;
import vn.xetkhen.rulecheck.coverage.Coverage;
import vn.xetkhen.rulecheck.coverage.Item;
import vn.xetkhen.rulecheck.coverage.Items;
import vn.xetkhen.rulecheck.search.Draft;
import vn.xetkhen.text.Messages;
import vn.xetkhen.wording.Wording;

/**
 * Drafts the scenarios that a pack lacks. What they expect is what the rules say now: whoever keeps
 * one has to compare it with the plan first, and each draft says so. A draft is given only where it
 * can be read, holds, and shows what was missing.
 */
public final class Suggestions {
  private static final String HEAD = "format: " + ScenarioReader.FORMAT + "\n";

  private final Plan plan;
  private final Drafts drafts;
  private final Items items;
  private final Wording wording;
  private final Messages messages = Messages.beside(Suggestions.class);

  /** Drafts for a pack whose scenarios were tried. */
  public Suggestions(PackTrials.Tried tried) {
    this.plan = tried.pack().plan();
    this.wording = new Wording(plan);
    this.items = new Items(tried.pack());
    this.drafts = new Drafts(tried, items);
  }

  /**
   * What was drafted.
   *
   * @param text a whole file of scenarios; empty where there is none to draft
   * @param scenarios how many it holds
   * @param without what no draft was found for
   */
  public record Drafted(String text, int scenarios, List<Item> without) {

    /** Keeps its own copy. */
    public Drafted {
      without = List.copyOf(without);
    }
  }

  /** A draft that was tried. */
  private record Kept(String text, Set<Item> shown) {}

  /** A draft for each thing missing; one draft may show several. */
  public Drafted drafts(List<Coverage.Missing> missing) {
    StringBuilder text = new StringBuilder();
    Set<Item> shown = new HashSet<>();
    List<Item> without = new ArrayList<>();
    int count = 0;
    for (Coverage.Missing one : missing) {
      if (shown.contains(one.item())) {
        continue;
      }
      Kept kept = kept(one.item());
      if (kept == null) {
        without.add(one.item());
      } else {
        text.append(count == 0 ? HEAD + comment("head") + "scenarios:\n" : "\n");
        text.append("  ").append(comment(one.place())).append(kept.text());
        shown.addAll(kept.shown());
        count++;
      }
    }
    return new Drafted(text.toString(), count, without);
  }

  private @Nullable Kept kept(Item item) {
    return drafts
        .of(item)
        .flatMap(draft -> Stream.ofNullable(tried(draft, item)))
        .findFirst()
        .orElse(null);
  }

  /** The draft with what comes of it, read as scenarios are; null where it does not show it. */
  private @Nullable Kept tried(Draft draft, Item item) {
    Trial first = trial(draft.scenario("x", Map.of("verdict", "UNDETERMINED")));
    if (first == null) {
      return null;
    }
    Map<String, String> expected = expected(first, item);
    if (expected.isEmpty()) {
      return null;
    }
    String text = draft.scenario(name(item, first), expected);
    Trial trial = trial(text);
    if (trial == null || !trial.holds()) {
      return null;
    }
    Set<Item> shown = items.shown(trial);
    return shown.contains(item) ? new Kept(text, shown) : null;
  }

  private @Nullable Trial trial(String text) {
    byte[] file = (HEAD + "scenarios:\n" + text).getBytes(StandardCharsets.UTF_8);
    Parsed<ScenarioFile> read = new ScenarioReader(plan).read("", "", file);
    if (!(read instanceof Parsed.Good<ScenarioFile> good)) {
      return null;
    }
    Scenario scenario = good.value().scenarios().get(0);
    Trial trial = drafts.run(scenario);
    return trial.decision() == null ? null : trial;
  }

  /** The outcomes as they are now, of the check that is meant and of the clauses it belongs to. */
  private static Map<String, String> expected(Trial trial, Item item) {
    List<String> ids = new ArrayList<>();
    if (item instanceof Item.Seen seen) {
      ids.add(seen.check());
    } else if (item instanceof Item.Limit limit) {
      ids.add(limit.check());
    }
    ids.addAll(item.clauses());
    Map<String, String> expected = new LinkedHashMap<>();
    for (String id : ids) {
      String outcome = id.contains("/") ? check(trial, id) : clause(trial, id);
      if (outcome != null) {
        expected.put(id, outcome);
      }
    }
    return expected;
  }

  private static @Nullable String check(Trial trial, String id) {
    List<Check> checks = trial.checks(id);
    return checks.isEmpty()
        ? null
        : Outcome.all(checks.stream().map(Check::outcome).toList()).name();
  }

  private static @Nullable String clause(Trial trial, String id) {
    List<Finding> findings = trial.decision() == null ? List.of() : trial.decision().findings();
    return findings.stream()
        .filter(finding -> finding.clause().equals(id))
        .map(finding -> finding.outcome().name())
        .findFirst()
        .orElse(null);
  }

  /** What the draft shows: what is meant, and the values that it is shown by. */
  private String name(Item item, Trial trial) {
    if (item instanceof Item.Seen seen) {
      return vi("name.seen." + seen.outcome().name(), seen.check(), found(trial, seen.check()));
    }
    if (item instanceof Item.Limit limit) {
      String key = limit.passes() ? "name.limit.passes" : "name.limit.fails";
      return vi(
          key,
          limit.check(),
          wording.labels().named(limit.type(), limit.field()),
          limit.wanted(),
          found(trial, limit.check()));
    }
    if (item instanceof Item.Option option) {
      Plan.Reading reading = plan.readings().get(option.reading());
      Plan.Option declared = reading == null ? null : reading.options().get(option.option());
      return vi(
          "name.option",
          option.reading(),
          option.option(),
          declared == null ? "" : declared.line().vi());
    }
    return vi("name.clause", ((Item.Asserted) item).clause());
  }

  private String found(Trial trial, String check) {
    return trial.checks(check).stream().map(one -> wording.check(one).vi()).findFirst().orElse("");
  }

  private String comment(Coverage.Place place) {
    return place.after() == null
        ? comment("place", place.path())
        : comment("place.after", place.path(), place.after());
  }

  /** A line that packs are written in Vietnamese for. */
  private String comment(String key, Object... arguments) {
    return "# " + vi("comment." + key, arguments) + "\n";
  }

  private String vi(String key, Object... arguments) {
    return messages.text(key, arguments).vi();
  }
}
