package vn.xetkhen.selection;

/** Why a candidate ends as it does. */
public enum Code {
  /** The plan states no number, so everyone who may compete is proposed. */
  NO_NUMBER(Status.PROPOSED),
  /** Not more compete than there are places. */
  ALL_FIT(Status.PROPOSED),
  /** Its position is within the places. */
  ABOVE_CUT(Status.PROPOSED),
  /** Enough of the council's votes are for it, and not more have as many than there are places. */
  VOTE_REACHED(Status.PROPOSED),
  /** The council chose it. */
  CHOSEN(Status.PROPOSED),
  /** Its position is behind the places. */
  BELOW_CUT(Status.RESERVE),
  /** It stood equal with others at the last place, and the council chose others. */
  TIE_NOT_CHOSEN(Status.RESERVE),
  /** Whether a place is left for it depends on what the council decides about others. */
  AWAITS_COUNCIL(Status.RESERVE),
  /** It stands equal with others at the last place. */
  TIE_AT_CUT(Status.COUNCIL_DECIDES),
  /** More compete than there are places, and the plan gives no order. */
  NO_ORDER(Status.COUNCIL_DECIDES),
  /** A fact by which the plan orders is not stated, by it or by others, and that matters here. */
  KEY_ABSENT(Status.COUNCIL_DECIDES),
  /** It needs a share of the council's votes, and none are recorded for it. */
  VOTE_ABSENT(Status.COUNCIL_DECIDES),
  /** It has too small a share of the council's votes. */
  VOTE_TOO_LOW(Status.NO_PLACE),
  /** More competed than there were places, without an order, and the council chose others. */
  NOT_CHOSEN(Status.NO_PLACE),
  /** There are no places at all. */
  ZERO_PLACES(Status.NO_PLACE),
  /** The plan has no places for candidates like it. */
  NO_GROUP(Status.NO_PLACE),
  /** What decides about its group is not stated. */
  GROUP_UNKNOWN(Status.NO_PLACE),
  /** The district, province or unit within which a limit counts is not stated. */
  LIMIT_UNKNOWN(Status.NO_PLACE),
  /** The place that it needs first is not given. */
  REQUIRED_PLACE_LACKING(Status.NO_PLACE),
  /** The place that it needs first is not settled yet. */
  REQUIRED_PLACE_OPEN(Status.NO_PLACE),
  /** Its unit has no dossier for the award from which the place would come. */
  UNIT_WITHOUT_DOSSIER(Status.NO_PLACE),
  /** It does not name its unit by id. */
  UNIT_NOT_NAMED(Status.NO_PLACE),
  /** Two dossiers state different facts about it. */
  CONTRADICTED(Status.NO_PLACE),
  /** It states something of its unit that the unit's own dossier, or another's, contradicts. */
  UNIT_CONTRADICTED(Status.NO_PLACE);

  private final Status status;

  Code(Status status) {
    this.status = status;
  }

  /** What a candidate ends as for that reason. */
  public Status status() {
    return status;
  }
}
