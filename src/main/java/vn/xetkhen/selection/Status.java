package vn.xetkhen.selection;

/** What an eligible candidate ends as. */
public enum Status {
  /** It is put forward for the award. */
  PROPOSED,
  /** It stands behind the last place of an ordered group, and moves up when places become free. */
  RESERVE,
  /** Nothing in the plan says whether it or another is to have the place. */
  COUNCIL_DECIDES,
  /** It has no place, or not as things stand. */
  NO_PLACE
}
