package vn.xetkhen.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.xetkhen.plan.PackFolder;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Vocabulary;
import vn.xetkhen.plan.VocabularyReader;
import vn.xetkhen.rulecheck.scaffold.Answers;
import vn.xetkhen.rulecheck.scaffold.Left;
import vn.xetkhen.rulecheck.scaffold.PlanId;
import vn.xetkhen.rulecheck.scaffold.Question;
import vn.xetkhen.rulecheck.scaffold.Skeleton;
import vn.xetkhen.text.Text;

/** Writes a new plan's pack: from options, and on a terminal from what it asks. */
@Command(name = "new")
final class RulesNewCommand implements Callable<Integer> {
  private static final String VOCABULARY = "vocabulary.yaml";

  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "ID", descriptionKey = "new.id")
  private String id = "";

  @Option(names = "--into", paramLabel = "DIR", descriptionKey = "new.into")
  private @Nullable String into;

  @Option(names = "--title-vi", paramLabel = "TEXT", descriptionKey = "new.title-vi")
  private @Nullable String titleVi;

  @Option(names = "--title-en", paramLabel = "TEXT", descriptionKey = "new.title-en")
  private @Nullable String titleEn;

  @Option(names = "--number-vi", paramLabel = "TEXT", descriptionKey = "new.number-vi")
  private @Nullable String numberVi;

  @Option(names = "--number-en", paramLabel = "TEXT", descriptionKey = "new.number-en")
  private @Nullable String numberEn;

  @Option(names = "--authority-vi", paramLabel = "TEXT", descriptionKey = "new.authority-vi")
  private @Nullable String authorityVi;

  @Option(names = "--authority-en", paramLabel = "TEXT", descriptionKey = "new.authority-en")
  private @Nullable String authorityEn;

  @Option(names = "--province", paramLabel = "NAME", descriptionKey = "new.province")
  private @Nullable String province;

  @Option(names = "--district", paramLabel = "NAME", descriptionKey = "new.district")
  private @Nullable String district;

  @Option(names = "--period", paramLabel = "YEARS", descriptionKey = "new.period")
  private @Nullable String period;

  @Option(names = "--from", paramLabel = "DAY", descriptionKey = "new.from")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", descriptionKey = "new.to")
  private @Nullable String to;

  RulesNewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Text refusal = PlanId.refusal(id);
    if (refusal != null) {
      throw new UsageException(refusal);
    }
    Path rules = folder();
    if (Files.exists(rules) && !Files.isDirectory(rules)) {
      throw new UsageException(Console.both("new.notFolder", rules));
    }
    Path target = rules.resolve(id);
    if (Files.exists(target)) {
      throw new UsageException(Console.both("new.taken", id, target));
    }
    boolean first = !Files.exists(rules.resolve(VOCABULARY));
    Parsed<Vocabulary> vocabulary =
        first
            ? VocabularyReader.read(VOCABULARY, Skeleton.vocabulary())
            : PackFolder.vocabulary(rules);
    if (!(vocabulary instanceof Parsed.Good<Vocabulary> good)) {
      console.say(((Parsed.Bad<Vocabulary>) vocabulary).problems());
      return Exit.BROKEN_PACK.code();
    }
    Answers answers = answers();
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, String> texts = Skeleton.files(answers, good.value());
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    NewPack.write(rules, id, files, first ? Map.of(VOCABULARY, Skeleton.vocabulary()) : Map.of());
    console.print(told(rules, texts.keySet(), first, Left.of(answers, texts)));
    return 0;
  }

  private Path folder() {
    String folder = into == null ? common.folder(console) : into;
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new UsageException(Console.both("path.wrong", folder));
    }
  }

  /** What the options say, what the terminal says, and presets for the rest. */
  private Answers answers() {
    Answers answers = new Answers(id);
    Questions questions = console.terminal() ? new Questions(console, answers) : null;
    for (Question question : Question.values()) {
      String given = given(question);
      if (given != null) {
        Text refusal = answers.answer(question, given);
        if (refusal != null) {
          throw new UsageException(Console.both("new.refused", question.key(), refusal));
        }
      } else if (questions != null) {
        questions.ask(question);
      }
      if (!answers.answered(question) && answers.preset(question) == null) {
        throw new UsageException(Console.both("new.missing", question.key(), id));
      }
    }
    return answers;
  }

  private @Nullable String given(Question question) {
    return switch (question) {
      case TITLE_VI -> titleVi;
      case TITLE_EN -> titleEn;
      case NUMBER_VI -> numberVi;
      case NUMBER_EN -> numberEn;
      case AUTHORITY_VI -> authorityVi;
      case AUTHORITY_EN -> authorityEn;
      case PROVINCE -> province;
      case DISTRICT -> district;
      case PERIOD -> period;
      case FROM -> from;
      case TO -> to;
    };
  }

  private String told(Path rules, Set<String> files, boolean first, Text left) {
    String folder = shown(rules.resolve(id));
    StringBuilder told = new StringBuilder(console.text("new.made", id)).append('\n');
    if (first) {
      told.append("  ").append(shown(rules.resolve(VOCABULARY))).append('\n');
    }
    files.forEach(name -> told.append("  " + folder + "/" + name + "\n"));
    told.append(left.in(console.language())).append('\n');
    return told.append(console.text("new.next", folder)).append('\n').toString();
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }
}
