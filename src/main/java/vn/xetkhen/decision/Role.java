package vn.xetkhen.decision;

/**
 * What a clause is for; in the order in which a clause not met gives an ineligible verdict its
 * ground.
 */
public enum Role {
  /** A clause one must be free of. */
  EXCLUSION,
  /** Who may be put forward at all. */
  SCOPE,
  /** What has to be achieved. */
  CRITERION,
  /** Registration, deadline, documents, copies. */
  PROCEDURE
}
