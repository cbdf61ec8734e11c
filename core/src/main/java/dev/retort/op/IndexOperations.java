package dev.retort.op;

import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.schema.Elements;
import dev.retort.schema.Index;
import dev.retort.sql.Identifier;

/** Indexes. */
public sealed interface IndexOperations extends Recorder permits Operations {

    /** {@code op.createIndex("idx_users_email", "users", "email")}. */
    default void createIndex(String name, String table, String... columns) {
        createIndex(Elements.index(name).on(table, columns));
    }

    /** {@code op.createIndex(index("uq_users_email").on("users", keyOn("lower(email)")).unique())}. */
    default void createIndex(Index index) {
        invoke(new CreateIndex(index.in(schema())));
    }

    /**
     * {@code op.dropIndex("idx_users_email", "users")}; not reversible, {@link #dropIndex(Index)} is. The table is named for the
     * reader, as Alembic does.
     */
    default void dropIndex(String name, String table) {
        invoke(new DropIndex(name(table).sibling(Identifier.of(name)), null));
    }

    /** {@code op.dropIndex("idx_users_email")}; not reversible, {@link #dropIndex(Index)} is. */
    default void dropIndex(String name) {
        invoke(new DropIndex(name(name), null));
    }

    /** Drops an index and says what it was over: {@code op.dropIndex(index("idx_users_email").on("users", "email"))}. */
    default void dropIndex(Index was) {
        Index index = was.in(schema());
        invoke(new DropIndex(index.table().sibling(index.name()), index));
    }
}
