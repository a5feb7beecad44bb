package vn.xetkhen.audit;

import java.time.Instant;

/**
 * How a run ended.
 *
 * @param endedAt to the second, UTC
 * @param exit the exit code of the command, 0 to 5
 */
public record RunEnd(Instant endedAt, int exit) {}
