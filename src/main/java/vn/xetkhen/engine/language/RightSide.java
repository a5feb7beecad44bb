package vn.xetkhen.engine.language;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.sentence.Phrase;
import vn.xetkhen.engine.sentence.Verb;
import vn.xetkhen.text.Position;

/** Reads the right side of a rule: exactly one sentence of the closed vocabulary. */
final class RightSide {
  private final Source source;
  private final Complaints complaints;

  /** Where the text handed to the parser begins in the file, less the brace put before it. */
  private final int offset;

  private final String consequence;

  RightSide(Source source, Complaints complaints, int offset, String consequence) {
    this.source = source;
    this.complaints = complaints;
    this.offset = offset;
    this.consequence = consequence;
  }

  /**
   * The sentence, or null where there is none that can be read; what is wrong has then been said.
   */
  RuleDescription.@Nullable Sentence read() {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
            .setAttributeComments(false);
    ParseResult<BlockStmt> parsed =
        new JavaParser(configuration).parseBlock("{" + consequence + "}");
    BlockStmt block = parsed.getResult().orElse(null);
    if (!parsed.isSuccessful() || block == null) {
      if (new JavaParser(configuration).parseBlock("{" + consequence + "\n;}").isSuccessful()) {
        complaints.add(source.at(offset), "right.no-semicolon");
        return null;
      }
      String said = parsed.getProblems().get(0).getMessage();
      complaints.add(source.at(offset), "right.syntax", SyntaxWords.seen(said));
      return null;
    }
    List<MethodCallExpr> calls = new ArrayList<>();
    block
        .getStatements()
        .forEach(
            s ->
                s.toExpressionStmt()
                    .map(e -> e.getExpression())
                    .flatMap(Expression::toMethodCallExpr)
                    .ifPresent(calls::add));
    if (block.getStatements().size() != 1 || calls.size() != 1) {
      int statements = block.getStatements().size();
      complaints.add(
          source.at(offset),
          statements == 1 ? "right.not-a-sentence" : "right.one-sentence",
          statements);
      return null;
    }
    return sentence(calls.get(0));
  }

  private RuleDescription.@Nullable Sentence sentence(MethodCallExpr last) {
    Deque<MethodCallExpr> chain = new ArrayDeque<>();
    Expression from = last;
    while (from instanceof MethodCallExpr call) {
      if (call.getTypeArguments().isPresent()) {
        complaints.add(at(call), "right.type-arguments", call.getNameAsString());
        return null;
      }
      chain.addFirst(call);
      from = call.getScope().orElse(null);
    }
    MethodCallExpr first = chain.removeFirst();
    Quantifier quantifier =
        Arrays.stream(Quantifier.values())
            .filter(q -> word(q).equals(first.getNameAsString()))
            .findFirst()
            .orElse(null);
    if (!(from instanceof NameExpr name) || !name.getNameAsString().equals("conclude")) {
      String begin = from == null ? first.getNameAsString() : from.toString();
      complaints.add(
          from == null ? at(first) : at(from),
          "right.no-conclude",
          begin,
          Complaints.meant(begin, List.of("conclude")));
      return null;
    }
    if (quantifier == null) {
      complaints.add(
          at(first),
          "right.no-quantifier",
          first.getNameAsString(),
          Complaints.meant(
              first.getNameAsString(),
              Arrays.stream(Quantifier.values()).map(RightSide::word).toList()));
      return null;
    }
    if (first.getArguments().size() != 1 || !(first.getArgument(0) instanceof NameExpr subject)) {
      complaints.add(at(first), "right.no-subject", word(quantifier));
      return null;
    }
    List<RuleDescription.Asked> asked = asked(quantifier, chain);
    return asked == null
        ? null
        : new RuleDescription.Sentence(
            quantifier, subject.getNameAsString(), asked, last.toString(), at(first));
  }

  /** The word of a quantifier as rules write it. */
  static String word(Quantifier quantifier) {
    return quantifier.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable List<RuleDescription.Asked> asked(
      Quantifier quantifier, Deque<MethodCallExpr> chain) {
    boolean describes = quantifier == Quantifier.SOME || quantifier == Quantifier.NONE;
    List<RuleDescription.Asked> asked = new ArrayList<>();
    boolean first = true;
    while (!chain.isEmpty()) {
      MethodCallExpr opening = chain.removeFirst();
      String word = opening.getNameAsString();
      Phrase phrase = first && describes ? Phrase.of(word) : null;
      if (phrase != null) {
        if (!phrase(phrase, opening, asked)) {
          return null;
        }
      } else if (first
          && describes
          && word.equals("listed")
          && opening.getArguments().isEmpty()
          && chain.isEmpty()) {
        return List.of();
      } else {
        List<String> openers = openers(first, describes);
        List<String> fields = Arguments.texts(opening);
        int wanted = word.toLowerCase(Locale.ROOT).endsWith("either") ? 2 : 1;
        if (!openers.contains(word)
            || word.equals("listed")
            || fields == null
            || fields.size() != wanted) {
          complaints.add(at(opening), "right.opener", word, Complaints.instead(word, openers));
          return null;
        }
        if (!verb(opening, fields, chain, asked)) {
          return null;
        }
      }
      first = false;
    }
    if (asked.isEmpty()) {
      complaints.add(
          source.at(offset), "right.nothing-asked", String.join(", ", openers(true, describes)));
      return null;
    }
    return List.copyOf(asked);
  }

  private static List<String> openers(boolean first, boolean describes) {
    if (!first) {
      return List.of("and", "either");
    }
    return describes
        ? List.of("with", "withEither", "listed", "countsIn", "violatedIn")
        : List.of("require");
  }

  private boolean phrase(Phrase phrase, MethodCallExpr call, List<RuleDescription.Asked> asked) {
    List<Operand> arguments = Arguments.operands(call);
    if (arguments == null || arguments.size() != 1) {
      complaints.add(
          at(call),
          "right.argument",
          phrase.word(),
          Complaints.needed(Verb.FALLS_IN),
          Arguments.meant(call));
      return false;
    }
    for (Phrase.Part part : phrase.parts()) {
      boolean needs = part.verb().argument() != Verb.Argument.NOTHING;
      asked.add(
          new RuleDescription.Asked(
              part.fields(), part.verb(), needs ? arguments : List.of(), at(call)));
    }
    return true;
  }

  private boolean verb(
      MethodCallExpr opening,
      List<String> fields,
      Deque<MethodCallExpr> chain,
      List<RuleDescription.Asked> asked) {
    MethodCallExpr call = chain.pollFirst();
    List<String> words = Arrays.stream(Verb.values()).map(Verb::word).toList();
    if (call == null) {
      complaints.add(at(opening), "right.no-verb", String.join(", ", words));
      return false;
    }
    Verb verb = Verb.of(call.getNameAsString());
    if (verb == null) {
      complaints.add(
          at(call),
          "right.unknown-verb",
          call.getNameAsString(),
          Complaints.instead(call.getNameAsString(), words));
      return false;
    }
    List<Operand> arguments = Arguments.operands(call);
    if (arguments == null) {
      complaints.add(
          at(call), "right.argument", verb.word(), Complaints.needed(verb), Arguments.meant(call));
      return false;
    }
    asked.add(new RuleDescription.Asked(fields, verb, arguments, at(call)));
    return true;
  }

  private Position at(MethodCallExpr call) {
    return at(call.getName());
  }

  private Position at(Node word) {
    return word.getBegin()
        .map(
            begin -> {
              Position block = source.at(offset);
              int line = block.line() + begin.line - 1;
              int column = begin.line == 1 ? block.column() + begin.column - 2 : begin.column;
              return new Position(line, column);
            })
        .orElse(source.at(offset));
  }
}
