/**
 * The command for the embedded server of a project. It must not know revisions. Start reading at
 * {@link dev.retort.cli.server.DbCommand}.
 */
@NullMarked
package dev.retort.cli.server;

import org.jspecify.annotations.NullMarked;
