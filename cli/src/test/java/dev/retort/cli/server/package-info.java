/**
 * The command for the embedded server, run as a person runs it. Start reading at {@code DbCommandTest}.
 */
@NullMarked
package dev.retort.cli.server;

import org.jspecify.annotations.NullMarked;
