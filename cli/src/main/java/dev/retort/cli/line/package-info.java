/**
 * The command lines that are typed every day, understood without the parser of all of them. It must not know commands. Start reading
 * at {@link dev.retort.cli.line.Line}.
 */
@NullMarked
package dev.retort.cli.line;

import org.jspecify.annotations.NullMarked;
