package vn.xetkhen.audit;

/** What a run keeps of the dossiers it decided. */
public enum DossierKeeping {
  /** Their exact bytes. */
  FULL,
  /** The SHA-256 of their bytes alone. */
  HASH
}
