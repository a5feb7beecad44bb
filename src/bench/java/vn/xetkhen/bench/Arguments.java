package vn.xetkhen.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command and its options, as {@link Main} is given them. */
final class Arguments {
  private static final Set<String> FLAGS = Set.of("quick");
  private static final Set<String> VALUED =
      Set.of("results", "page", "distribution", "plan", "count", "seed");

  private final String command;
  private final Map<String, String> options = new HashMap<>();

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException where it has no command, or an option that there is not
   */
  Arguments(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("which command?");
    }
    command = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
      if (FLAGS.contains(name)) {
        options.put(name, "");
      } else if (VALUED.contains(name) && i + 1 < words.size()) {
        i++;
        options.put(name, words.get(i));
      } else {
        throw new IllegalArgumentException("what is " + words.get(i) + "?");
      }
    }
  }

  String command() {
    return command;
  }

  boolean has(String flag) {
    return options.containsKey(flag);
  }

  String value(String name, String standard) {
    return options.getOrDefault(name, standard);
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException where something else is given
   */
  long number(String name, long standard) {
    String given = options.get(name);
    if (given == null) {
      return standard;
    }
    if (!given.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("--" + name + " " + given + " is no number");
    }
    return Long.parseLong(given);
  }
}
