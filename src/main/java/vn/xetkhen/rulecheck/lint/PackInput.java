package vn.xetkhen.rulecheck.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.xetkhen.plan.PackFile;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.text.Problem;

/**
 * The files of a pack, as many as could be read.
 *
 * @param id the name of its folder
 * @param planFile how findings name plan.yaml
 * @param files by path in the rules folder: the common vocabulary, the plan, rules, scenarios
 * @param problems what is wrong with files that could not be read at all
 */
public record PackInput(
    String id, String planFile, Map<String, PackFile> files, List<Problem> problems) {

  /** Reads the files. */
  public static PackInput of(PackFolder folder) {
    PackFolder.Legible read = folder.readable();
    Map<String, PackFile> files = new LinkedHashMap<>();
    read.files().forEach(file -> files.put(file.path(), file));
    return new PackInput(folder.id(), folder.planFile().toString(), files, read.problems());
  }

  /** The pack with another content of one of its files. */
  public PackInput with(String path, byte[] bytes) {
    Map<String, PackFile> changed = new LinkedHashMap<>(files);
    PackFile file = files.get(path);
    changed.put(path, new PackFile(path, file == null ? path : file.file(), bytes));
    return new PackInput(id, planFile, changed, problems);
  }

  /** The path of plan.yaml in the rules folder. */
  String planPath() {
    return id + "/plan.yaml";
  }

  /** A path without the pack's folder; null where the file is not of the pack's own. */
  String own(String path) {
    return path.startsWith(id + "/") ? path.substring(id.length() + 1) : "";
  }
}
