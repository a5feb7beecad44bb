/**
 * A second, independent evaluator of the five plans, and the generator of the dossiers on which it
 * is compared with the rules. It shares no code with the project: it reads dossiers as plain JSON
 * and answers clause by clause.
 */
@NullMarked
package vn.xetkhen.oracle;

import org.jspecify.annotations.NullMarked;
