/**
 * The only room that changes a database: runs a plan, or writes it out as a script. It decides nothing; it
 * must not know files or settings. Start reading at {@link dev.retort.execute.Executor}.
 */
@NullMarked
package dev.retort.execute;

import org.jspecify.annotations.NullMarked;
