/**
 * The graph of revisions: which follows which, where a target lies, and the route to it. It must not know files, SQL or
 * databases. Start reading at {@link dev.retort.revision.RevisionGraph}.
 */
@NullMarked
package dev.retort.revision;

import org.jspecify.annotations.NullMarked;
