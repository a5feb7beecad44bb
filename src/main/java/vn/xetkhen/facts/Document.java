package vn.xetkhen.facts;

import org.jspecify.annotations.Nullable;

/**
 * A document of the file.
 *
 * @param number its number as written, free text
 * @param by whose it is, a code of the list {@code by}
 * @param form the form it was made on, a code of the list {@code documentForm}
 */
@Completable
public record Document(
    String pointer,
    @Key(unique = false) @Code("documentType") String type,
    @Nullable String number,
    @Code("by") @Nullable String by,
    @Nullable Boolean withList,
    @Nullable Boolean confirmed,
    @Nullable Boolean perCriterion,
    @Code("documentForm") @Nullable String form)
    implements Fact {}
