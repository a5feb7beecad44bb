package vn.xetkhen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;

class PacksTest {
  @TempDir Path rules;

  @BeforeEach
  void aFolderWithOnePack() throws IOException {
    write("vocabulary.yaml", Samples.VOCABULARY);
    write("README.md", "how to");
    write("thu-2021/plan.yaml", Samples.PLAN);
    write("thu-2021/muc-II.drl", "rule one");
    write("thu-2021/muc-III/a.drl", "rule two");
    write("thu-2021/README.md", "notes");
    write("thu-2021/.muc-II.drl", "an editor's copy");
    write("thu-2021/scenarios/muc-II.yaml", "x");
    write("thu-2021/scenarios/sau/muc-III.yaml", "x");
    write("thu-2021/scenarios/README.md", "x");
    write("no-pack/README.md", "x");
    write(".trash/plan.yaml", "x");
  }

  @Test
  void loadsAPack() {
    Packs packs = new Packs(rules);
    assertThat(packs.problems()).isEmpty();
    assertThat(packs.ids()).containsExactly("thu-2021");
    PackSource source = loaded(packs, "thu-2021");
    assertThat(source.id()).isEqualTo("thu-2021");
    assertThat(source.plan()).isSameAs(packs.find("thu-2021"));
    assertThat(source.plan().vocabulary().codes("category")).containsExactly("COMMUNE");
    assertThat(source.rules())
        .containsExactly(
            new RuleFile("muc-II.drl", rules.resolve("thu-2021/muc-II.drl").toString(), "rule one"),
            new RuleFile(
                "muc-III/a.drl", rules.resolve("thu-2021/muc-III/a.drl").toString(), "rule two"));
    assertThat(packs.pack("thu-2021")).isSameAs(packs.pack("thu-2021"));
    assertThat(packs.pack("khac")).isNull();
    assertThat(packs.find("khac")).isNull();
    assertThat(packs.folder("khac")).isNull();
  }

  @Test
  void listsScenarios() {
    PackFolder folder = new PackFolder(rules, "thu-2021");
    assertThat(((Parsed.Good<List<Path>>) folder.scenarios()).value())
        .containsExactly(
            rules.resolve("thu-2021/scenarios/muc-II.yaml"),
            rules.resolve("thu-2021/scenarios/sau/muc-III.yaml"));
    assertThat(new PackFolder(rules, "no-pack").scenarios())
        .isEqualTo(new Parsed.Good<>(List.of()));
  }

  @Test
  void theHashIsThatOfSha256sum() throws IOException {
    write("mot/plan.yaml", "b");
    write("mot/z.drl", "c");
    write("mot/B.drl", "d");
    write("vocabulary.yaml", "a");
    PackFiles files = ((Parsed.Good<PackFiles>) new PackFolder(rules, "mot").read()).value();
    assertThat(files.files())
        .extracting(PackFile::path)
        .containsExactly("mot/B.drl", "mot/plan.yaml", "mot/z.drl", "vocabulary.yaml");
    assertThat(files.rulesSha256())
        .isEqualTo("4702ceae071fc9a9f358ba7e1c55a21cb28d70834bcce102bfdfe0f17b13e72a");
  }

  @Test
  void onlyWhatDecidesChangesTheHash() throws IOException {
    String before = hash();
    write("thu-2021/scenarios/muc-II.yaml", "y");
    write("thu-2021/README.md", "other notes");
    write("README.md", "other");
    write("other-2022/plan.yaml", "other");
    assertThat(hash()).isEqualTo(before);
    write("thu-2021/muc-II.drl", "rule onf");
    String rule = hash();
    write("thu-2021/muc-II.drl", "rule one");
    assertThat(hash()).isEqualTo(before);
    write("vocabulary.yaml", Samples.VOCABULARY + "# more\n");
    String vocabulary = hash();
    write("vocabulary.yaml", Samples.VOCABULARY);
    write("thu-2021/plan.yaml", Samples.PLAN + "# more\n");
    String plan = hash();
    write("thu-2021/plan.yaml", Samples.PLAN);
    Files.move(rules.resolve("thu-2021/muc-II.drl"), rules.resolve("thu-2021/muc-2.drl"));
    assertThat(List.of(before, rule, vocabulary, plan, hash())).doesNotHaveDuplicates();
  }

  @Test
  void theOrderInWhichFilesAreMadeDoesNotMatter(@TempDir Path other) throws IOException {
    String before = hash();
    for (String file :
        List.of(
            "thu-2021/muc-III/a.drl",
            "vocabulary.yaml",
            "thu-2021/muc-II.drl",
            "thu-2021/plan.yaml")) {
      Files.createDirectories(other.resolve(file).getParent());
      Files.copy(rules.resolve(file), other.resolve(file));
    }
    assertThat(loaded(new Packs(other), "thu-2021").rulesSha256()).isEqualTo(before);
  }

  @Test
  void aBrokenPackLeavesTheOthers() throws IOException {
    write("hong-2021/plan.yaml", Samples.PLAN.replace("id: thu-2021", "id: hong-2022"));
    Packs packs = new Packs(rules);
    assertThat(packs.ids()).containsExactly("hong-2021", "thu-2021");
    assertThat(packs.find("hong-2021")).isNull();
    assertThat(broken(packs, "hong-2021"))
        .extracting(p -> p.line(Language.EN))
        .containsExactly(
            rules.resolve("hong-2021/plan.yaml")
                + ":2:5: /id: saw the id “hong-2022” in the folder “hong-2021”; expected both to be"
                + " the same; rename one of them");
    assertThat(packs.find("thu-2021")).isNotNull();
  }

  @Test
  void aBrokenVocabularyBreaksEveryPack() throws IOException {
    write("vocabulary.yaml", Samples.VOCABULARY.replace("  task: {}\n", ""));
    Problem problem = broken(new Packs(rules), "thu-2021").get(0);
    assertThat(problem.file()).isEqualTo(rules.resolve("vocabulary.yaml").toString());
    assertThat(problem.message().vi()).startsWith("thiếu danh mục “task”");
  }

  @Test
  void whatIsNotThereIsAProblem() throws IOException {
    Packs none = new Packs(rules.resolve("khong-co"));
    assertThat(none.ids()).isEmpty();
    assertThat(none.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.file()).isEqualTo(rules.resolve("khong-co").toString());
              assertThat(p.at()).isEqualTo(Position.START);
              assertThat(p.message().en()).startsWith("saw no folder " + p.file());
              assertThat(p.message().vi()).startsWith("không thấy thư mục " + p.file());
            });
    assertThat(new Packs(rules.resolve("README.md")).problems().get(0).message().en())
        .startsWith("cannot read");
    Files.delete(rules.resolve("vocabulary.yaml"));
    assertThat(broken(new Packs(rules), "thu-2021").get(0).message().en())
        .startsWith("saw no file " + rules.resolve("vocabulary.yaml"));
    assertThat(new Packs(rules).vocabulary()).isInstanceOf(Parsed.Bad.class);
    write("vocabulary.yaml", Samples.VOCABULARY);
    Files.delete(rules.resolve("thu-2021/plan.yaml"));
    Files.createDirectory(rules.resolve("thu-2021/plan.yaml"));
    assertThat(broken(new Packs(rules), "thu-2021").get(0).message().vi())
        .startsWith("không đọc được " + rules.resolve("thu-2021/plan.yaml"));
  }

  @Test
  void whatIsNamedAsARuleFileAndIsNoneBreaksThePack() throws IOException {
    Path inner = rules.resolve("thu-2021/3-x.drl");
    Files.createDirectory(inner);
    Path link = rules.resolve("thu-2021/muc-III/4-x.drl");
    Files.createSymbolicLink(link, Path.of("gone.drl"));
    assertThat(broken(new Packs(rules), "thu-2021"))
        .extracting(p -> p.line(Language.EN))
        .containsExactly(
            inner
                + ":1:1: cannot read "
                + inner
                + "; expected a file that can be read; check that it is one, and its permissions",
            link + ":1:1: saw no file " + link + "; expected it there; put it back");
    Files.delete(inner);
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("a.drl"));
    assertThat(loaded(new Packs(rules), "thu-2021").rules())
        .extracting(RuleFile::text)
        .containsExactly("rule one", "rule two", "rule two");
  }

  @Test
  void aPackMayBeNamedAsARuleFileIs() throws IOException {
    write("mot.drl/plan.yaml", "b");
    write("mot.drl/z.drl", "c");
    PackFiles files = ((Parsed.Good<PackFiles>) new PackFolder(rules, "mot.drl").read()).value();
    assertThat(files.files())
        .extracting(PackFile::path)
        .containsExactly("mot.drl/plan.yaml", "mot.drl/z.drl", "vocabulary.yaml");
  }

  @Test
  void ruleFilesAreComposedUtf8() throws IOException {
    write(
        "thu-2021/muc-II.drl",
        "// mục II\n// " + Normalizer.normalize("hạng", Normalizer.Form.NFD));
    Files.write(rules.resolve("thu-2021/muc-III/a.drl"), new byte[] {'a', '\n', 'b', (byte) 0xC3});
    assertThat(broken(new Packs(rules), "thu-2021"))
        .extracting(Problem::file, Problem::at, p -> p.message().en().substring(0, 10))
        .containsExactly(
            tuple(
                rules.resolve("thu-2021/muc-II.drl").toString(),
                new Position(2, 5),
                "saw “hạng”"
                    .replace("hạng", Normalizer.normalize("hạng", Normalizer.Form.NFD))
                    .substring(0, 10)),
            tuple(
                rules.resolve("thu-2021/muc-III/a.drl").toString(),
                new Position(2, 2),
                "saw a byte"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfARule() throws IOException {
    write("thu-2021/muc-II.drl", "\uFEFFrule one");
    assertThat(loaded(new Packs(rules), "thu-2021").rules().get(0).text()).isEqualTo("rule one");
  }

  @Test
  void threadsShareOnePlan() {
    Packs packs = new Packs(rules);
    assertThat(
            IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> System.identityHashCode(packs.find("thu-2021")))
                .distinct()
                .count())
        .isEqualTo(1);
  }

  private String hash() {
    return loaded(new Packs(rules), "thu-2021").rulesSha256();
  }

  private static PackSource loaded(Packs packs, String id) {
    assertThat(packs.pack(id)).isInstanceOf(PackResult.Loaded.class);
    return ((PackResult.Loaded) packs.pack(id)).source();
  }

  private static List<Problem> broken(Packs packs, String id) {
    assertThat(packs.pack(id)).isInstanceOf(PackResult.Broken.class);
    return ((PackResult.Broken) packs.pack(id)).problems();
  }

  private void write(String path, String text) throws IOException {
    Path file = rules.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
