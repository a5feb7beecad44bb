/** The parts of deciding a dossier, one benchmark each. */
@NullMarked
package vn.xetkhen.bench.jmh;

import org.jspecify.annotations.NullMarked;
