/** Outcomes and how they compose: checks, findings, verdicts, and what follows from them. */
@NullMarked
package vn.xetkhen.decision;

import org.jspecify.annotations.NullMarked;
