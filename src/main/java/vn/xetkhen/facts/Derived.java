package vn.xetkhen.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that rules may test like a field, and that is read from a field of the dossier.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Derived {

  /** The dossier's field that has to be supplied where the derived value is unknown. */
  String from();
}
