/** What an edit of a pack changes: the edits themselves, and the dossiers decided otherwise. */
@NullMarked
package vn.xetkhen.rulecheck.impact;

import org.jspecify.annotations.NullMarked;
