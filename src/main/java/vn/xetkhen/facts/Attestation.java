package vn.xetkhen.facts;

import org.jspecify.annotations.Nullable;

/**
 * What someone attests about a subject.
 *
 * @param by who attests, free text
 * @param document the document that says so, free text
 */
public record Attestation(
    String pointer,
    @Key(unique = false) Subject subject,
    @Key @Code("attestation") String code,
    @Nullable Boolean value,
    @Nullable String by,
    @Nullable String document)
    implements Fact {}
