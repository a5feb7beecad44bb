package vn.xetkhen.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.engine.Conditions;
import vn.xetkhen.report.DecisionJson;
import vn.xetkhen.text.Language;

/**
 * The whole decision of every sample, byte for byte, against {@code src/test/resources/golden};
 * line breaks and indents are added for people. The two values that every edit of a pack and every
 * release change are written as placeholders.
 *
 * <p>{@code mvn test -Dtest=GoldenTest -Dxetkhen.golden=write} writes the files anew; read what
 * changed before it is kept.
 */
class GoldenTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("xetkhen.golden"));

  @TestFactory
  Stream<DynamicTest> samples() throws IOException {
    return files(SAMPLES).stream()
        .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> holds(sample)));
  }

  @Test
  void everyGoldenFileHasItsSample() throws IOException {
    assertThat(files(GOLDEN)).containsExactlyElementsOf(files(SAMPLES));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(folder::relativize)
          .sorted()
          .toList();
    }
  }

  private static void holds(Path sample) throws IOException {
    Decision decision = decide(SAMPLES.resolve(sample));
    String text = new DecisionJson(Language.VI).text(decision);
    String masked = mask(text, decision.plan().rulesSha256(), "(rules)");
    masked =
        mask(masked, "\"xetkhen\":\"" + decision.engine().xetkhen(), "\"xetkhen\":\"(version)");
    String laidOut = layOut(masked);
    assertThat(gathered(laidOut)).isEqualTo(masked);
    Path golden = GOLDEN.resolve(sample);
    if (WRITE) {
      Files.createDirectories(golden.toAbsolutePath().getParent());
      Files.writeString(golden, laidOut);
    }
    assertThat(laidOut).isEqualTo(Files.readString(golden));
  }

  private static Decision decide(Path sample) throws IOException {
    Result result =
        new DossierReader(Installed.ENGINE)
            .read(sample.toString(), null, Files.readAllBytes(sample));
    if (result instanceof Result.Refused refused) {
      throw new AssertionError(refused.refusal().problems());
    }
    Dossier dossier = ((Result.Accepted) result).dossier();
    return Installed.pack(dossier.plan()).decide(dossier, Conditions.NONE);
  }

  private static String mask(String text, String value, String placeholder) {
    int at = text.indexOf(value);
    assertThat(at).isNotNegative();
    assertThat(text.indexOf(value, at + 1)).isNegative();
    return text.replace(value, placeholder);
  }

  /** The same tokens, one a line; lists and objects that fit on a line stay on one. */
  private static String layOut(String json) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      int flat = c == '{' || c == '[' ? flat(json, i) : -1;
      if (c == '"') {
        int end = textEnd(json, i);
        out.append(json, i, end + 1);
        i = end;
      } else if (flat > 0) {
        out.append(json, i, flat + 1);
        i = flat;
      } else if (c == '{' || c == '[') {
        depth++;
        out.append(c).append('\n').append("  ".repeat(depth));
      } else if (c == '}' || c == ']') {
        depth--;
        out.append('\n').append("  ".repeat(depth)).append(c);
      } else {
        out.append(c);
        if (c == ',') {
          out.append('\n').append("  ".repeat(depth));
        }
      }
    }
    return out.append('\n').toString();
  }

  /** The end of a list or object that fits on a line, or -1. */
  private static int flat(String json, int begin) {
    int depth = 0;
    for (int i = begin; i < json.length() && i < begin + 220; i++) {
      char c = json.charAt(i);
      if (c == '"') {
        i = textEnd(json, i);
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private static int textEnd(String json, int begin) {
    int i = begin + 1;
    while (json.charAt(i) != '"') {
      i += json.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** What was laid out, in one line again: blanks stand in texts only. */
  private static String gathered(String laidOut) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < laidOut.length(); i++) {
      char c = laidOut.charAt(i);
      if (c == '"') {
        int end = textEnd(laidOut, i);
        out.append(laidOut, i, end + 1);
        i = end;
      } else if (c != ' ' && c != '\n') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
