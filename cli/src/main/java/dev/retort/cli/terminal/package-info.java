/**
 * The person at the other end: streams, colours, JSON, and how things are written for people. It must not know what a command does.
 * Start reading at {@link dev.retort.cli.terminal.Output}.
 */
@NullMarked
package dev.retort.cli.terminal;

import org.jspecify.annotations.NullMarked;
