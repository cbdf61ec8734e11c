/**
 * What a statement is waiting for while it waits, and how far it has come, asked from another session. It must not know who
 * sends it. Start reading at {@link dev.retort.watch.Watch}.
 */
@NullMarked
package dev.retort.watch;

import org.jspecify.annotations.NullMarked;
