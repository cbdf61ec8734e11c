/**
 * How long a run waits for what others hold, and how often it tries again. It must not know how anything is sent. Start reading
 * at {@link dev.retort.patience.Patience}.
 */
@NullMarked
package dev.retort.patience;

import org.jspecify.annotations.NullMarked;
