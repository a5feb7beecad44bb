package vn.xetkhen.audit.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.Refusal;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Position;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** Turns recorded {@code xetkhen.refusal/1} back into the refusal, in the run's language. */
public final class RefusalReader {
  private static final String FORMAT = "xetkhen.refusal/1";
  private static final Messages MESSAGES = Messages.beside(RefusalReader.class);

  private RefusalReader() {}

  /**
   * Reads one refusal.
   *
   * @param source what names it in problems
   * @param json exactly as recorded
   * @return what is wrong where it is of another format, or is damaged
   */
  public static Parsed<Refusal> read(String source, String json) {
    try {
      return new Parsed.Good<>(refusal(new Value(Json.tree(json), "")));
    } catch (JsonProcessingException e) {
      return new Parsed.Bad<>(
          List.of(
              MESSAGES.problem(
                  source, Position.START, null, "json.wrong", e.getOriginalMessage())));
    } catch (Value.Damaged e) {
      return new Parsed.Bad<>(List.of(new Problem(source, Position.START, e.pointer(), e.text())));
    }
  }

  private static Refusal refusal(Value in) {
    String format = in.get("format").text();
    if (!format.equals(FORMAT)) {
      throw new Value.Damaged("/format", "format.other", format, FORMAT);
    }
    in.only("format", "source", "line", "dossier", "problems");
    String source = in.get("source").text();
    return new Refusal(
        source,
        in.get("line").orNull(Value::number),
        in.get("dossier").orNull(dossier -> dossier.only("id").get("id").text()),
        in.get("problems").list(problem -> problem(source, problem)),
        false);
  }

  private static Problem problem(String source, Value in) {
    in.only("pointer", "line", "column", "message");
    @Nullable String pointer = in.get("pointer").textOrNull();
    Position at = new Position(in.get("line").number(), in.get("column").number());
    return new Problem(source, at, pointer, Text.same(in.get("message").text()));
  }
}
