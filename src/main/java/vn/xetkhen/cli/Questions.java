package vn.xetkhen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.rulecheck.scaffold.Answers;
import vn.xetkhen.rulecheck.scaffold.Question;
import vn.xetkhen.text.Text;

/**
 * Asks on the terminal, a line a question, with the preset in brackets: an empty line takes it, and
 * so does the end of input for all that is left. An answer that does not fit is told why, and the
 * question is asked again.
 */
final class Questions {
  private final Console console;
  private final Answers answers;
  private final BufferedReader in;
  private boolean begun;
  private boolean ended;

  Questions(Console console, Answers answers) {
    this.console = console;
    this.answers = answers;
    this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  /** Asks until the answer fits, is empty and there is a preset, or nothing comes any more. */
  void ask(Question question) {
    while (!ended) {
      if (!begun) {
        console.say(console.text("new.begin"));
        begun = true;
      }
      String preset = answers.preset(question);
      prompt(question, preset);
      String line = line();
      if (line == null) {
        ended = true;
        console.say("");
      } else if (line.isBlank() && preset != null) {
        return;
      } else {
        Text refusal = answers.answer(question, line);
        if (refusal == null) {
          return;
        }
        console.say("  " + refusal.in(console.language()));
      }
    }
  }

  private void prompt(Question question, @Nullable String preset) {
    String text = question.text().in(console.language());
    String shown = preset == null || preset.isEmpty() ? text : text + " [" + preset + "]";
    console.err().print(shown + ": ");
    console.err().flush();
  }

  private @Nullable String line() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
