/**
 * Revisions with their content: finds the files, reads their headers, compiles or parses them into operations, and writes new
 * ones. It must not know plans, settings or databases. Start reading at {@link dev.retort.migration.ScriptDirectory}.
 */
@NullMarked
package dev.retort.migration;

import org.jspecify.annotations.NullMarked;
