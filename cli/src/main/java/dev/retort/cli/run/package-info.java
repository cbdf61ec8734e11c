/**
 * The commands that bring a database from one revision to another, and those that say what has been run. They know no other commands.
 * Start reading at {@link dev.retort.cli.run.UpgradeCommand}.
 */
@NullMarked
package dev.retort.cli.run;

import org.jspecify.annotations.NullMarked;
