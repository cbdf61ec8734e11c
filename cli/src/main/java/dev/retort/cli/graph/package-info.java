/**
 * The commands that look at revisions: which there are, and which of them the database has. They change nothing, and know no other
 * commands. Start reading at {@link dev.retort.cli.graph.HistoryCommand}.
 */
@NullMarked
package dev.retort.cli.graph;

import org.jspecify.annotations.NullMarked;
