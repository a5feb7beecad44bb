package vn.xetkhen.engine.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;
import vn.xetkhen.text.Uncomposed;

/**
 * Reads rule files statically: every rule's description, and everything in a file that is not part
 * of the language.
 */
public final class RuleFiles {
  private static final List<String> IMPORTS =
      List.of("vn.xetkhen.facts.*", "vn.xetkhen.engine.sentence.*");
  private static final Pattern THEN = Pattern.compile("\\bthen\\b");

  private RuleFiles() {}

  /**
   * A file as read.
   *
   * @param rules those that could be read, in order
   */
  public record Read(List<RuleDescription> rules, List<Problem> problems) {}

  /**
   * Reads one file.
   *
   * @param shown how problems name the file
   * @param name the file's name relative to the pack's folder, with {@code /}
   * @param text its content
   */
  public static Read read(String shown, String name, String text) {
    Complaints complaints = new Complaints(shown);
    Source source = new Source(name, text);
    Uncomposed uncomposed = Uncomposed.in(text);
    if (uncomposed != null) {
      complaints.add(source.at(uncomposed.from()), "file.not-nfc");
      return new Read(List.of(), complaints.problems());
    }
    for (Slips.Slip slip : Slips.in(text)) {
      Text meant = Complaints.meant(slip.written(), List.of(slip.meant()));
      Text seen = Complaints.say("syntax.unexpected", slip.written(), meant);
      complaints.add(source.at(slip.from()), "file.syntax", seen);
    }
    if (!complaints.problems().isEmpty()) {
      return new Read(List.of(), complaints.problems());
    }
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr file;
    try {
      file = parser.parse(false, text);
    } catch (DroolsParserException e) {
      complaints.add(
          Position.START, "file.syntax", SyntaxWords.seen(String.valueOf(e.getMessage())));
      return new Read(List.of(), complaints.problems());
    }
    if (file == null || parser.hasErrors()) {
      Integer open = SyntaxWords.openQuote(text);
      if (open != null) {
        complaints.add(source.at(open), "file.syntax", Complaints.say("syntax.quote"));
      } else {
        parser.getErrors().forEach(e -> syntax(e, complaints));
      }
      return new Read(List.of(), complaints.problems());
    }
    header(file, source, complaints);
    List<RuleDescription> rules = new ArrayList<>();
    for (RuleDescr rule : file.getRules()) {
      RuleDescription description = rule(rule, source, complaints);
      if (description != null) {
        rules.add(description);
      }
    }
    return new Read(Collections.unmodifiableList(rules), complaints.problems());
  }

  private static void syntax(DroolsError error, Complaints complaints) {
    Position at =
        error instanceof ParserError parse
            ? new Position(Math.max(1, parse.getRow()), parse.getCol() + 1)
            : new Position(error.getLines().length == 0 ? 1 : Math.max(1, error.getLines()[0]), 1);
    complaints.add(at, "file.syntax", SyntaxWords.seen(error.getMessage()));
  }

  private static void header(PackageDescr file, Source source, Complaints complaints) {
    for (ImportDescr one : file.getImports()) {
      if (!IMPORTS.contains(one.getTarget())) {
        complaints.add(
            source.at(one.getStartCharacter()),
            "file.import",
            one.getTarget(),
            String.join(", ", IMPORTS));
      }
    }
    List<String> imported = file.getImports().stream().map(ImportDescr::getTarget).toList();
    boolean global = file.getGlobals().stream().anyMatch(g -> g.getIdentifier().equals("conclude"));
    if (!imported.containsAll(IMPORTS) || !global) {
      complaints.add(Position.START, "file.header", String.join("; import ", IMPORTS));
    }
    file.getGlobals().stream()
        .filter(g -> !g.getIdentifier().equals("conclude") || !g.getType().equals("Conclude"))
        .forEach(
            g ->
                complaints.add(source.at(g.getStartCharacter()), "file.global", g.getIdentifier()));
    boolean more =
        !file.getFunctions().isEmpty()
            || !file.getTypeDeclarations().isEmpty()
            || !file.getEnumDeclarations().isEmpty()
            || !file.getWindowDeclarations().isEmpty()
            || !file.getEntryPointDeclarations().isEmpty()
            || !file.getAttributes().isEmpty()
            || file.getUnit() != null
            || !file.getFunctionImports().isEmpty()
            || !file.getAccumulateImports().isEmpty();
    if (more) {
      complaints.add(Position.START, "file.rules-only");
    }
  }

  private static @Nullable RuleDescription rule(
      RuleDescr rule, Source source, Complaints complaints) {
    Position at = source.at(rule.getStartCharacter());
    int before = complaints.problems().size();
    boolean extra =
        !rule.getAttributes().isEmpty()
            || !rule.getNamedConsequences().isEmpty()
            || rule.getParentName() != null;
    if (extra || rule.isQuery()) {
      complaints.add(at, "rule.attributes", rule.getName());
    }
    LeftSide left = new LeftSide(source, complaints);
    left.read(rule);
    String consequence = String.valueOf(rule.getConsequence());
    int begin = consequenceStart(rule, source.text(), consequence);
    RuleDescription.Sentence sentence =
        new RightSide(source, complaints, begin, consequence).read();
    if (sentence == null) {
      return null;
    }
    String drl = Canonical.rule(rule.getName(), left.givens(), left.evidence(), sentence);
    int end = Math.min(source.text().length(), rule.getEndCharacter() + 1);
    String written = source.text().substring(rule.getStartCharacter(), end);
    if (complaints.problems().size() == before && !Canonical.same(written, drl)) {
      complaints.add(at, "rule.says-more", rule.getName(), drl.replaceAll("\\s+", " ").strip());
    }
    return new RuleDescription(
        rule.getName(),
        source.file(),
        at,
        source.at(rule.getEndCharacter()).line(),
        left.givens(),
        left.evidence(),
        sentence);
  }

  /** Where the consequence begins: the parser gives its text without the blanks before it. */
  private static int consequenceStart(RuleDescr rule, String text, String consequence) {
    int from = rule.getStartCharacter();
    if (!rule.getLhs().getDescrs().isEmpty()) {
      List<BaseDescr> parts = rule.getLhs().getDescrs();
      from = Math.max(from, parts.get(parts.size() - 1).getEndCharacter());
    }
    Matcher then = THEN.matcher(text);
    int after = then.find(Math.max(0, from)) ? then.end() : from;
    int found = text.indexOf(consequence.stripTrailing(), after);
    return found < 0 ? after : found;
  }
}
