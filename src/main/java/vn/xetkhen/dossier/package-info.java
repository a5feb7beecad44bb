/** Dossiers and their strict reader. */
@NullMarked
package vn.xetkhen.dossier;

import org.jspecify.annotations.NullMarked;
