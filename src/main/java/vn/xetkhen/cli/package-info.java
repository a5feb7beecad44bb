/** The command line. */
@NullMarked
package vn.xetkhen.cli;

import org.jspecify.annotations.NullMarked;
