package dev.retort.plan;

import dev.retort.outside.Lone;
import java.util.List;

/** Statements of a revision that are done and recorded before others of it begin. */
public sealed interface Part {

    /**
     * What shares a transaction.
     *
     * @param record says in the same transaction that they are done
     */
    record Together(List<PlannedStatement> statements, PlannedStatement record) implements Part {

        public Together {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A statement that stands in no transaction, with a record in one before it and in one behind it.
     *
     * @param begun says that it may have been sent
     * @param done says that it is done; fails where the catalog says otherwise
     * @param undone takes {@code begun} back
     */
    record Alone(
            PlannedStatement statement,
            Lone lone,
            PlannedStatement begun,
            PlannedStatement done,
            PlannedStatement undone)
            implements Part {}
}
