/**
 * The parts of statements that all families share: how an object is named with its kind, how it is dropped, who owns it; and the\n * refusal of what a server is too old for. It must not know families of operations but that of objects of any kind. Start reading at\n * {@link dev.retort.postgres.clause.ObjectSql}.
 */
@NullMarked
package dev.retort.postgres.clause;

import org.jspecify.annotations.NullMarked;
