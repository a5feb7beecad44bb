package vn.xetkhen.rulecheck.search;

import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param draft the smallest dossier found, or null where none was
 * @param difference in what the two packs differ over it; null where none was found, or where one
 *     pack alone was searched
 * @param tried how many dossiers were decided on the way
 */
public record Found(@Nullable Draft draft, @Nullable Difference difference, int tried) {}
