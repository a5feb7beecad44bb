package vn.xetkhen.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.plan.Plans;
import vn.xetkhen.text.Problem;

/**
 * The packs of a rules folder, each made ready when it is first asked for and then kept, broken or
 * not. Safe for use by several threads.
 */
public final class Engine implements Plans {
  private final Packs packs;
  private final ConcurrentMap<String, PackResult> ready = new ConcurrentHashMap<>();

  private Engine(Packs packs) {
    this.packs = packs;
  }

  /**
   * The packs of {@code rules}; a folder that cannot be read has none, and {@link #problems} says
   * why.
   */
  public static Engine open(Path rules) {
    return new Engine(new Packs(rules));
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
  public Set<String> ids() {
    return packs.ids();
  }

  @Override
  public @Nullable Plan find(String id) {
    return packs.find(id);
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
        ? RuleCompiler.problems(loaded.source(), folder.planFile().toString())
        : ((vn.xetkhen.plan.PackResult.Broken) read).problems();
  }

  /**
   * The pack of a plan.
   *
   * @throws IllegalArgumentException where no plan of that id is installed
   */
  public PackResult pack(String id) {
    return ready.computeIfAbsent(id, this::make);
  }

  private PackResult make(String id) {
    PackFolder folder = packs.folder(id);
    vn.xetkhen.plan.PackResult read = packs.pack(id);
    if (folder == null || read == null) {
      throw new IllegalArgumentException("no plan " + id);
    }
    if (read instanceof vn.xetkhen.plan.PackResult.Loaded loaded) {
      return RuleCompiler.compile(loaded.source(), folder.planFile().toString());
    }
    return new PackResult.Broken(((vn.xetkhen.plan.PackResult.Broken) read).problems());
  }
}
