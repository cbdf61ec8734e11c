/** One run at a time changes a database. Start reading at {@link dev.retort.lock.RunLock}. */
@NullMarked
package dev.retort.lock;

import org.jspecify.annotations.NullMarked;
