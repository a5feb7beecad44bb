package vn.xetkhen.decision;

import java.util.List;

/**
 * The value of a reading that a check was asked under.
 *
 * @param reading the reading's id
 * @param options the options of the reading that use this value
 */
public record Choice(String reading, List<String> options) {}
