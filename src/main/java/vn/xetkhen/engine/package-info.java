/** Compiles a pack's rules and decides dossiers with them; the only package that knows Drools. */
@NullMarked
package vn.xetkhen.engine;

import org.jspecify.annotations.NullMarked;
