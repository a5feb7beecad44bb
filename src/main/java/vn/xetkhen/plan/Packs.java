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
  private final ConcurrentMap<String, Parsed<PackFiles>> files = new ConcurrentHashMap<>();

  /** The common vocabulary by the hash of its file, which is read with every pack. */
  private final ConcurrentMap<String, Parsed<Vocabulary>> vocabularies = new ConcurrentHashMap<>();

  private final ConcurrentMap<String, PackResult> packs = new ConcurrentHashMap<>();
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
    Parsed<PackFiles> read = files(id);
    return read == null ? null : packs.computeIfAbsent(id, key -> load(key, read));
  }

  /** The bytes of all that decides under the pack of that id, or null where none is installed. */
  public @Nullable Parsed<PackFiles> files(String id) {
    PackFolder folder = folders.get(id);
    return folder == null ? null : files.computeIfAbsent(id, key -> folder.read());
  }

  /** The common vocabulary, without any pack's own codes. */
  public Parsed<Vocabulary> vocabulary() {
    return PackFolder.vocabulary(rules);
  }

  private PackResult load(String id, Parsed<PackFiles> files) {
    if (!(files instanceof Parsed.Good<PackFiles> good)) {
      return new PackResult.Broken(problems(files));
    }
    List<Problem> found = new ArrayList<>();
    Vocabulary common = common(good.value(), found);
    Plan plan = null;
    List<RuleFile> ruleFiles = new ArrayList<>();
    String prefix = id + "/";
    for (PackFile file : good.value().files()) {
      if (file.path().equals(prefix + "plan.yaml")) {
        Parsed<Plan> parsed = new PlanReader(common).read(file.file(), id, file.bytes());
        found.addAll(problems(parsed));
        plan = parsed instanceof Parsed.Good<Plan> p ? p.value() : null;
      } else if (file.path().startsWith(prefix)) {
        ruleFiles.add(rules(file, prefix, found));
      }
    }
    return plan == null || !found.isEmpty()
        ? new PackResult.Broken(found)
        : new PackResult.Loaded(new PackSource(id, plan, ruleFiles, good.value().rulesSha256()));
  }

  /** The common vocabulary as it was read with a pack. */
  private Vocabulary common(PackFiles files, List<Problem> found) {
    for (PackFile file : files.files()) {
      if (file.path().equals(PackFolder.VOCABULARY)) {
        Parsed<Vocabulary> parsed =
            vocabularies.computeIfAbsent(
                file.sha256(), hash -> VocabularyReader.read(file.file(), file.bytes()));
        found.addAll(problems(parsed));
        return parsed instanceof Parsed.Good<Vocabulary> good ? good.value() : Vocabulary.EMPTY;
      }
    }
    return Vocabulary.EMPTY;
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
