/**
 * As much of Java's text as a header needs, and patterns for the names of files. It must not know what a migration is. Start reading at
 * {@link dev.retort.migration.text.JavaLexer}.
 */
@NullMarked
package dev.retort.migration.text;

import org.jspecify.annotations.NullMarked;
