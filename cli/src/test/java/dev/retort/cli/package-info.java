/**
 * The command line as a whole: its help, its pages of the reference, what all commands share. What a single command does is tested in
 * the package of the command. Start reading at {@code MainTest}.
 */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
