package vn.xetkhen.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.xetkhen.cli.start.Background;

/** The program {@code xetkhen}. */
public final class Main {
  private Main() {}

  /**
   * Runs with the process's own streams, in UTF-8 whatever the platform's charset, and ends the
   * process.
   */
  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    int code = run(args, System.in, out, err, System.getenv(), terminal());
    err.flush();
    Background.start();
    System.exit(code);
  }

  /**
   * Runs one command.
   *
   * @param out results, in UTF-8; a failure whose message names a pipe means that nobody reads them
   *     any more, and ends the run quietly. A {@code PrintStream} keeps the message to itself: give
   *     the stream below it
   * @param err everything else, in UTF-8
   * @param env the environment's variables
   * @param terminal whether {@code out} and {@code err} are a terminal
   * @return the exit code: 0 done, 1 some input could not be decided, 2 wrong usage, or the results
   *     cannot be written, 3 a pack is broken; with {@code --exit-verdict} also 4 some
   *     undetermined, 5 some ineligible
   */
  public static int run(
      String[] args,
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> env,
      boolean terminal) {
    return new CommandLineRun(args, in, out, err, env, terminal).run();
  }

  /**
   * Whether the process has a terminal; since Java 22 a console may be there without one, and
   * tells.
   */
  @SuppressWarnings("SystemConsoleNull") // asked below where it can be
  private static boolean terminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
