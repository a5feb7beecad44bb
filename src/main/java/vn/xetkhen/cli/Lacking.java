package vn.xetkhen.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says which parameters and options a command line lacks, and what they are for. */
final class Lacking {
  private Lacking() {}

  static String said(Console console, List<ArgSpec> missing) {
    return String.join("; ", missing.stream().map(one -> said(console, one)).toList());
  }

  private static String said(Console console, ArgSpec one) {
    String label =
        one instanceof OptionSpec option
            ? option.longestName() + " " + option.paramLabel()
            : one.paramLabel();
    String told = String.join(" ", one.description()).strip();
    return told.isEmpty()
        ? console.text("parameter.missing.bare", label)
        : console.text("parameter.missing", label, inner(told));
  }

  /** A description as it goes on after a colon. */
  private static String inner(String told) {
    String bare = told.endsWith(".") ? told.substring(0, told.length() - 1) : told;
    boolean word = bare.length() > 1 && !Character.isUpperCase(bare.charAt(1));
    return word ? bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1) : bare;
  }
}
