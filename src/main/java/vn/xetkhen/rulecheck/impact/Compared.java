package vn.xetkhen.rulecheck.impact;

import org.jspecify.annotations.Nullable;
import vn.xetkhen.dossier.Refusal;

/** What holding one dossier against both states of a pack came to. */
public sealed interface Compared {

  /**
   * Nothing changes.
   *
   * @param decided whether it was decided; false where the plan's pack is the same to the byte
   */
  record Unchanged(boolean decided) implements Compared {}

  /** Something changes. */
  record Changed(Change change) implements Compared {}

  /** It is a dossier of an installed plan that was not asked for. */
  record Aside(String plan) implements Compared {}

  /**
   * Neither state can decide it.
   *
   * @param refusal why the state after cannot
   * @param fault the stack trace where the program is at fault; otherwise null
   */
  record Refused(Refusal refusal, @Nullable String fault) implements Compared {}
}
