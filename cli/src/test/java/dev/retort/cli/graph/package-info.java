/**
 * The commands that look at revisions, run as a person runs them. Start reading at {@code CurrentCommandTest}.
 */
@NullMarked
package dev.retort.cli.graph;

import org.jspecify.annotations.NullMarked;
