package vn.xetkhen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.xetkhen.audit.RecordException;
import vn.xetkhen.engine.Preparation;
import vn.xetkhen.engine.Versions;
import vn.xetkhen.text.Failure;
import vn.xetkhen.text.Language;
import vn.xetkhen.text.Nearest;

/**
 * One run of the command line: finds the language, parses, carries out, and tells every failure in
 * words.
 */
final class CommandLineRun {
  /** The commands that need the engine whatever they find. */
  private static final Set<String> DECIDING = Set.of("evaluate", "explain", "select");

  private final String[] args;
  private final Console console;
  private final @Nullable String unknownLanguage;

  CommandLineRun(
      String[] args,
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> env,
      boolean terminal) {
    this.args = help(args);
    String asked = language(args);
    String name = asked != null ? asked : env.getOrDefault("XETKHEN_LANG", "");
    Language language = name.toLowerCase(Locale.ROOT).equals("en") ? Language.EN : Language.VI;
    boolean known = name.isEmpty() || List.of("vi", "en").contains(name.toLowerCase(Locale.ROOT));
    this.unknownLanguage = known ? null : name;
    this.console =
        new Console(in, new StandardOutput(out), err, Map.copyOf(env), terminal, language);
  }

  /** {@code help COMMAND} asks for what {@code COMMAND --help} shows, {@code help} for all. */
  private static String[] help(String[] args) {
    String[] own = args.clone();
    if (own.length == 0 || !own[0].equals("help")) {
      return own;
    }
    if (own.length > 1 && !own[1].startsWith("-")) {
      own[0] = own[1];
      own[1] = "--help";
    } else {
      own[0] = "--help";
    }
    return own;
  }

  int run() {
    if (unknownLanguage != null) {
      return usage(console.text("lang.wrong", unknownLanguage), "xetkhen");
    }
    boolean decides = args.length > 0 && DECIDING.contains(args[0]);
    Preparation preparation = decides ? Preparation.begin() : null;
    CommandLine line = line();
    if (preparation != null) {
      line.setExecutionStrategy(
          parsed -> {
            preparation.await();
            return new CommandLine.RunLast().execute(parsed);
          });
    }
    int code = ended(line.execute(args));
    console.err().flush();
    return code;
  }

  /** The exit code, after a look whether all results are out. */
  private int ended(int code) {
    writer(console.out()).flush();
    IOException lost = console.out().lost();
    if (lost == null) {
      return code;
    }
    String reason = Failure.words(lost).in(console.language());
    console.say(console.text("error", console.text("stdout.unwritable", reason)));
    return Exit.USAGE.code();
  }

  private CommandLine line() {
    CommandLine line = new CommandLine(new RootCommand(console));
    Map<String, Supplier<Object>> commands = commands();
    Supplier<Object> asked = args.length == 0 ? null : commands.get(args[0]);
    if (asked != null) {
      line.addSubcommand(asked.get()); // the others would cost time and are not to be seen
    } else {
      commands.values().forEach(command -> line.addSubcommand(command.get()));
    }
    ResourceBundle bundle = bundle(console.language());
    line.setResourceBundle(bundle);
    line.getSubcommands().values().forEach(sub -> speak(sub, bundle));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setUsageHelpWidth(Math.min(console.width(), 120));
    line.setExpandAtFiles(false);
    line.getCommandSpec()
        .version(
            "xetkhen "
                + Versions.CURRENT.xetkhen()
                + " (Drools "
                + Versions.CURRENT.drools()
                + ")");
    line.setParameterExceptionHandler((exception, given) -> parameter(exception));
    line.setExecutionExceptionHandler((exception, command, result) -> failed(exception, command));
    return line;
  }

  private static void speak(CommandLine line, ResourceBundle bundle) {
    line.setResourceBundle(bundle);
    line.getSubcommands().values().forEach(sub -> speak(sub, bundle));
  }

  /** The commands in the order that the help lists them. */
  private Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("evaluate", () -> new EvaluateCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    commands.put("select", () -> new SelectCommand(console));
    commands.put("plans", () -> new PlansCommand(console));
    String own = args.length > 1 ? args[1] : null;
    commands.put("rules", () -> new RulesCommand(console).line(own));
    commands.put("audit", () -> new AuditCommand(console).line(own));
    return commands;
  }

  private int parameter(ParameterException exception) {
    return usage(message(exception), name(exception.getCommandLine()));
  }

  private String message(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    if (exception instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().isEmpty() ? "" : unmatched.getUnmatched().get(0);
      boolean option = first.startsWith("-");
      List<String> names = new ArrayList<>();
      if (option) {
        command.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
      } else {
        names.addAll(command.getSubcommands().keySet());
      }
      String nearest = Nearest.to(first, names);
      String seen = console.text(option ? "option.none" : "argument.none", first);
      return nearest == null ? seen : seen + " " + console.text("nearest", nearest);
    }
    if (exception instanceof MissingParameterException missing) {
      return Lacking.said(console, missing.getMissing());
    }
    if (exception instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return console.text("option.twice", option.longestName());
    }
    return console.text("usage.wrong", String.valueOf(exception.getMessage()));
  }

  private int failed(Exception exception, CommandLine command) {
    if (exception instanceof UsageException wrong) {
      return usage(wrong.text().in(console.language()), name(command));
    }
    if (exception instanceof RecordException wrong) {
      console.say(console.text("error", wrong.text().in(console.language())));
      return Exit.USAGE.code();
    }
    if (exception instanceof StandardOutput.Lost) {
      return Exit.USAGE.code();
    }
    String message =
        exception instanceof IOException failure
            ? console.text("io", Failure.words(failure).in(console.language()))
            : console.text("fault.whole", exception.toString());
    console.say(console.text("error", message));
    if (List.of(args).contains("--verbose")) {
      exception.printStackTrace(console.err());
    }
    return Exit.REFUSED.code();
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName(" ");
  }

  private int usage(String message, String name) {
    console.say(console.text("error", message));
    console.say(
        name.startsWith("xetkhen rules") || name.startsWith("xetkhen audit")
            ? console.text("help.hint.command", name)
            : console.text("help.hint"));
    return Exit.USAGE.code();
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The value of {@code --lang}, the last where there are several; null where there is none. */
  private static @Nullable String language(String[] args) {
    String found = null;
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].startsWith("--lang=")) {
        found = args[i].substring("--lang=".length());
      } else if (args[i].equals("--lang") && i + 1 < args.length) {
        found = args[i + 1];
      }
    }
    return found;
  }

  private static ResourceBundle bundle(Language language) {
    String file = "messages_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = CommandLineRun.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file);
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
