package vn.xetkhen.dossier;

/** What reading a dossier comes to: a refusal is a result like the other. */
public sealed interface Result {

  /** The dossier can be decided. */
  record Accepted(Dossier dossier) implements Result {}

  /** The dossier cannot be decided. */
  record Refused(Refusal refusal) implements Result {}
}
