package dev.retort.plan;

import static dev.retort.sql.SqlText.sql;

import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import dev.retort.revision.RevisionName;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The SQL around a migration's own: the tracking tables, the check of the starting point, the version row, the history row. */
public final class Bookkeeping {

    private final Tracking tracking;

    public Bookkeeping(Tracking tracking) {
        this.tracking = tracking;
    }

    /**
     * What a database at these heads may still need. With rows in Retort's own version table the tables are there, and a script
     * shall not ask for the right to create them.
     */
    List<Statement.Sql> preparation(SortedSet<RevisionId> heads) {
        boolean ownTable = tracking.schema().equals(tracking.versionTable().schema());
        return ownTable && !heads.isEmpty() ? List.of(newColumns()) : preparation();
    }

    /** Creates what is missing. The version table has Alembic's shape, so that Alembic can go on from here. */
    public List<Statement.Sql> preparation() {
        QualifiedName version = tracking.versionTable();
        return List.of(
                statement(sql("CREATE SCHEMA IF NOT EXISTS {}", tracking.schema())),
                statement(sql("""
                        CREATE TABLE IF NOT EXISTS {} (
                            version_num varchar(32) NOT NULL,
                            CONSTRAINT {} PRIMARY KEY (version_num)
                        )""", version, Identifier.of(version.name() + "_pkc"))),
                statement(sql("""
                        CREATE TABLE IF NOT EXISTS {} (
                            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                            revision text NOT NULL,
                            action text NOT NULL,
                            message text NOT NULL,
                            heads text[] NOT NULL,
                            checksum text,
                            sql text NOT NULL,
                            db_user text NOT NULL DEFAULT session_user,
                            client text DEFAULT nullif(current_setting('retort.client', true), ''),
                            started_at timestamptz NOT NULL,
                            finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                            tool text NOT NULL,
                            outcome text NOT NULL DEFAULT 'done',
                            down text[],
                            needs text[],
                            undo text[],
                            undo_problem text
                        )""", tracking.historyTable())),
                newColumns());
    }

    /** A history that an older Retort made has fewer columns; where none is missing, no right to add them is needed. */
    private Statement.Sql newColumns() {
        SqlText block = sql("""
                BEGIN
                    IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute
                            WHERE attrelid = pg_catalog.to_regclass({}) AND attname = 'undo_problem') THEN
                        ALTER TABLE {}
                            ADD COLUMN outcome text NOT NULL DEFAULT 'done',
                            ADD COLUMN down text[],
                            ADD COLUMN needs text[],
                            ADD COLUMN undo text[],
                            ADD COLUMN undo_problem text;
                    END IF;
                END""", Literal.text(tracking.historyTable().sql()), tracking.historyTable());
        return statement(sql("DO {}", Literal.dollarQuoted("\n" + block.sql() + "\n")));
    }

    /**
     * Fails unless the version table holds exactly these heads, and keeps others from changing it until the transaction ends.
     * It also notes the time, so that the history knows how long the revision took.
     */
    Statement.Sql guard(SortedSet<RevisionId> heads) {
        return statement(
                sql("DO {}", Literal.dollarQuoted("\n" + guardBlock(heads).sql() + "\n")));
    }

    /** The guard as a block of PL/pgSQL, without a semicolon. */
    SqlText guardBlock(SortedSet<RevisionId> heads) {
        return sql(
                """
                DECLARE
                    heads text[];
                BEGIN{}
                    LOCK TABLE {} IN EXCLUSIVE MODE;
                    SELECT coalesce(array_agg(version_num::text ORDER BY version_num COLLATE "C"), '{ }')
                        INTO heads FROM {};
                    IF heads <> {} THEN
                        RAISE EXCEPTION 'the database is at %, not at %',
                            coalesce(nullif(array_to_string(heads, ', '), ''), 'base'), {}
                            USING ERRCODE = 'object_not_in_prerequisite_state';
                    END IF;
                    PERFORM set_config('retort.started_at', clock_timestamp()::text, true);
                END""",
                missingTable(heads),
                tracking.versionTable(),
                tracking.versionTable(),
                array(heads),
                Literal.text(Stage.list(heads)));
    }

    /** Makes the session's user again who connected: a migration may have become another one, who may not write the records. */
    List<Statement.Sql> originalUser() {
        return List.of(statement(sql("RESET SESSION AUTHORIZATION")), statement(sql("RESET ROLE")));
    }

    /** A database that Retort never saw is at base; without this the server would say that the table does not exist. */
    private SqlText missingTable(SortedSet<RevisionId> heads) {
        return heads.isEmpty()
                ? sql("")
                : sql(
                        "\n    IF to_regclass({}) IS NULL THEN"
                                + "\n        RAISE EXCEPTION 'the database is at base, not at %', {}"
                                + "\n            USING ERRCODE = 'object_not_in_prerequisite_state';"
                                + "\n    END IF;",
                        Literal.text(tracking.versionTable().sql()), Literal.text(Stage.list(heads)));
    }

    /** Brings the version table from one set of heads to the other; where one row replaces another, by an update. */
    List<Statement.Sql> move(SortedSet<RevisionId> before, SortedSet<RevisionId> after) {
        Iterator<RevisionId> leaving = without(before, after).iterator();
        Iterator<RevisionId> coming = without(after, before).iterator();
        List<Statement.Sql> statements = new ArrayList<>();
        if (leaving.hasNext() && coming.hasNext()) {
            statements.add(statement(sql(
                    "UPDATE {} SET version_num = {} WHERE version_num = {}",
                    tracking.versionTable(),
                    literal(coming.next()),
                    literal(leaving.next()))));
        }
        leaving.forEachRemaining(id -> statements.add(
                statement(sql("DELETE FROM {} WHERE version_num = {}", tracking.versionTable(), literal(id)))));
        coming.forEachRemaining(id -> statements.add(
                statement(sql("INSERT INTO {} (version_num) VALUES ({})", tracking.versionTable(), literal(id)))));
        return statements;
    }

    /** Appends to the history; the server adds who and when. {@code RESET ALL} forgets when it started. */
    Statement.Sql history(HistoryEntry entry) {
        KeptRevision kept = entry.kept();
        return statement(sql(
                """
                INSERT INTO {} (revision, action, message, heads, checksum, sql, started_at, tool{})
                VALUES ({}, {}, {}, {}, {}, {},
                    coalesce(nullif(current_setting('retort.started_at', true), '')::timestamptz, now()), {}{})""",
                tracking.historyTable(),
                kept == null ? sql("") : sql(", down, needs, undo, undo_problem"),
                Literal.text(entry.revision()),
                Literal.text(entry.action().word()),
                Literal.text(entry.message()),
                array(entry.headsAfter()),
                Literal.of(entry.checksum()),
                Literal.text(entry.sql()),
                Literal.text(entry.tool()),
                kept == null ? sql("") : values(kept)));
    }

    private static SqlText values(KeptRevision kept) {
        return sql(
                ",\n    {}, {}, {}, {}",
                array(kept.node().down()),
                texts(kept.node().dependsOn().stream().map(RevisionName::value).toList()),
                texts(kept.undo()),
                Literal.of(kept.problem()));
    }

    private static SqlText texts(List<String> values) {
        return sql(
                "ARRAY[{}]::text[]",
                SqlText.join(", ", values.stream().map(Literal::text).toList()));
    }

    private static SortedSet<RevisionId> without(SortedSet<RevisionId> these, SortedSet<RevisionId> those) {
        SortedSet<RevisionId> rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    private static Literal literal(RevisionId id) {
        return Literal.text(id.value());
    }

    static SqlText array(Collection<RevisionId> ids) {
        return sql(
                "ARRAY[{}]::text[]",
                SqlText.join(", ", ids.stream().map(Bookkeeping::literal).toList()));
    }

    private static Statement.Sql statement(SqlText text) {
        return new Statement.Sql(text.sql());
    }
}
