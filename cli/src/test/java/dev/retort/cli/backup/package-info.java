/** Tests of the commands of dev.retort.cli.backup, with PostgreSQL's own programs. */
@NullMarked
package dev.retort.cli.backup;

import org.jspecify.annotations.NullMarked;
