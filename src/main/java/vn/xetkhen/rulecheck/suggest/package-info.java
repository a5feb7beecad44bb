/** Drafts of the scenarios that a pack lacks. */
@NullMarked
package vn.xetkhen.rulecheck.suggest;

import org.jspecify.annotations.NullMarked;
