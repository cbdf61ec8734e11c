package dev.retort.op;

import dev.retort.change.TableChange.StorageChange;
import dev.retort.operation.IndexOperation.AlterIndex;
import dev.retort.operation.IndexOperation.AttachIndex;
import dev.retort.operation.IndexOperation.CreateIndex;
import dev.retort.operation.IndexOperation.DropIndex;
import dev.retort.operation.IndexOperation.Reindex;
import dev.retort.operation.IndexOperation.SetIndexStatistics;
import dev.retort.schema.Dropping;
import dev.retort.schema.Dropping.Waiting;
import dev.retort.schema.Elements;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.sql.Identifier;
import java.util.List;

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

    /** {@code op.dropIndex("idx_users_email", concurrently().andIfExists())}. */
    default void dropIndex(String name, Dropping how) {
        invoke(new DropIndex(name(name), how, null));
    }

    /** Drops an index and says what it was over: {@code op.dropIndex(index("idx_users_email").on("users", "email"))}. */
    default void dropIndex(Index was) {
        invoke(new DropIndex(was.in(schema())));
    }

    /** {@code op.dropIndex(index("idx_users_email").on("users", "email"), ifExists())}. */
    default void dropIndex(Index was, Dropping how) {
        Index index = was.in(schema());
        invoke(new DropIndex(index.qualifiedName(), how, index));
    }

    /** {@code op.attachIndex("idx_events_at", "idx_events_2026_at")}: the second becomes a part of the first; not reversible. */
    default void attachIndex(String index, String partition) {
        invoke(new AttachIndex(name(index), name(partition)));
    }

    /** {@code op.alterIndex("idx_users_email", setParameter("fillfactor", 70).fromNone())}. */
    default void alterIndex(String index, StorageChange... changes) {
        invoke(new AlterIndex(name(index), List.of(changes)));
    }

    /** {@code op.setIndexStatistics("idx_users_lower_email", 1, 500)}; not reversible, the form with the old target is. */
    default void setIndexStatistics(String index, int column, int target) {
        invoke(new SetIndexStatistics(name(index), column, target, null));
    }

    /**
     * {@code op.setIndexStatistics("idx_users_lower_email", 1, 500, -1)}.
     *
     * @param column the number of the key, 1 for the first; it has to be an expression
     * @param target how many values ANALYZE keeps; -1 for the server's default
     */
    default void setIndexStatistics(String index, int column, int target, int was) {
        invoke(new SetIndexStatistics(name(index), column, target, was));
    }

    /** {@code op.reindex(indexNamed("idx_users_email"))}, or a table, a materialized view or a schema. */
    default void reindex(ObjectName object) {
        reindex(object, Waiting.OTHERS_WAIT);
    }

    /** {@code op.reindex(table("users"), CONCURRENTLY)}. */
    default void reindex(ObjectName object, Waiting waiting) {
        invoke(new Reindex(object.in(schema()), waiting));
    }
}
