package vn.xetkhen.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.api.runtime.KieSession;
import vn.xetkhen.decision.Quantifier;
import vn.xetkhen.engine.language.Operand;
import vn.xetkhen.engine.language.RuleDescription;
import vn.xetkhen.facts.Award;
import vn.xetkhen.facts.FactType;
import vn.xetkhen.text.Position;

/**
 * Has Drools loaded while a command line is still being read: the two take about as long as each
 * other, and neither needs the other. Whoever opens an engine waits for it, so that no class is
 * made ready from two sides.
 */
public final class Preparation {
  private final Thread thread;

  private Preparation() {
    this.thread = new Thread(Preparation::load, "xetkhen-preparation");
    this.thread.setDaemon(true);
  }

  /** Begins. */
  public static Preparation begin() {
    Preparation preparation = new Preparation();
    preparation.thread.start();
    return preparation;
  }

  /** Waits until it is done. What went wrong will go wrong again, and be told, where it matters. */
  public void await() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes a rule base of a rule that never fires, and a session of it. */
  private static void load() {
    try {
      KieSession session = RuleModel.base(List.of(rule())).newKieSessionsPool(1).newKieSession();
      session.insert(new Award("", ""));
      session.fireAllRules();
      session.dispose();
    } catch (RuntimeException | LinkageError e) {
      // see await
    }
  }

  private static RuleDescription rule() {
    RuleDescription.Pattern pattern =
        new RuleDescription.Pattern(
            "$rating",
            FactType.RATING,
            List.of(
                new RuleDescription.Constraint(
                    Objects.requireNonNull(FactType.RATING.field("task")),
                    false,
                    List.of(new Operand.Literal("")),
                    Position.START)),
            Position.START);
    RuleDescription.Given given =
        new RuleDescription.Given(
            RuleDescription.GivenKind.YEAR, null, null, Map.of(), Position.START);
    return new RuleDescription(
        "none",
        "none",
        Position.START,
        1,
        List.of(given),
        List.of(pattern),
        new RuleDescription.Sentence(Quantifier.THE, "$rating", List.of(), "none", Position.START));
  }
}
