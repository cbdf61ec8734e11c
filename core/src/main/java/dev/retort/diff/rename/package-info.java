/**
 * What may have been renamed between two catalogs, by what it looks like. It asks nobody and changes nothing. Start reading at
 * {@link dev.retort.diff.rename.Candidates}.
 */
@NullMarked
package dev.retort.diff.rename;

import org.jspecify.annotations.NullMarked;
