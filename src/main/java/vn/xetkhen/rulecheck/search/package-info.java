/**
 * Finds small dossiers for a purpose: one that a check answers so, one that two packs decide
 * differently. By enumeration, in an order of its own: the same question has the same answer.
 */
@NullMarked
package vn.xetkhen.rulecheck.search;

import org.jspecify.annotations.NullMarked;
