/** What the scenarios of a pack show of its rules, and what they do not. */
@NullMarked
package vn.xetkhen.rulecheck.coverage;

import org.jspecify.annotations.NullMarked;
