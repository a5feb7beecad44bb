package vn.xetkhen.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.cache.PackCache;
import vn.xetkhen.engine.cache.PackImage;
import vn.xetkhen.plan.PackFiles;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.PackSource;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Problem;

/**
 * The packs of a rules folder, each made ready when it is first asked for and then kept, broken or
 * not. Safe for use by several threads.
 */
public final class Engine implements Installed {
  private final Packs packs;
  private final PackCache cache;
  private final ConcurrentMap<String, PackResult> ready = new ConcurrentHashMap<>();

  private Engine(Packs packs, PackCache cache) {
    this.packs = packs;
    this.cache = cache;
  }

  /**
   * The packs of {@code rules}; a folder that cannot be read has none, and {@link #problems} says
   * why.
   */
  public static Engine open(Path rules) {
    return open(rules, PackCache.none());
  }

  /**
   * The packs of {@code rules}, those that are kept without reading them anew; a folder that cannot
   * be read has none, and {@link #problems} says why.
   */
  public static Engine open(Path rules, PackCache cache) {
    return new Engine(new Packs(rules), cache);
  }

  /** What is wrong with the rules folder itself; empty where it could be read. */
  public List<Problem> problems() {
    return packs.problems();
  }

  /** The packs as read, their rules not compiled. */
  public Packs packs() {
    return packs;
  }

  @Override
  public Packs packs(String id) {
    return packs;
  }

  @Override
  public Set<String> ids() {
    return packs.ids();
  }

  @Override
  public @Nullable Plan find(String id) {
    if (packs.folder(id) == null) {
      return null;
    }
    return pack(id) instanceof PackResult.Ready made ? made.pack().plan() : packs.find(id);
  }

  /**
   * What is wrong with a plan's pack as far as reading it tells: quicker than {@link #pack}, which
   * compiles it. Empty where no plan of that id is installed.
   */
  public List<Problem> problems(String id) {
    PackFolder folder = packs.folder(id);
    vn.xetkhen.plan.PackResult read = packs.pack(id);
    if (folder == null || read == null) {
      return List.of();
    }
    return read instanceof vn.xetkhen.plan.PackResult.Loaded loaded
        ? RuleReader.read(loaded.source(), folder.planFile().toString()).problems()
        : ((vn.xetkhen.plan.PackResult.Broken) read).problems();
  }

  @Override
  public PackResult pack(String id) {
    PackResult made = ready.get(id);
    return made != null ? made : ready.computeIfAbsent(id, this::make);
  }

  private PackResult make(String id) {
    PackFolder folder = packs.folder(id);
    if (folder == null) {
      throw new IllegalArgumentException("no plan " + id);
    }
    if (packs.files(id) instanceof Parsed.Good<PackFiles> files) {
      String hash = files.value().rulesSha256();
      PackImage kept = cache.find(hash);
      if (kept != null) {
        return new PackResult.Ready(new Pack(kept.plan(), hash, kept.rules()));
      }
    }
    vn.xetkhen.plan.PackResult read = packs.pack(id);
    return read instanceof vn.xetkhen.plan.PackResult.Loaded loaded
        ? understood(loaded.source(), folder)
        : new PackResult.Broken(
            ((vn.xetkhen.plan.PackResult.Broken) Objects.requireNonNull(read)).problems());
  }

  private PackResult understood(PackSource source, PackFolder folder) {
    RuleReader read = RuleReader.read(source, folder.planFile().toString());
    if (!read.problems().isEmpty()) {
      return new PackResult.Broken(read.problems());
    }
    cache.keep(source.rulesSha256(), new PackImage(source.plan(), read.rules()));
    return new PackResult.Ready(new Pack(source.plan(), source.rulesSha256(), read.rules()));
  }
}
