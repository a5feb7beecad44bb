package vn.xetkhen.rulecheck.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Problem;

/**
 * Reads a YAML file as if its misspelt keys were spelt as they are meant, so that each is told and
 * nothing that only follows from it.
 */
final class MisspeltKeys {
  private static final Set<String> CODES =
      Set.of("plan/unknown-key", "plan/unknown-list", "rulecheck/unknown");
  private static final Pattern MEANT = Pattern.compile("did you mean “([^“”]+)”\\?");
  private static final Pattern KEY = Pattern.compile("[\"']?([^\"':,{}\\[\\]\\s]+)[\"']?\\s*:");

  private MisspeltKeys() {}

  /**
   * A file as read.
   *
   * @param bytes those that were read, misspelt keys put right
   * @param keys the misspelt keys
   * @param problems everything else that is wrong
   */
  @SuppressWarnings("ArrayRecordComponent") // read once and handed on, never compared
  record Read<T>(T value, byte[] bytes, List<Problem> keys, List<Problem> problems) {}

  /** A key as written and as meant, by its offset. */
  private record Slip(Problem problem, int from, int to, String meant) {}

  /**
   * Reads.
   *
   * @param problems what a value that was read says is wrong
   */
  static <T> Read<T> read(
      byte[] bytes, Function<byte[], T> reader, Function<T, List<Problem>> problems) {
    T written = reader.apply(bytes);
    List<Problem> all = problems.apply(written);
    Read<T> asWritten = new Read<>(written, bytes, List.of(), all);
    TextAt text = TextAt.yaml(bytes);
    List<Slip> slips = slips(text, all);
    if (slips.isEmpty()) {
      return asWritten;
    }
    StringBuilder mended = new StringBuilder(text.text());
    slips.forEach(slip -> mended.replace(slip.from(), slip.to(), slip.meant()));
    byte[] right = mended.toString().getBytes(StandardCharsets.UTF_8);
    T meant = reader.apply(right);
    List<Problem> left = problems.apply(meant);
    return left.size() + slips.size() <= all.size()
        ? new Read<>(meant, right, slips.stream().map(Slip::problem).toList(), left)
        : asWritten;
  }

  /** The last one first, so that one can be replaced after the other. */
  private static List<Slip> slips(TextAt text, List<Problem> problems) {
    List<Slip> slips = new ArrayList<>();
    for (Problem problem : problems) {
      Slip slip = CODES.contains(String.valueOf(problem.code())) ? slip(text, problem) : null;
      if (slip != null) {
        slips.add(slip);
      }
    }
    slips.sort(Comparator.comparingInt(Slip::from).reversed());
    return slips;
  }

  private static @Nullable Slip slip(TextAt text, Problem problem) {
    Matcher meant = MEANT.matcher(problem.message().en());
    Matcher key = KEY.matcher(text.text()).region(text.offset(problem.at()), text.text().length());
    return meant.find() && key.lookingAt()
        ? new Slip(problem, key.start(1), key.end(1), meant.group(1))
        : null;
  }
}
