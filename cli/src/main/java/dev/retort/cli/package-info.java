/**
 * The command line: arguments in, text or JSON and an exit code out. Only this package knows all commands; each of them lies in one of
 * the packages below, by what it is about. Start reading at {@link dev.retort.cli.Main}.
 */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
