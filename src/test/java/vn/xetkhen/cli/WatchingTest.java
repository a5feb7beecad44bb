package vn.xetkhen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.engine.Engine;
import vn.xetkhen.rulecheck.Target;
import vn.xetkhen.text.Language;

/** What is run again when which file changes; when is told by the test. */
class WatchingTest {
  private static final String SCENARIOS =
      """
      format: xetkhen.scenarios/1
      scenarios:
        - name: hạng 3 là đạt
          kind: COLLECTIVE
          facts: {rankings: [{index: PAR_INDEX, year: 2021, rank: 3}]}
          expect: {A-1/top: MET}
      """;
  private static final String HELD = "1 pack, 1 scenario; all hold";
  private static final String FAILED = "1 pack, 1 scenario; 1 FAIL";

  @TempDir Path folder;
  private Place place = new Place(Path.of(""));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Deque<Step> steps = new ArrayDeque<>();

  private interface Step {
    Set<Path> change() throws IOException;
  }

  @BeforeEach
  void write() throws IOException {
    place = Place.in(folder);
    place.write("rules/mau-2021/scenarios/1.yaml", SCENARIOS);
  }

  /** Runs until the steps are over, as until Ctrl-C. */
  private int watch() throws IOException {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new StandardOutput(out),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            false,
            Language.EN);
    RulesTesting testing =
        new RulesTesting(console, new RulesTesting.Wanted(null, null, false, null, null), 120);
    Watching.Changes changes =
        () -> {
          Step step = steps.poll();
          if (step == null) {
            throw new InterruptedException();
          }
          try {
            return step.change();
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        };
    Engine engine = Engine.open(Path.of(place.rules()));
    int code = new Watching(console, testing, changes).run(List.of(new Target(engine, "mau-2021")));
    assertThat(Thread.interrupted()).isTrue();
    return code;
  }

  private Set<Path> write(String name, String text) throws IOException {
    return Set.of(Path.of(place.write(name, text)));
  }

  private List<String> sums() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(l -> l.startsWith("1 pack"))
        .toList();
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void withoutAChangeItRunsOnceAndEndsWhenInterrupted() throws IOException {
    assertThat(watch()).isZero();
    assertThat(sums()).containsExactly(HELD);
    assertThat(told()).isEqualTo("Waiting for files to change; Ctrl-C ends it.\n");
  }

  @Test
  void aScenarioThatChangedIsRunAgainAlsoAfterItWasBroken() throws IOException {
    String name = "rules/mau-2021/scenarios/1.yaml";
    steps.add(() -> write(name, SCENARIOS.replace("rank: 3", "rank: 4")));
    steps.add(() -> write(name, "format: ["));
    steps.add(() -> write(name, SCENARIOS));
    assertThat(watch()).isZero();
    assertThat(sums())
        .containsExactly(HELD, FAILED, "1 pack, 0 scenarios; 1 pack broken, as told above", HELD);
    assertThat(told()).contains("Changed, running again: mau-2021\n", "1.yaml:1:10: ");
  }

  @Test
  void theExitCodeIsThatOfTheLastRun() throws IOException {
    String rules = Files.readString(folder.resolve("rules/mau-2021/1.drl"));
    steps.add(() -> write("rules/mau-2021/1.drl", rules.replace("atMost(3)", "atMost(2)")));
    assertThat(watch()).isEqualTo(1);
    assertThat(sums()).containsExactly(HELD, FAILED);
  }

  @Test
  void theVocabularyConcernsEveryPackAndOtherFilesNone() throws IOException {
    steps.add(() -> write("rules/rewards.yaml", ""));
    steps.add(() -> write("rules/hong-2021/1.drl", ""));
    steps.add(() -> write("rules/mau-2021/.1.drl.swp", ""));
    steps.add(() -> write("rules/mau-2021/1.drl~", ""));
    steps.add(() -> write("rules/mau-2021/README.md", ""));
    steps.add(() -> write("rules/vocabulary.yaml", "format: xetkhen.vocabulary/1\ncodes: {}\n"));
    assertThat(watch()).isEqualTo(3);
    assertThat(sums()).containsExactly(HELD, "1 pack, 0 scenarios; 1 pack broken, as told above");
  }

  @Test
  void whereItIsNotKnownWhatChangedAllIsRunAgain() throws IOException {
    steps.add(Set::of);
    assertThat(watch()).isZero();
    assertThat(sums()).containsExactly(HELD, HELD);
  }

  @Test
  void aPackThatIsGoneIsToldAndMayComeBack() throws IOException {
    Path pack = folder.resolve("rules/mau-2021");
    Path away = folder.resolve("away");
    steps.add(
        () -> {
          Files.move(pack, away);
          return Set.of(pack);
        });
    steps.add(
        () -> {
          Files.move(away, pack);
          return Set.of(pack);
        });
    assertThat(watch()).isZero();
    assertThat(sums()).containsExactly(HELD, HELD);
    assertThat(told())
        .contains("There is no pack in " + pack + " any more; put the folder back, or end");
  }

  @Test
  void changesOfFilesAndOfNewFoldersAreToldByTheSystem() throws Exception {
    Path rules = Path.of(place.rules());
    try (FolderChanges changes = FolderChanges.of(List.of(rules))) {
      Path file = folder.resolve("rules/mau-2021/scenarios/1.yaml");
      Path beside = folder.resolve("rules/mau-2021/scenarios/1.yaml.new");
      Files.writeString(beside, SCENARIOS);
      Files.move(
          beside,
          file,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      assertThat(changes.next()).contains(file);
      Path fresh = Files.createDirectories(folder.resolve("rules/mau-2021/scenarios/them"));
      assertThat(changes.next()).contains(fresh);
      Path inside = Files.writeString(fresh.resolve("2.yaml"), SCENARIOS);
      assertThat(changes.next()).contains(inside);
    }
  }
}
