/**
 * The commands that compare what was run on a database with the files, and with what it is now. They know no other commands.
 * Start reading at {@link dev.retort.cli.past.ValidateCommand}.
 */
@NullMarked
package dev.retort.cli.past;

import org.jspecify.annotations.NullMarked;
