package vn.xetkhen.oracle;

import java.util.function.BiConsumer;

/**
 * A named change to a dossier; the dice say which variant of it. Every change keeps a dossier
 * acceptable to the reader.
 */
record Edit(String name, BiConsumer<Draft, Dice> change) {}
