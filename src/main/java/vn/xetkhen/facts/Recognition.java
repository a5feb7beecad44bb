package vn.xetkhen.facts;

import org.jspecify.annotations.Nullable;

/**
 * A title or recognition given to a body, for example the best commune in administrative reform.
 */
public record Recognition(
    String pointer,
    @Key(unique = false) Subject subject,
    @Key(unique = false) @Code("recognition") String code,
    @Code("by") @Nullable String by,
    @Period @Nullable String period,
    @Nullable Level level)
    implements Fact {}
