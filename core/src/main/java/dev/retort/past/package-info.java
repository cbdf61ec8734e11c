/**
 * What was run on a database, as its history says, beside the files that there are. It reads and changes nothing.
 * Start reading at {@link dev.retort.past.HistoryTable}.
 */
@NullMarked
package dev.retort.past;

import org.jspecify.annotations.NullMarked;
