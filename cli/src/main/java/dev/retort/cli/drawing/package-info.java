/**
 * Pictures of a graph of revisions: lanes of characters beside a list, and the languages of Graphviz and Mermaid. It knows nodes as
 * plain values; what a revision is, where it comes from and what the command line is like it must not know. Start reading at {@link
 * dev.retort.cli.drawing.LaneDrawing}.
 */
@NullMarked
package dev.retort.cli.drawing;

import org.jspecify.annotations.NullMarked;
