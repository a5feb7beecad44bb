package vn.xetkhen.facts;

/** Whose fact an entry states. */
public enum Subject {
  /** The candidate itself, a collective or an individual. */
  CANDIDATE,
  /** The unit of an individual candidate. */
  UNIT,
  /** The district or province that the candidate's body belongs to. */
  LOCALITY,
  /** Someone under the candidate's management; disciplinary records only. */
  STAFF
}
