package vn.xetkhen.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that README.md and the policy writer's guide show, typed as they stand there into
 * the distribution: each succeeds, and prints the lines that the page shows right below it, in
 * their order. Lines that say that something is left out are passed over.
 */
final class ReadmeIT {
  private static final Path DISTRIBUTION =
      Path.of(System.getProperty("xetkhen.dist")).toAbsolutePath();
  private static final String PROGRAM = "xetkhen ";

  @TempDir Path folder;

  /**
   * A command and what the page shows of its output.
   *
   * @param output empty where the page shows none
   */
  private record Shown(String command, List<String> output) {}

  @TestFactory
  Stream<DynamicTest> everyCommandShownSucceedsAndPrintsWhatIsShown() throws IOException {
    copy(DISTRIBUTION.resolve("samples"), folder.resolve("samples"));
    copy(DISTRIBUTION.resolve("rules"), folder.resolve("rules"));
    copy(folder.resolve("samples/tan-yen-2021"), folder.resolve("hoso"));
    List<Shown> shown = new ArrayList<>(commands(Path.of("README.md")));
    shown.addAll(commands(Path.of("rules/README.md")));
    assertThat(shown).hasSizeGreaterThan(5);
    return shown.stream().map(s -> DynamicTest.dynamicTest(s.command(), () -> run(s)));
  }

  private void run(Shown shown) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder process =
        new ProcessBuilder("sh", "-c", shown.command())
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process
        .environment()
        .merge("PATH", DISTRIBUTION.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    process.environment().remove("XETKHEN_LANG");
    int exit = process.start().waitFor();
    assertThat(exit).as(() -> "exit code; it said: " + text(err)).isZero();
    String told = acknowledged(shown.command());
    assertThat(text(err)).as("said beside its results").matches(told);
    List<String> lines = text(out).lines().toList();
    int from = 0;
    for (String line : shown.output()) {
      int at = lines.subList(from, lines.size()).indexOf(line);
      assertThat(at).as("shown, but not printed after line %d: %s", from, line).isNotNegative();
      from += at + 1;
    }
  }

  /** What a command has to say on standard error; nothing but for what keeps something. */
  private static String acknowledged(String command) {
    if (command.contains(" --record ")) {
      return "Đã ghi vào sổ lưu “so-luu”: lượt 000001-[0-9a-f]{12}, [0-9]+ mục, đã ký\\.\n";
    }
    return command.contains(" keygen ") ? "Đã tạo khóa riêng “khoa.pem” .*\n" : "";
  }

  private static List<Shown> commands(Path page) throws IOException {
    List<Shown> shown = new ArrayList<>();
    List<List<String>> blocks = blocks(Files.readAllLines(page, StandardCharsets.UTF_8));
    for (int i = 0; i < blocks.size(); i++) {
      List<String> block = blocks.get(i);
      if (!block.isEmpty() && runnable(block.get(0)) != null) {
        boolean output = i + 1 < blocks.size() && block.get(block.size() - 1).isEmpty();
        List<String> expected =
            output
                ? blocks.get(i + 1).stream()
                    .filter(l -> !l.isBlank() && !l.strip().equals("…"))
                    .toList()
                : List.of();
        shown.add(new Shown(runnable(block.get(0)), expected));
      }
    }
    return shown;
  }

  /** The part of a shown line that is run after the build, or null where there is none. */
  private static String runnable(String line) {
    boolean builds = line.startsWith("mvn ") && line.contains("&& ");
    String bare = builds ? line.substring(line.indexOf("&& ") + 3) : line;
    bare = bare.strip().replace("target/xetkhen/bin/", "");
    return Stream.of(PROGRAM, "sha256sum ", "cd ").anyMatch(bare::startsWith) ? bare : null;
  }

  /**
   * The fenced blocks of a page; one that another follows at once, with a blank line between, ends
   * in an empty line here.
   */
  private static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> open = null;
    int closed = -2;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith("```")) {
        if (open == null) {
          if (closed == i - 2) {
            blocks.get(blocks.size() - 1).add("");
          }
          open = new ArrayList<>();
        } else {
          blocks.add(open);
          open = null;
          closed = i;
        }
      } else if (open != null) {
        open.add(line);
      }
    }
    return blocks;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(one).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path one, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(one, to.resolve(from.relativize(one).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
