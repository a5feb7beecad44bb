package vn.xetkhen.audit.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.xetkhen.decision.Decision;
import vn.xetkhen.dossier.Dossier;
import vn.xetkhen.dossier.DossierReader;
import vn.xetkhen.dossier.Result;
import vn.xetkhen.plan.Parsed;
import vn.xetkhen.plan.Plan;
import vn.xetkhen.text.Messages;
import vn.xetkhen.text.Problem;
import vn.xetkhen.text.Text;

/** A recorded decision beside the plan it was made under; nothing of it is decided again. */
public sealed interface RecordedDecision {

  /** It can be shown. */
  record Shown(Decision decision, Plan plan) implements RecordedDecision {}

  /**
   * It cannot.
   *
   * @param problems of the pack or the decision; may be empty
   * @param brokenPack whether this version cannot use the recorded pack
   */
  record Not(Text text, List<Problem> problems, boolean brokenPack) implements RecordedDecision {
    /** Keeps its own copy. */
    public Not {
      problems = List.copyOf(problems);
    }
  }

  /** The decision of an entry. */
  static RecordedDecision of(Recorded entry, PackStore packs) {
    Messages messages = Messages.beside(RecordedDecision.class);
    String hash;
    try {
      hash = Json.tree(entry.content()).at("/plan/rulesSha256").asText();
    } catch (JsonProcessingException e) {
      return new Not(messages.text("json.wrong", e.getOriginalMessage()), List.of(), false);
    }
    PackStore.Kept kept = packs.get(hash);
    if (kept instanceof PackStore.Kept.Missing missing) {
      return new Not(messages.text("pack.missing", missing.place()), List.of(), false);
    }
    if (kept instanceof PackStore.Kept.Altered altered) {
      Text text = messages.text("pack.altered", altered.place(), altered.seen());
      return new Not(text, List.of(), false);
    }
    if (kept instanceof PackStore.Kept.Broken broken) {
      return new Not(messages.text("pack.broken"), broken.problems(), true);
    }
    PackStore.Kept.Ready ready = (PackStore.Kept.Ready) kept;
    Parsed<Decision> read =
        new DecisionReader(ready.pack())
            .read(entry.address(), entry.content(), dossier(entry, ready));
    return read instanceof Parsed.Good<Decision> good
        ? new Shown(good.value(), ready.pack().plan())
        : new Not(
            messages.text("decision.damaged"), ((Parsed.Bad<Decision>) read).problems(), false);
  }

  private static @Nullable Dossier dossier(Recorded entry, PackStore.Kept.Ready ready) {
    Recorded.Kept kept = entry.dossier();
    byte[] bytes = kept == null || entry.masked() ? null : kept.bytes();
    String source = entry.source();
    return bytes != null
            && source != null
            && new DossierReader(ready.engine()).read(source, entry.line(), bytes)
                instanceof Result.Accepted accepted
        ? accepted.dossier()
        : null;
  }
}
