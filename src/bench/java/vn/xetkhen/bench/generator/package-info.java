/** Made-up dossiers as offices hand them in, for measuring; the names in them are placeholders. */
@NullMarked
package vn.xetkhen.bench.generator;

import org.jspecify.annotations.NullMarked;
