/** The benchmarks: what is measured, how, and the page that holds the results. */
@NullMarked
package vn.xetkhen.bench;

import org.jspecify.annotations.NullMarked;
