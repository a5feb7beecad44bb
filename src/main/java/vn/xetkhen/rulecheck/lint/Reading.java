package vn.xetkhen.rulecheck.lint;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.PlanReader;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.plan.VocabularyReader;
import vn.xetkhen.rulecheck.PlanText;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/**
 * Reads a pack's files one by one, each as far as it goes. A name that is misspelt where it is
 * declared is told there and read as what it was meant to be, so that nothing follows from it.
 */
final class Reading {
  private final Map<List<String>, RuleText> known;
  private final PackInput input;
  private final Map<String, TextAt> texts = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<RuleDescription> rules = new ArrayList<>();
  private final Map<String, String> shown = new LinkedHashMap<>();
  private final StringBuilder unread = new StringBuilder();
  private Vocabulary common = Vocabulary.EMPTY;
  private final Findings found;
  private boolean lost;

  /**
   * Begins.
   *
   * @param found takes what is wrong
   * @param known rule files that were read before, by name and text; takes those that are read
   */
  Reading(PackInput input, Map<List<String>, RuleText> known, Findings found) {
    this.found = found;
    this.input = input;
    this.known = known;
  }

  /** Reads. */
  Understood read() {
    for (PackFile file : input.files().values()) {
      TextAt text = TextAt.of(file.file(), file.bytes());
      texts.put(file.file(), text);
      new Composing(file.file(), text).check(found);
    }
    input.problems().forEach(problem -> found.add(Finding.of(problem)));
    lost = input.problems().stream().anyMatch(p -> p.file().endsWith(".drl"));
    vocabulary();
    input.files().forEach((path, file) -> rules(input.own(path), file));
    PackFile planFile = input.files().get(input.planPath());
    PlanReader.Draft plan = new PlanReader.Draft(null, List.of());
    byte[] bytes = new byte[0];
    if (planFile != null) {
      MisspeltKeys.Read<PlanReader.Draft> read =
          MisspeltKeys.read(
              composed(planFile), text -> plan(planFile, text), PlanReader.Draft::problems);
      problems.addAll(read.keys());
      bytes = read.bytes();
      plan = read.value();
      Misspelt misspelt = new Misspelt(input, planFile.file(), rules, unread.toString());
      byte[] mended = plan.plan() == null ? null : misspelt.mended(bytes, plan.plan(), found);
      if (mended != null) {
        bytes = mended;
        plan = plan(planFile, bytes);
      }
    }
    problems.addAll(plan.problems());
    @Nullable Plan declared = plan.plan();
    PlanText written = declared == null ? null : written(planFile, bytes, declared);
    ScenarioTexts scenarios = new ScenarioTexts(input, texts);
    scenarios.read(declared, plan.problems().isEmpty(), names(declared, plan));
    problems.addAll(scenarios.problems());
    problems.stream().map(Finding::of).forEach(found::add);
    return new Understood(
        input.id(),
        input.planFile(),
        declared,
        written,
        declared != null && plan.problems().isEmpty(),
        List.copyOf(rules),
        shown,
        texts,
        unread.toString(),
        lost,
        scenarios.files(),
        scenarios.trees());
  }

  /** The checks that rules answer, where the plan may have lost theirs. */
  private List<String> names(@Nullable Plan plan, PlanReader.Draft draft) {
    return plan == null || draft.problems().isEmpty()
        ? List.of()
        : rules.stream().map(RuleDescription::id).toList();
  }

  private void vocabulary() {
    PackFile file = input.files().get("vocabulary.yaml");
    VocabularyReader.Draft draft = new VocabularyReader.Draft(Vocabulary.EMPTY, List.of());
    if (file != null) {
      MisspeltKeys.Read<VocabularyReader.Draft> read =
          MisspeltKeys.read(
              composed(file),
              bytes -> VocabularyReader.draft(file.file(), bytes),
              VocabularyReader.Draft::problems);
      problems.addAll(read.keys());
      problems.addAll(read.problems());
      draft = read.value();
    }
    List<String> own =
        input.files().values().stream()
            .filter(one -> !input.own(one.path()).isEmpty())
            .map(one -> TextAt.decoded(one.bytes()))
            .toList();
    common = CommonCodes.of(draft.vocabulary(), draft.problems(), own);
  }

  private PlanReader.Draft plan(PackFile file, byte[] bytes) {
    return new PlanReader(common).draft(file.file(), input.id(), bytes);
  }

  private @Nullable PlanText written(@Nullable PackFile file, byte[] bytes, Plan plan) {
    if (file == null) {
      return null;
    }
    PackFile mended = new PackFile(file.path(), file.file(), bytes);
    return PlanText.of(new PackFiles(input.id(), List.of(mended)), plan);
  }

  private void rules(String name, PackFile file) {
    if (!name.endsWith(".drl")) {
      return;
    }
    Position malformed = TextAt.malformed(file.bytes());
    if (malformed != null) {
      found.say(Lint.UNREADABLE_FILE, "not-utf-8", file.file(), malformed);
      unread.append(TextAt.decoded(file.bytes()));
      lost |= !RuleText.names(TextAt.decoded(file.bytes()));
      return;
    }
    String text = TextAt.decoded(composed(file));
    PackageLine.check(input.id(), file.file(), TextAt.rules(text), found);
    RuleText read =
        known.computeIfAbsent(
            List.of(file.file(), name, text), key -> RuleText.read(file.file(), name, text));
    rules.addAll(read.rules());
    problems.addAll(read.problems());
    unread.append(read.unread());
    lost |= !read.problems().isEmpty() && !RuleText.names(text);
    shown.put(name, file.file());
  }

  private static byte[] composed(PackFile file) {
    byte[] bytes = file.bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Normalizer.isNormalized(text, Normalizer.Form.NFC) || text.indexOf('\uFFFD') >= 0
        ? bytes
        : Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  /** A memory of rule files for reading packs again after a change. */
  static Map<List<String>, RuleText> memory() {
    return new HashMap<>();
  }
}
