/**
 * Text read with its positions: JSON and YAML as trees that know lines and columns, problems in
 * them, lines in two languages.
 */
@NullMarked
package vn.xetkhen.text;

import org.jspecify.annotations.NullMarked;
