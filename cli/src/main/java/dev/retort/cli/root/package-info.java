/**
 * {@code retort} itself: the options that all commands have, and what the commands get from them. It must not know any command.
 * Start reading at {@link dev.retort.cli.root.RetortCommand}.
 */
@NullMarked
package dev.retort.cli.root;

import org.jspecify.annotations.NullMarked;
