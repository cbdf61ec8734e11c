/**
 * What goes wrong: each case has its own message and exit code, and leaves files and database as they were. It is run like
 * everything else, from a {@code Workspace}. Start reading at {@code FailingMigrationsTest}.
 */
@NullMarked
package dev.retort.cli.failure;

import org.jspecify.annotations.NullMarked;
