/** The records that rules see, and the closed sets of values they hold. */
@NullMarked
package vn.xetkhen.facts;

import org.jspecify.annotations.NullMarked;
