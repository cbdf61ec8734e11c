/**
 * Who may do what: roles, privileges and what they are granted on, as immutable values. It must not know operations or how any of
 * it is written as SQL. Start reading at {@link dev.retort.access.Rights}, which migrations import.
 */
@NullMarked
package dev.retort.access;

import org.jspecify.annotations.NullMarked;
