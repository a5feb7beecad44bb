package vn.xetkhen.facts;

/**
 * The award that the dossier asks for.
 *
 * @param period the period it is given for
 */
public record Award(String id, String period) {}
