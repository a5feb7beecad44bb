package vn.xetkhen.engine.language;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.text.Text;

/** Reads what the words of a sentence are given. */
final class Arguments {
  private Arguments() {}

  /** The texts in quotes that a call is given, or null where it is given anything else. */
  static @Nullable List<String> texts(MethodCallExpr call) {
    List<String> texts = new ArrayList<>();
    for (Expression argument : call.getArguments()) {
      if (!(Literals.value(argument.toString()) instanceof String text)) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }

  /** What a call is given, or null where any of it is not understood. */
  static @Nullable List<Operand> operands(MethodCallExpr call) {
    List<Operand> operands = new ArrayList<>();
    for (Expression argument : call.getArguments()) {
      Operand operand = operand(argument);
      if (operand == null) {
        return null;
      }
      operands.add(operand);
    }
    return operands;
  }

  /** The end of a message that guesses what the first constant that is none was meant to be. */
  static Text meant(MethodCallExpr call) {
    return call.getArguments().stream()
        .filter(argument -> operand(argument) == null)
        .findFirst()
        .map(argument -> Literals.meant(argument.toString()))
        .orElse(Text.same(""));
  }

  private static @Nullable Operand operand(Expression argument) {
    if (argument instanceof NameExpr name) {
      return new Operand.Variable(name.getNameAsString());
    }
    if (argument instanceof MethodCallExpr call
        && call.getNameAsString().equals("plusDays")
        && call.getTypeArguments().isEmpty()
        && call.getScope().orElse(null) instanceof NameExpr day
        && call.getArguments().size() == 1
        && Literals.value(call.getArgument(0).toString()) instanceof Integer days) {
      return new Operand.Shifted(day.getNameAsString(), days);
    }
    Object value = Literals.value(argument.toString());
    return value == null ? null : new Operand.Literal(value);
  }
}
