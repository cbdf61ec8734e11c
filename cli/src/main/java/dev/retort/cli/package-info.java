/**
 * The command line: arguments in, text or JSON and an exit code out. The only room that knows the settings file, the terminal and
 * the embedded server. Start reading at {@link dev.retort.cli.Main}.
 */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
