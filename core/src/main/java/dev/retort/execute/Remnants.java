package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import dev.retort.connection.Cancellation;
import dev.retort.outside.Lone;
import dev.retort.schema.Creation;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks what is there of a statement that stands in no transaction, before it is sent.
 *
 * @param connection in autocommit mode
 * @param waiting is told once who is waited for
 * @param cancellation ends a wait
 */
record Remnants(Connection connection, Consumer<String> waiting, Cancellation cancellation) {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** What is to be done. */
    sealed interface Finding {}

    /** The statement is to be sent. */
    record Absent() implements Finding {}

    /** Nothing. */
    record Present(String what) implements Finding {}

    /** Another statement ends what was begun. */
    record Pending(String what, SqlText rest) implements Finding {}

    /** What is left of an earlier try goes first. */
    record Broken(String what, List<SqlText> drops) implements Finding {

        Broken {
            drops = List.copyOf(drops);
        }
    }

    /** Something else stands in the way. */
    record Foreign(String what) implements Finding {}

    /** Whether the statement was sent before. */
    enum Sent {
        MAYBE,
        NO
    }

    /** @param target what {@link Lone#target} was before the statement was sent for the first time */
    Finding look(Lone lone, @Nullable Long target, Sent sent) throws SQLException {
        return switch (lone) {
            case Lone.BuildsIndex index -> target == null ? new Absent() : index(index, target);
            case Lone.Detaches detaches -> detached(detaches, target, sent);
            case Lone.Reindexes reindexes -> sent == Sent.MAYBE ? transientIndexes(reindexes) : new Absent();
            case Lone.DropsIndex drops -> ended(drops, target, sent);
            case Lone.Drops drops -> ended(drops, target, sent);
            // What was there before it stands in the way, and the server says so.
            case Lone.Makes makes -> sent == Sent.MAYBE && target == null ? done(makes, target) : new Absent();
            case Lone.Repeats repeats -> new Absent();
        };
    }

    /** Of what was not there in the first place the server has its own opinion. */
    private Finding ended(Lone lone, @Nullable Long target, Sent sent) throws SQLException {
        return sent == Sent.MAYBE && target != null ? done(lone, target) : new Absent();
    }

    private Finding done(Lone lone, @Nullable Long target) throws SQLException {
        boolean done = "t".equals(one(sql("SELECT {}", lone.isDone(Literal.of(target)))));
        return done ? new Present("it is done already") : new Absent();
    }

    private Finding detached(Lone.Detaches detaches, @Nullable Long target, Sent sent) throws SQLException {
        if (target == null) {
            return new Absent();
        }
        String pending = one(sql(
                "SELECT pg_catalog.to_jsonb(i) ->> 'inhdetachpending' FROM pg_catalog.pg_inherits i WHERE NOT {}"
                        + " AND i.inhrelid = {}",
                detaches.isDone(Literal.of(target)),
                Literal.of(target)));
        if (pending == null) {
            return ended(detaches, target, sent);
        }
        return pending.equals("true")
                ? new Pending(
                        "partition " + detaches.partition() + " is being detached: this is brought to its end",
                        detaches.rest())
                : new Absent();
    }

    private Finding index(Lone.BuildsIndex build, long table) throws SQLException {
        String query = sql("""
                        SELECT c.oid, coalesce(i.indrelid = {} AND c.relkind = 'i', false), i.indisvalid,
                            pg_catalog.format('%s.%I', c.relnamespace::regnamespace, c.relname)
                        FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
                        WHERE c.relname = {} AND c.relnamespace =
                            (SELECT relnamespace FROM pg_catalog.pg_class WHERE oid = {})""", Literal.of(table), Literal.text(build.index().value()), Literal.of(table))
                .sql();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                return new Absent();
            }
            long oid = row.getLong(1);
            String name = row.getString(4);
            if (!row.getBoolean(2)) {
                return new Foreign("there is a relation " + name + " already, which is no index of " + build.table());
            }
            if (row.getBoolean(3)) {
                return valid(build, oid, table, name);
            }
            return invalid(oid, name) ? broken(name) : index(build, table);
        }
    }

    private static Finding broken(String name) {
        return new Broken(
                "index " + name + " is invalid: it is dropped and built again",
                List.of(sql("DROP INDEX CONCURRENTLY {}", new SqlExpression(name))));
    }

    /** False when it was just being built by somebody, and is done by now. */
    private boolean invalid(long index, String name) throws SQLException {
        SqlText builder = sql(
                "SELECT pid FROM pg_catalog.pg_stat_progress_create_index WHERE index_relid = {}", Literal.of(index));
        return !waitWhile(builder, "the backend that builds index " + name);
    }

    private Finding valid(Lone.BuildsIndex build, long index, long table, String name) throws SQLException {
        if (build.creation() == Creation.IF_NOT_EXISTS) {
            return new Present("index " + name + " is there already");
        }
        try {
            return IndexDefinition.isThatOf(connection, build, index, table)
                    ? new Present("index " + name + " is there already, valid and of the same definition")
                    : new Foreign("there is an index " + name + " already, of another definition: "
                            + one(sql("SELECT pg_catalog.pg_get_indexdef({})", Literal.of(index)))
                            + "; drop it, or give one of the two another name");
        } catch (SQLException e) {
            return new Foreign("there is an index " + name + " already, and its definition cannot be compared: "
                    + StatementError.said(e, "") + "; drop it, or give one of the two another name");
        }
    }

    /** Those that a {@code REINDEX CONCURRENTLY} makes and drops again (manual, REINDEX), also of TOAST tables. */
    private Finding transientIndexes(Lone.Reindexes reindexes) throws SQLException {
        String query = sql("""
                        SELECT pg_catalog.format('%s.%I', c.relnamespace::regnamespace, c.relname)
                        FROM pg_catalog.pg_index i
                        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                        LEFT JOIN pg_catalog.pg_class t ON t.reltoastrelid = i.indrelid
                        CROSS JOIN LATERAL (SELECT coalesce(t.oid, i.indrelid) AS r) o
                        WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname ~ '_cc(new|old)[0-9]*$'
                            AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                                WHERE p.index_relid = i.indexrelid) AND {}
                        ORDER BY 1""", reindexes.what()).sql();
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names.isEmpty()
                ? new Absent()
                : new Broken(
                        "an earlier REINDEX left " + String.join(", ", names) + ": dropped",
                        names.stream()
                                .map(name -> sql("DROP INDEX CONCURRENTLY {}", new SqlExpression(name)))
                                .toList());
    }

    /**
     * Waits until the server's process that a statement was sent to is gone, or done with it, as where a pooler keeps it: the server may go on with it when its client is dead.
     *
     * @param since when it began; null for any of its number
     */
    void waitForEnd(int backend, @Nullable String since) throws SQLException {
        SqlText alive = sql(
                "SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = {}"
                        + " AND coalesce(backend_start = {}::timestamptz, true) AND pid <> pg_catalog.pg_backend_pid()"
                        + " AND state IS DISTINCT FROM 'idle'",
                Literal.of(backend),
                Literal.of(since));
        waitWhile(alive, "the backend that an earlier run sent this step to");
    }

    /** Whether there was anything to wait for. */
    private boolean waitWhile(SqlText query, String whom) throws SQLException {
        String pid = one(query);
        if (pid == null) {
            return false;
        }
        waiting.accept(
                "waiting for " + whom + ", pid " + pid + "; it ends with: select pg_terminate_backend(" + pid + ")");
        while (one(query) != null) {
            try {
                cancellation.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted while waiting for " + whom, e);
            }
        }
        return true;
    }

    private @Nullable String one(SqlText query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.sql())) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
