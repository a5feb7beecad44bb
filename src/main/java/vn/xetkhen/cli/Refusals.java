package vn.xetkhen.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.Refusal;

/**
 * The dossiers of a run that could not be decided, told by source and line, whatever the order in
 * which they were read.
 */
final class Refusals {
  private static final Comparator<One> ORDER =
      Comparator.comparing((One one) -> one.refusal().source())
          .thenComparing(
              one -> one.refusal().line(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<One> all = new ArrayList<>();

  /** A refusal, with the stack trace where the program is at fault. */
  private record One(Refusal refusal, @Nullable String fault) {}

  /**
   * One more.
   *
   * @param fault the stack trace where the program is at fault; otherwise null
   */
  void add(Refusal refusal, @Nullable String fault) {
    all.add(new One(refusal, fault));
  }

  /** Those there are, in their order. */
  List<Refusal> sorted() {
    return all.stream().sorted(ORDER).map(One::refusal).toList();
  }

  /**
   * Tells all that is wrong with them.
   *
   * @param verbose whether stack traces are shown
   */
  void say(Console console, boolean verbose) {
    all.stream()
        .sorted(ORDER)
        .forEach(
            one -> {
              console.say(one.refusal().problems());
              if (one.fault() != null && verbose) {
                console.err().print(one.fault());
              }
            });
  }
}
