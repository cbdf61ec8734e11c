/**
 * Backups by PostgreSQL's own programs: a dump with a manifest before a run, and a database made of it again. Migrations are nothing to it.
 * Start reading at {@link dev.retort.backup.Backup}.
 */
@NullMarked
package dev.retort.backup;

import org.jspecify.annotations.NullMarked;
