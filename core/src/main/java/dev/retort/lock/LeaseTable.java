package dev.retort.lock;

import static dev.retort.sql.SqlText.sql;

import dev.retort.plan.Tracking;
import dev.retort.sql.Literal;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lease where it is kept.
 *
 * @param connection in autocommit mode
 * @param client who takes it, {@code user@host}
 */
record LeaseTable(Connection connection, Tracking tracking, String client) {

    /** SQLSTATEs: manual, appendix A. Somebody else made it at the same moment; IF NOT EXISTS does not help against that. */
    private static final Set<String> MADE_MEANWHILE = Set.of("23505", "42P06", "42P07");

    private static final int TRIES = 10;

    /** The row is locked by transactions of the run before, if at all. */
    private static final SqlText LITTLE_PATIENCE = sql("SET LOCAL lock_timeout TO '300ms'");

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS {} (
                version_table text PRIMARY KEY,
                owner uuid,
                host text NOT NULL,
                os_user text NOT NULL,
                process bigint NOT NULL,
                backend int NOT NULL,
                acquired_at timestamptz NOT NULL,
                heartbeat timestamptz NOT NULL,
                token bigint NOT NULL,
                only_lock boolean NOT NULL
            )""";

    /** Longer than a run is silent that lives: it is heard of every ten seconds. */
    private static final String DEAD_AFTER = "60s";

    private static final String TAKE = """
            INSERT INTO {} AS l (version_table, owner, host, os_user, process, backend, acquired_at, heartbeat, token,
                only_lock)
            VALUES ({}, {}, {}, {}, {}, pg_catalog.pg_backend_pid(),
                pg_catalog.clock_timestamp(), pg_catalog.clock_timestamp(), 1, {})
            ON CONFLICT (version_table) DO UPDATE SET (owner, host, os_user, process, backend, acquired_at, heartbeat, token, only_lock) =
                (excluded.owner, excluded.host, excluded.os_user, excluded.process, excluded.backend, excluded.acquired_at,
                excluded.heartbeat, l.token + 1, excluded.only_lock)
            WHERE l.owner IS NULL OR {}
            RETURNING token""";

    /** @param former whose it was, where that run did not give it back; null for nobody */
    record Taken(Lease lease, @Nullable String former) {}

    /** What keeps other runs out. */
    enum Kind {
        /** The advisory lock, which this run has: who holds the lease without it is dead. */
        BESIDE_LOCK,
        /** The lease alone: who holds it is dead when nothing was heard of it for long. */
        ONLY_LOCK
    }

    /**
     * @return empty when somebody else has it who is alive
     * @throws SQLException also when a transaction of the run before is not at its end (55P03)
     */
    Optional<Taken> take(Kind kind) throws SQLException {
        UUID owner = UUID.randomUUID();
        SqlText all = SqlText.join(";\n", List.of(LITTLE_PATIENCE, former(), upsert(owner, kind)));
        try (Statement statement = connection.createStatement()) {
            statement.execute(all.sql());
            statement.getMoreResults();
            String former = null;
            try (ResultSet row = statement.getResultSet()) {
                if (row.next()) {
                    former = row.getString(1);
                }
            }
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                return row.next()
                        ? Optional.of(new Taken(new Lease(tracking, owner, row.getLong(1)), former))
                        : Optional.empty();
            }
        }
    }

    private SqlText former() {
        return sql(
                "SELECT pg_catalog.format('%s@%s, process %s, backend %s, since %s', os_user, host, process, backend, acquired_at)"
                        + " FROM {} WHERE version_table = {} AND owner IS NOT NULL FOR UPDATE",
                tracking.leaseTable(), name());
    }

    private SqlText upsert(UUID owner, Kind kind) {
        int at = client.lastIndexOf('@');
        SqlText silent = sql("l.heartbeat < pg_catalog.clock_timestamp() - {}::interval", Literal.text(DEAD_AFTER));
        SqlText dead = switch (kind) {
            case BESIDE_LOCK -> sql("NOT l.only_lock OR {}", silent);
            case ONLY_LOCK -> silent;
        };
        return sql(
                TAKE,
                tracking.leaseTable(),
                name(),
                Literal.text(owner.toString()),
                Literal.text(client.substring(at + 1)),
                Literal.text(client.substring(0, Math.max(0, at))),
                Literal.of(ProcessHandle.current().pid()),
                Literal.of(kind == Kind.ONLY_LOCK),
                dead);
    }

    private Literal name() {
        return Literal.text(tracking.versionTable().sql());
    }

    /**
     * Asks for the right to make a schema only where there is none.
     *
     * @return whether the schema was made, too
     */
    boolean create() throws SQLException {
        for (int i = 1; ; i++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(creation().sql());
                try (ResultSet schema = statement.getResultSet()) {
                    return schema.next() && !schema.getBoolean(1);
                }
            } catch (SQLException e) {
                if (!MADE_MEANWHILE.contains(String.valueOf(e.getSQLState())) || i == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** In one message, whose first result is whether the schema was there. */
    private SqlText creation() {
        Literal schema = Literal.text(tracking.schema().value());
        SqlText block = sql("""

                BEGIN
                    IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = {}) THEN
                        CREATE SCHEMA IF NOT EXISTS {};
                    END IF;
                END
                """, schema, tracking.schema());
        return SqlText.join(
                ";\n",
                List.of(
                        sql("SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = {})", schema),
                        sql("DO {}", Literal.dollarQuoted(block.sql())),
                        sql(TABLE, tracking.leaseTable())));
    }

    /**
     * Drops it again where nothing came of the run that made it.
     *
     * @return whether it did
     */
    boolean dropUnlessUsed(boolean withSchema) throws SQLException {
        String version = tracking.versionTable().sql();
        try (Statement statement = connection.createStatement();
                ResultSet used = statement.executeQuery(sql(
                                "SELECT pg_catalog.to_regclass({}), pg_catalog.to_regclass({})",
                                Literal.text(version),
                                Literal.text(tracking.historyTable().sql()))
                        .sql())) {
            if (!used.next() || used.getString(1) != null || used.getString(2) != null) {
                return false;
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql("DROP TABLE {}", tracking.leaseTable()).sql());
            if (withSchema) {
                statement.execute(sql("DROP SCHEMA {}", tracking.schema()).sql());
            }
            return true;
        }
    }
}
