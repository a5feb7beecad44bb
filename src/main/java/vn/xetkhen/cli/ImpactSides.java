package vn.xetkhen.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Text;

/**
 * Both sides of a comparison of rules as the command line names them.
 *
 * @param ids the plans to look at, sorted
 */
record ImpactSides(Engine before, Engine after, Set<String> ids) {

  /**
   * A side.
   *
   * @param id the plan's id where the user named its pack's folder; null where a rules folder
   */
  private record Side(Engine engine, @Nullable String id) {}

  /**
   * The sides.
   *
   * @param plans the ids asked for; all where there are none
   * @throws UsageException where a folder is none of rules, or there is nothing to compare
   */
  static ImpactSides of(Console console, String old, String now, List<String> plans) {
    Side before = side(console, old);
    Side after = side(console, now);
    if (before.id() != null && after.id() != null && !before.id().equals(after.id())) {
      throw new UsageException(Console.both("impact.twoPlans", old, before.id(), now, after.id()));
    }
    Set<String> all = new TreeSet<>(before.engine().ids());
    all.addAll(after.engine().ids());
    String one = before.id() == null ? after.id() : before.id();
    Set<String> ids = new TreeSet<>(plans.isEmpty() ? all : plans);
    for (String id : ids) {
      if (!all.contains(id)) {
        throw unknown(id, all);
      }
    }
    if (one != null) {
      ids.retainAll(Set.of(one));
    }
    boolean any =
        ids.stream()
            .anyMatch(
                id -> before.engine().ids().contains(id) && after.engine().ids().contains(id));
    if (!any) {
      throw new UsageException(
          Console.both("impact.none", listed(before.engine()), listed(after.engine())));
    }
    return new ImpactSides(before.engine(), after.engine(), ids);
  }

  private static Text listed(Engine engine) {
    return Text.same(String.join(", ", engine.ids()));
  }

  private static UsageException unknown(String id, Set<String> known) {
    Text seen = Console.both("impact.plan.unknown", id, String.join(", ", known));
    String nearest = Nearest.to(id, known);
    return new UsageException(
        nearest == null ? seen : Text.join(" ", List.of(seen, Console.both("nearest", nearest))));
  }

  private static Side side(Console console, String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", name));
    }
    if (!Files.isDirectory(path)) {
      throw new UsageException(Console.both("impact.folder", name));
    }
    boolean pack = Files.exists(path.resolve("plan.yaml"));
    Path whole = path.toAbsolutePath().normalize();
    Path parent = pack ? parent(path, whole) : path;
    Engine engine = Engine.open(parent);
    if (!engine.problems().isEmpty()) {
      console.say(engine.problems());
      throw new UsageException(Console.both("impact.folder", name));
    }
    if (engine.ids().isEmpty()) {
      throw new UsageException(Console.both("impact.folder.empty", name));
    }
    Path last = whole.getFileName();
    return new Side(engine, pack && last != null ? last.toString() : null);
  }

  /** The folder that a pack's folder stands in, named as the user named the pack's where it can. */
  private static Path parent(Path named, Path whole) {
    Path near = named.normalize().getParent();
    Path far = whole.getParent();
    return near != null ? near : far != null ? far : whole;
  }
}
