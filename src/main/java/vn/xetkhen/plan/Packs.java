package vn.xetkhen.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Problem;

/**
 * The packs of a rules folder. The folder is listed at once; a pack is read when it is first asked
 * for and then kept, broken or not. Safe for use by several threads.
 */
public final class Packs implements Plans {
  private final Map<String, PackFolder> folders;
  private final List<Problem> problems;
  private final ConcurrentMap<Path, Parsed<Vocabulary>> vocabularies = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, PackResult> read = new ConcurrentHashMap<>();
  private final Path rules;

  /** The packs of {@code rules}. A folder that cannot be listed has no packs, and a problem. */
  public Packs(Path rules) {
    Parsed<List<PackFolder>> listed = PackFolder.in(rules);
    TreeMap<String, PackFolder> byId = new TreeMap<>();
    if (listed instanceof Parsed.Good<List<PackFolder>> good) {
      good.value().forEach(folder -> byId.put(folder.id(), folder));
    }
    this.rules = rules;
    this.folders = Collections.unmodifiableMap(byId);
    this.problems = listed instanceof Parsed.Bad<?> bad ? bad.problems() : List.of();
  }

  /** What is wrong with the rules folder itself; empty where it could be listed. */
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public Set<String> ids() {
    return folders.keySet();
  }

  @Override
  public @Nullable Plan find(String id) {
    return pack(id) instanceof PackResult.Loaded loaded ? loaded.source().plan() : null;
  }

  /** The folder of the pack of that id, or null where none is installed. */
  public @Nullable PackFolder folder(String id) {
    return folders.get(id);
  }

  /** The pack of that id, or null where none is installed. */
  public @Nullable PackResult pack(String id) {
    PackFolder folder = folders.get(id);
    return folder == null ? null : read.computeIfAbsent(id, key -> load(folder));
  }

  /** The common vocabulary, without any pack's own codes. */
  public Parsed<Vocabulary> vocabulary() {
    return vocabularies.computeIfAbsent(rules, PackFolder::vocabulary);
  }

  private PackResult load(PackFolder folder) {
    Parsed<PackFiles> files = folder.read();
    if (!(files instanceof Parsed.Good<PackFiles> good)) {
      return new PackResult.Broken(problems(files));
    }
    List<Problem> found = new ArrayList<>();
    Plan plan = null;
    List<RuleFile> ruleFiles = new ArrayList<>();
    Parsed<Vocabulary> vocabulary = vocabulary();
    found.addAll(problems(vocabulary));
    Vocabulary common =
        vocabulary instanceof Parsed.Good<Vocabulary> v ? v.value() : Vocabulary.EMPTY;
    String prefix = folder.id() + "/";
    for (PackFile file : good.value().files()) {
      if (file.path().equals(prefix + "plan.yaml")) {
        Parsed<Plan> parsed = new PlanReader(common).read(file.file(), folder.id(), file.bytes());
        found.addAll(problems(parsed));
        plan = parsed instanceof Parsed.Good<Plan> p ? p.value() : null;
      } else if (file.path().startsWith(prefix)) {
        ruleFiles.add(rules(file, prefix, found));
      }
    }
    return plan == null || !found.isEmpty()
        ? new PackResult.Broken(found)
        : new PackResult.Loaded(
            new PackSource(folder.id(), plan, ruleFiles, good.value().rulesSha256()));
  }

  private static RuleFile rules(PackFile file, String prefix, List<Problem> found) {
    Problems problems = new Problems(file.file());
    Composed.check(file.bytes(), problems);
    String text = Composed.decoded(file.bytes());
    if (text == null) {
      problems.add(Composed.endOfUtf8(file.bytes()), null, "not-utf-8");
    }
    found.addAll(problems.sorted());
    return new RuleFile(
        file.path().substring(prefix.length()), file.file(), text == null ? "" : text);
  }

  private static List<Problem> problems(Parsed<?> parsed) {
    return parsed instanceof Parsed.Bad<?> bad ? bad.problems() : List.of();
  }
}
