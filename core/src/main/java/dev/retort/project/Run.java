package dev.retort.project;

import dev.retort.connection.ConnectionException;
import dev.retort.connection.Database;
import dev.retort.execute.Executor;
import dev.retort.execute.MigrationFailure;
import dev.retort.execute.Outcome;
import dev.retort.execute.RunListener;
import dev.retort.execute.Session;
import dev.retort.lock.RunLock;
import dev.retort.past.HistoryTable;
import dev.retort.past.JournalTable;
import dev.retort.past.RecordedScripts;
import dev.retort.past.Row;
import dev.retort.past.VersionTable;
import dev.retort.plan.InProgress;
import dev.retort.plan.Plan;
import dev.retort.plan.Tracking;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import dev.retort.revision.StateException.DatabaseAhead;
import dev.retort.sql.PostgresVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every use case that changes a database has in common: look first, and change only under the lock, after looking again. */
final class Run implements AutoCloseable {

    private final Database database;
    private final Tracking tracking;
    private final RunOptions options;

    /** That a look was made on; the run goes on with it. */
    private @Nullable Connection idle;

    Run(Project project, RunOptions options) {
        this.database = project.database().get();
        this.tracking = project.tracking();
        this.options = options;
    }

    /** Work on a connection that may fail as JDBC fails. */
    @FunctionalInterface
    interface OnConnection<T> {
        T apply(Connection connection) throws SQLException;
    }

    /** Makes a plan for where the database is. */
    @FunctionalInterface
    interface Planning {
        /** @param begun what earlier runs did not finish */
        Plan plan(SortedSet<RevisionId> heads, PostgresVersion server, List<InProgress> begun);
    }

    /** Reads something; changes nothing. */
    <T> T read(OnConnection<T> work) {
        Connection kept = idle;
        try {
            if (kept != null) {
                return work.apply(kept);
            }
            try (Connection connection = database.connect()) {
                return work.apply(connection);
            }
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /** Work on a connection, with where the database is. */
    @FunctionalInterface
    interface OnHeads<T> {
        /** @param heads empty when there is no version table */
        T apply(Connection connection, Optional<SortedSet<RevisionId>> heads) throws SQLException;
    }

    /** As {@link #read}; the heads come with the connection. */
    <T> T readHeads(OnHeads<T> work) {
        Database.Asked<SortedSet<RevisionId>> asked = VersionTable.connect(database, tracking);
        try (Connection connection = asked.connection()) {
            return work.apply(
                    connection, asked.answer().isPresent() ? asked.answer() : VersionTable.read(connection, tracking));
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /**
     * What is known before a run.
     *
     * @param checksums of the files that ran, by revision
     * @param begun what earlier runs did not finish
     */
    record Look(SortedSet<RevisionId> heads, Map<String, String> checksums, List<InProgress> begun) {

        Look {
            heads = Collections.unmodifiableSortedSet(new TreeSet<>(heads));
            checksums = Map.copyOf(checksums);
            begun = List.copyOf(begun);
        }
    }

    /** Two round trips, unless a revision in steps has been here, or nobody at all. The connection is kept for {@link #change}. */
    Look look() {
        Database.Asked<SortedSet<RevisionId>> asked = VersionTable.connect(database, tracking);
        Connection connection = asked.connection();
        idle = connection;
        try {
            Optional<SortedSet<RevisionId>> found =
                    asked.answer().isPresent() ? asked.answer() : VersionTable.read(connection, tracking);
            if (found.isEmpty()) {
                return new Look(new TreeSet<>(), Map.of(), List.of());
            }
            SortedSet<RevisionId> heads = found.get();
            HistoryTable.Summary summary = HistoryTable.summary(connection, tracking);
            List<InProgress> begun = summary.stepsRecorded() ? JournalTable.read(connection, tracking) : List.of();
            return new Look(heads, summary.checksums(), begun);
        } catch (SQLException e) {
            throw ConnectionException.refused(database.url(), e);
        }
    }

    /** Gives the connection up, also for a while in which a person is asked; {@link #change} gets another one. */
    @Override
    public void close() {
        if (idle != null) {
            Database.closeQuietly(idle);
            idle = null;
        }
    }

    /** The whole history, oldest first. */
    List<Row> history() {
        return read(connection -> HistoryTable.all(connection, tracking));
    }

    /** The same answer; where the database is ahead of the files, with what its history says of that. */
    <T> T explaining(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseAhead ahead) {
            Map<String, Row> upgrades = RecordedScripts.upgrades(history());
            String told = ahead.unknown().stream()
                    .map(id -> upgrades.get(id.value()))
                    .filter(Objects::nonNull)
                    .map(row -> "  " + row.revision() + (row.message().isEmpty() ? "" : ", " + row.message()) + ": "
                            + row.when() + " by " + row.who())
                    .collect(Collectors.joining("\n"));
            DatabaseAhead explained = new DatabaseAhead(ahead.unknown(), told);
            explained.addSuppressed(ahead);
            throw explained;
        }
    }

    /** Where the database is; no heads when it has no version table. */
    static SortedSet<RevisionId> heads(Connection connection, Tracking tracking) throws SQLException {
        return VersionTable.read(connection, tracking).orElseGet(TreeSet::new);
    }

    /**
     * Plans and runs under the lock. The tracking tables are created when there is something to do and they are missing.
     *
     * @param planning from the heads of the database, read under the lock
     */
    Outcome change(Planning planning) {
        RunListener listener = options.listener();
        try (Connection connection = begin(listener);
                RunLock lock = RunLock.acquire(
                        connection, database, tracking, options.lockWait(), listener::waiting, options.cancellation());
                Session session = Session.under(
                        lock, connection, database, options.patience(), options.cancellation(), listener)) {
            Optional<SortedSet<RevisionId>> found = VersionTable.readSettled(connection, tracking);
            SortedSet<RevisionId> heads = found.orElseGet(TreeSet::new);
            HistoryTable.Tables tables = HistoryTable.tables(connection, tracking);
            List<InProgress> begun = tables.steps() ? JournalTable.read(connection, tracking) : List.of();
            Plan plan = planning.plan(heads, Database.version(connection), begun);
            if (!plan.isEmpty()) {
                lock.ensureLease();
            }
            if (lock.fence().isEmpty()) {
                lock.check();
            }
            List<Statement.Sql> preparation = preparation(plan, found.isPresent(), tables);
            return run(plan, preparation, heads, session, lock);
        } catch (SQLException e) {
            options.cancellation().check();
            throw ConnectionException.refused(database.url(), e);
        }
    }

    private Outcome run(
            Plan plan, List<Statement.Sql> preparation, SortedSet<RevisionId> heads, Session session, RunLock lock)
            throws SQLException {
        FailureRow row = new FailureRow(tracking, heads, System.nanoTime());
        try {
            Outcome outcome = new Executor(session, options.listener()).run(plan, preparation, heads);
            if (!outcome.done().isEmpty()) {
                lock.keepLease();
            }
            return outcome;
        } catch (MigrationFailure e) {
            row.keep(lock, e);
            throw e;
        }
    }

    private Connection begin(RunListener listener) throws SQLException {
        Connection connection = idle == null ? database.connect() : idle;
        idle = null;
        try {
            listener.beginning(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            Database.closeQuietly(connection);
            throw e;
        }
    }

    /**
     * The plan's preparation where the database needs it. An {@code alembic_version} that is taken over has no history beside it
     * yet.
     *
     * @param versionTable whether there is one
     */
    static List<Statement.Sql> preparation(Plan plan, boolean versionTable, HistoryTable.Tables tables) {
        return plan.isEmpty() || (versionTable && tables.history()) ? List.of() : plan.preparation();
    }
}
