package vn.xetkhen.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The registration for the emulation movement; always present, also where the dossier is silent
 * about it.
 */
public record Registration(String pointer, @Nullable LocalDate registeredOn) implements Fact {}
