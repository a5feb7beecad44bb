package vn.xetkhen.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.text.Nearest;
import vn.xetkhen.text.Text;

/** The packs that a command of the workbench names: by a plan's id, or by the pack's folder. */
final class PackArguments {
  private PackArguments() {}

  /**
   * The packs, in the order named, each once; all of the rules folder where none is named.
   *
   * @throws UsageException where a name is neither the id of an installed plan nor a pack's folder
   */
  static List<Target> targets(Console console, CommonOptions common, List<String> names) {
    if (names.isEmpty()) {
      Engine engine = common.engine(console);
      return engine.ids().stream().map(id -> new Target(engine, id)).toList();
    }
    List<Target> targets = new ArrayList<>();
    Engine installed = null;
    for (String name : names) {
      Target target = folder(name);
      if (target == null) {
        installed = installed == null ? common.engine(console) : installed;
        target = installed(installed, name);
      }
      if (targets.stream().map(PackArguments::key).noneMatch(key(target)::equals)) {
        targets.add(target);
      }
    }
    return targets;
  }

  private static Path key(Target target) {
    return target.folder().folder().toAbsolutePath().normalize();
  }

  /** A folder with a plan.yaml, named as a path; null where the name is none. */
  private static @Nullable Target folder(String name) {
    try {
      Path path = Path.of(name);
      Path id = path.normalize().getFileName();
      if (id == null || !Files.isRegularFile(path.resolve("plan.yaml"))) {
        return null;
      }
      Path parent = path.normalize().getParent();
      Engine engine = Engine.open(parent == null ? Path.of(".") : parent);
      return new Target(engine, id.toString());
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static Target installed(Engine engine, String name) {
    if (engine.ids().contains(name)) {
      return new Target(engine, name);
    }
    String nearest = Nearest.to(name, engine.ids());
    Text seen = Console.both("pack.unknown", name, String.join(", ", engine.ids()));
    throw new UsageException(
        nearest == null ? seen : Text.join(" ", List.of(seen, Console.both("nearest", nearest))));
  }
}
