package vn.xetkhen.facts;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact, as a dossier states it and a rule names it.
 *
 * @param name the field's name in rules, and in the dossier unless {@code source} says otherwise
 * @param source the dossier's field that has to be supplied where the value is unknown
 * @param type what the field holds
 * @param values the enum of a field of type {@link Type#ENUM}, otherwise null
 * @param codes the list that the codes of the field come from, otherwise null
 * @param key whether the field identifies an entry, so that a rule's left side may constrain it
 * @param unique whether the field belongs to the key of which a dossier may hold one entry only
 * @param completable whether a shortfall can still be made good
 * @param reader reads the field of a fact
 */
public record Field(
    String name,
    String source,
    Type type,
    @Nullable Class<?> values,
    @Nullable String codes,
    boolean key,
    boolean unique,
    boolean completable,
    Method reader) {

  /** What a field holds. */
  public enum Type {
    TEXT,
    CODE,
    /** A list of codes. */
    CODES,
    ENUM,
    PERIOD,
    PLACE,
    BOOLEAN,
    /** A calendar year. */
    YEAR,
    /** A whole number from 0. */
    COUNT,
    /** A decimal number, kept as written. */
    NUMBER,
    DATE
  }

  /** Whether the field is computed from another one and does not stand in the dossier. */
  public boolean derived() {
    return !name.equals(source);
  }

  /** The value that {@code fact} states, or null where it is silent. */
  public @Nullable Object of(Fact fact) {
    try {
      return reader.invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "cannot read " + name + " of " + fact.getClass().getName(), e);
    }
  }
}
