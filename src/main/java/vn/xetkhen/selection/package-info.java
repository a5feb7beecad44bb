/**
 * Who is given the places of an award among those who are eligible: groups, order, ties, what the
 * council chose, and what each candidate is told. Decides nothing about eligibility.
 */
@NullMarked
package vn.xetkhen.selection;

import org.jspecify.annotations.NullMarked;
