package dev.retort.migration;

import dev.retort.op.Operations;

/**
 * A revision written in Java: a public class with a constructor without parameters, annotated with {@link Revision}, in a
 * file of its name.
 *
 * <p>Both methods only record; nothing has run when they return. What needs the database goes into
 * {@link Operations#run(dev.retort.operation.Work)}.
 */
public interface Migration {

    /** Records what brings the database to this revision. */
    void upgrade(Operations op);

    /**
     * Records what takes this revision away. Left out, it is derived from {@link #upgrade}: the inverse of each operation, last
     * first; where one has no inverse the revision is irreversible.
     */
    default void downgrade(Operations op) {
        op.reverse(this::upgrade);
    }
}
