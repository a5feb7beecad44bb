package vn.xetkhen.decision;

import java.util.Map;

/**
 * A smallest change of readings under which the verdict would differ.
 *
 * @param readings the options to use instead, by reading
 * @param verdict what it would then be
 */
public record Sensitivity(Map<String, String> readings, Verdict verdict) {}
