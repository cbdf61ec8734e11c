/**
 * The commands that write files, run as a person runs them. Start reading at {@code RevisionCommandTest}.
 */
@NullMarked
package dev.retort.cli.file;

import org.jspecify.annotations.NullMarked;
