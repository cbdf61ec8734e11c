/**
 * Backups of databases: before runs, by hand, and back. They know no other commands.
 * Start reading at {@link dev.retort.cli.backup.Backups}.
 */
@NullMarked
package dev.retort.cli.backup;

import org.jspecify.annotations.NullMarked;
