package vn.xetkhen.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

/**
 * The folder of a pack in a rules folder. Files and folders whose names begin with a dot are left
 * alone.
 *
 * @param rules the rules folder, as the user named it
 * @param id the name of the pack's folder
 */
public record PackFolder(Path rules, String id) {
  private static final String PLAN = "plan.yaml";
  private static final String SCENARIOS = "scenarios";

  /** The file of {@link #equivalents}, as seen from the pack's folder. */
  public static final String EQUIVALENTS = "equivalents.yaml";

  /** The common vocabulary's path in the rules folder. */
  static final String VOCABULARY = "vocabulary.yaml";

  /** The packs of a rules folder, sorted by id: its folders that have a {@code plan.yaml}. */
  public static Parsed<List<PackFolder>> in(Path rules) {
    try (Stream<Path> entries = Files.list(rules)) {
      return new Parsed.Good<>(
          entries
              .filter(folder -> !hidden(folder.getFileName()) && Files.exists(folder.resolve(PLAN)))
              .map(folder -> new PackFolder(rules, folder.getFileName().toString()))
              .sorted((one, other) -> one.id().compareTo(other.id()))
              .toList());
    } catch (IOException | UncheckedIOException e) {
      return bad(rules, Files.exists(rules) ? "unreadable-folder" : "no-rules-folder");
    }
  }

  /**
   * Folders of a rules folder that hold rules or scenarios and no {@code plan.yaml}, sorted: packs
   * that nobody will find. Empty where the folder cannot be listed.
   */
  public static List<PackFolder> withoutPlan(Path rules) {
    try (Stream<Path> entries = Files.list(rules)) {
      return entries
          .filter(Files::isDirectory)
          .filter(folder -> !hidden(folder.getFileName()) && !Files.exists(folder.resolve(PLAN)))
          .map(folder -> new PackFolder(rules, folder.getFileName().toString()))
          .filter(PackFolder::holdsRules)
          .sorted((one, other) -> one.id().compareTo(other.id()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private boolean holdsRules() {
    boolean scenarios = Files.isDirectory(folder().resolve(SCENARIOS));
    return scenarios
        || (find(".", ".drl") instanceof Parsed.Good<List<Path>> good && !good.value().isEmpty());
  }

  /** The common vocabulary of a rules folder. */
  public static Parsed<Vocabulary> vocabulary(Path rules) {
    Path file = rules.resolve(VOCABULARY);
    Parsed<byte[]> bytes = bytes(file);
    return bytes instanceof Parsed.Good<byte[]> good
        ? VocabularyReader.read(shown(file), good.value())
        : new Parsed.Bad<>(problems(bytes));
  }

  /** Reads everything of the pack that decides. */
  public Parsed<PackFiles> read() {
    Parsed<List<Path>> rulePaths = find(".", ".drl");
    if (!(rulePaths instanceof Parsed.Good<List<Path>> found)) {
      return new Parsed.Bad<>(problems(rulePaths));
    }
    List<Path> paths = new ArrayList<>(List.of(rules.resolve(VOCABULARY), planFile()));
    paths.addAll(found.value());
    Legible read = readable(paths);
    return read.problems().isEmpty()
        ? new Parsed.Good<>(new PackFiles(id, read.files()))
        : new Parsed.Bad<>(read.problems());
  }

  /**
   * Files of a pack, as many as could be read.
   *
   * @param problems what is wrong with the others
   */
  public record Legible(List<PackFile> files, List<Problem> problems) {}

  /**
   * Everything of the pack that can be read, scenarios included, though other files of it cannot:
   * the common vocabulary, the plan, the rules by path, the scenarios by path, those of places, the
   * mutants explained.
   */
  public Legible readable() {
    List<Path> paths = new ArrayList<>(List.of(rules.resolve(VOCABULARY), planFile()));
    List<Problem> problems = new ArrayList<>();
    for (Parsed<List<Path>> listed : List.of(find(".", ".drl"), scenarios())) {
      if (listed instanceof Parsed.Good<List<Path>> found) {
        paths.addAll(found.value());
      } else {
        problems.addAll(problems(listed));
      }
    }
    Stream.of(placesScenarios(), equivalents()).filter(Files::exists).forEach(paths::add);
    Legible read = readable(paths);
    problems.addAll(read.problems());
    return new Legible(read.files(), List.copyOf(problems));
  }

  private Legible readable(List<Path> paths) {
    List<PackFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path path : paths) {
      Parsed<byte[]> bytes = bytes(path);
      if (bytes instanceof Parsed.Good<byte[]> good) {
        files.add(new PackFile(relative(rules, path), shown(path), good.value()));
      } else {
        problems.addAll(problems(bytes));
      }
    }
    return new Legible(files, problems);
  }

  /** The pack's plan. */
  public Path planFile() {
    return folder().resolve(PLAN);
  }

  /**
   * The pack's scenario files, {@code scenarios/*.yaml} at any depth but for {@link
   * #placesScenarios}, sorted by path; empty where there are none.
   */
  public Parsed<List<Path>> scenarios() {
    if (!Files.exists(folder().resolve(SCENARIOS))) {
      return new Parsed.Good<>(List.of());
    }
    Parsed<List<Path>> all = find(SCENARIOS, ".yaml");
    Path places = placesScenarios().normalize();
    return all instanceof Parsed.Good<List<Path>> good
        ? new Parsed.Good<>(
            good.value().stream().filter(path -> !path.normalize().equals(places)).toList())
        : all;
  }

  /** Where the scenarios of how places are filled stand, if the pack has any. */
  public Path placesScenarios() {
    return folder().resolve(SCENARIOS).resolve("places.yaml");
  }

  /** Where the mutants of the pack that no dossier can tell from it are explained, if any are. */
  public Path equivalents() {
    return folder().resolve(EQUIVALENTS);
  }

  /** The pack's folder. */
  public Path folder() {
    return rules.resolve(id);
  }

  /** What bears such a name, files or not: what is none cannot be read and is told so. */
  private Parsed<List<Path>> find(String below, String suffix) {
    Path start = folder().resolve(below).normalize();
    try (Stream<Path> paths = Files.walk(start)) {
      return new Parsed.Good<>(
          paths
              .filter(path -> !path.equals(start))
              .filter(path -> path.getFileName().toString().endsWith(suffix))
              .filter(path -> elements(start, path).noneMatch(PackFolder::hidden))
              .sorted(
                  (one, other) ->
                      PackFiles.BY_CODE_POINTS.compare(
                          relative(rules, one), relative(rules, other)))
              .toList());
    } catch (IOException | UncheckedIOException e) {
      return bad(start, "unreadable-folder");
    }
  }

  private static Stream<Path> elements(Path from, Path path) {
    return StreamSupport.stream(from.relativize(path).spliterator(), false);
  }

  private static boolean hidden(Path name) {
    return name.toString().startsWith(".");
  }

  private static String relative(Path from, Path path) {
    String name = from.normalize().relativize(path.normalize()).toString().replace('\\', '/');
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static Parsed<byte[]> bytes(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return bad(file, "unreadable-file");
    }
    try {
      return new Parsed.Good<>(Files.readAllBytes(file));
    } catch (IOException e) {
      return bad(file, Files.exists(file) ? "unreadable-file" : "no-file");
    }
  }

  private static <T> Parsed<T> bad(Path path, String key) {
    Problems problems = new Problems(shown(path));
    problems.add(Position.START, null, key, shown(path));
    return new Parsed.Bad<>(problems.sorted());
  }

  private static List<Problem> problems(Parsed<?> parsed) {
    return parsed instanceof Parsed.Bad<?> bad ? bad.problems() : List.of();
  }

  private static String shown(Path path) {
    return path.toString();
  }
}
