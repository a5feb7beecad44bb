/**
 * What makes the next start faster: the archive that the JVM keeps of classes as it loaded them.
 */
@NullMarked
package vn.xetkhen.cli.start;

import org.jspecify.annotations.NullMarked;
