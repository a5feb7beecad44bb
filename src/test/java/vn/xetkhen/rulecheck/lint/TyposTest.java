package vn.xetkhen.rulecheck.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Packs;
import vn.xetkhen.text.Language;

/**
 * A field, code, clause, check, reading, option or setting of any pack that is misspelt anywhere is
 * found in its line, with the right word, and brings no findings besides.
 */
class TyposTest {
  /** How messages guess what was meant. */
  private static final Pattern GUESS = Pattern.compile("did you mean|probably|nearest");

  @TestFactory
  Stream<DynamicTest> everyNameThatIsMisspeltIsFoundWithTheRightOne() {
    Packs packs = new Packs(Path.of("rules"));
    return packs.ids().stream()
        .map(id -> DynamicTest.dynamicTest(id, () -> assertThat(missed(packs, id)).isEmpty()));
  }

  /**
   * Every fourth, so that each kind of misspelling comes up; all where the property asks for it.
   */
  private static List<Typos.Typo> sample(List<Typos.Typo> typos) {
    int step = Boolean.getBoolean("xetkhen.typos.all") ? 1 : 4;
    return IntStream.range(0, typos.size())
        .filter(i -> i % step == 0)
        .mapToObj(typos::get)
        .toList();
  }

  /** The word, or of a check's full name the part that is misspelt. */
  private static List<String> meant(Typos.Typo typo) {
    int slash = typo.word().indexOf('/');
    if (slash < 0) {
      return List.of(typo.word());
    }
    return List.of(
        typo.written().startsWith(typo.word().substring(0, slash + 1))
            ? typo.word().substring(slash + 1)
            : typo.word().substring(0, slash));
  }

  private static List<String> missed(Packs packs, String id) {
    PackFolder folder = Objects.requireNonNull(packs.folder(id));
    PackInput input = PackInput.of(folder);
    List<Typos.Typo> typos = new Typos(input, Objects.requireNonNull(packs.find(id))).all();
    assertThat(typos).hasSizeGreaterThan(40);
    Checker checker = new Checker();
    List<String> missed = new ArrayList<>();
    for (Typos.Typo typo : sample(typos)) {
      PackInput changed = input.with(typo.path(), typo.bytes());
      String file = Objects.requireNonNull(changed.files().get(typo.path())).file();
      List<Finding> findings = checker.check(changed);
      boolean found =
          findings.stream()
              .anyMatch(
                  finding ->
                      finding.file().equals(file)
                          && finding.at().line() == typo.line()
                          && finding.lint().severity() == Severity.ERROR
                          && GUESS.matcher(finding.message().en()).find()
                          && meant(typo).stream().allMatch(finding.message().en()::contains)
                          && meant(typo).stream().allMatch(finding.message().vi()::contains));
      if (!found || findings.size() > 2) {
        missed.add(typo.path() + ":" + typo.line() + " " + typo.word() + " as " + typo.written());
        findings.forEach(finding -> missed.add("    " + finding.line(Language.EN)));
      }
    }
    return missed;
  }
}
