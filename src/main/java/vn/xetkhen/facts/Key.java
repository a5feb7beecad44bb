package vn.xetkhen.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that identifies an entry of a section: the reader requires it, and a rule's left
 * side may constrain it. A component named {@code subject} may be left out and is then {@link
 * Subject#CANDIDATE}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** Whether the field is part of the key of which a dossier may hold one entry only. */
  boolean unique() default true;
}
