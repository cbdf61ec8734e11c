/**
 * The commands that write or open the files of a project: its settings and its migrations. They run nothing on a database, and know no
 * other commands. Start reading at {@link dev.retort.cli.file.RevisionCommand}.
 */
@NullMarked
package dev.retort.cli.file;

import org.jspecify.annotations.NullMarked;
