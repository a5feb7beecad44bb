package vn.xetkhen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.rulecheck.Target;

/** Runs, waits for files to change, and runs again over what changed, until it is interrupted. */
final class Watching {
  private final Console console;
  private final RulesTesting testing;
  private final Changes changes;

  /** Tells when files change. */
  interface Changes {

    /**
     * Waits until files change and no more do for a moment.
     *
     * @return the files and folders that changed; empty where it is not known which, and then any
     *     may have
     * @throws InterruptedException where nobody waits any more
     */
    Set<Path> next() throws InterruptedException;
  }

  Watching(Console console, RulesTesting testing, Changes changes) {
    this.console = console;
    this.testing = testing;
    this.changes = changes;
  }

  /** The folders of packs that stand together: what is below them is watched. */
  static Set<Path> folders(List<Target> targets) {
    Set<Path> folders = new LinkedHashSet<>();
    targets.forEach(target -> folders.add(rules(target)));
    return folders;
  }

  /**
   * Runs over all packs, and again over those that changed.
   *
   * @return the exit code of the last run, once it is interrupted
   */
  int run(List<Target> targets) throws IOException {
    int code = testing.run(targets, true);
    while (true) {
      console.say(console.text("test.waiting"));
      Set<Path> changed;
      try {
        changed = changes.next();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return code;
      }
      List<Target> again = again(targets, changed);
      if (!again.isEmpty()) {
        console.say(
            console.text(
                "test.changed", String.join(", ", again.stream().map(Target::id).toList())));
        code = testing.run(again, false);
      }
    }
  }

  /** The packs that a change concerns, opened anew; one that is not there any more is told. */
  private List<Target> again(List<Target> targets, Set<Path> changed) {
    List<Target> again = new ArrayList<>();
    for (Target target : targets) {
      Path rules = rules(target);
      if (changed.isEmpty() || changed.stream().anyMatch(path -> concerns(target, path))) {
        Engine engine = Engine.open(rules);
        if (engine.ids().contains(target.id())) {
          again.add(new Target(engine, target.id()));
        } else {
          console.say(console.text("test.gone", rules.resolve(target.id())));
        }
      }
    }
    return again;
  }

  /** What an editor puts beside a file while it saves does not count. */
  private static boolean concerns(Target target, Path changed) {
    Path path = normal(changed);
    Path pack = normal(target.folder().folder());
    String name = String.valueOf(path.getFileName());
    boolean read = name.endsWith(".yaml") || name.endsWith(".drl") || !name.contains(".");
    return (path.startsWith(pack) && read && !name.startsWith("."))
        || path.equals(normal(rules(target)).resolve("vocabulary.yaml"));
  }

  private static Path rules(Target target) {
    Path parent = target.folder().folder().getParent();
    return parent == null ? Path.of(".") : parent;
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
