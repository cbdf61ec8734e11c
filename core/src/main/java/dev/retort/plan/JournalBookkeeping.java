package dev.retort.plan;

import static dev.retort.sql.SqlText.sql;

import dev.retort.outside.Lone;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;
import java.util.SortedSet;

/** The SQL of the row that says how far a revision in several steps has come. */
final class JournalBookkeeping {

    /** One row for each revision that is in progress. */
    private static final String OPEN = """
            BEGIN
                IF to_regclass({}) IS NULL THEN
                    CREATE TABLE {} (
                        revision text,
                        action text,
                        heads text[] NOT NULL,
                        steps int NOT NULL,
                        done int NOT NULL DEFAULT 0,
                        begun boolean NOT NULL DEFAULT false,
                        fingerprint text NOT NULL,
                        statements text[] NOT NULL DEFAULT '{ }',
                        target oid,
                        backend int NOT NULL DEFAULT pg_catalog.pg_backend_pid(),
                        backend_start timestamptz,
                        began_after bigint NOT NULL,
                        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                        PRIMARY KEY (revision, action)
                    );
                END IF;
                IF EXISTS (SELECT FROM {} WHERE {}) THEN
                    RAISE EXCEPTION 'an earlier run began the % of revision %', {}, {}
                        USING ERRCODE = 'object_not_in_prerequisite_state',
                        HINT = 'The command without --sql looks what is there, and goes on.';
                END IF;
                INSERT INTO {} (revision, action, heads, steps, fingerprint, began_after)
                    SELECT {}, {}, {}, {}, {}, coalesce(max(id), 0) FROM {};
            END""";

    private static final String MOVE = """
            BEGIN
                UPDATE {} SET {}, updated_at = clock_timestamp() WHERE {};
                IF NOT FOUND THEN
                    {};
                END IF;
            END""";

    private static final String DONE = """
            DECLARE
                so_far record;
            BEGIN
                SELECT target INTO so_far FROM {} WHERE {};
                IF NOT FOUND THEN
                    {};
                END IF;
                IF NOT {} THEN
                    RAISE EXCEPTION 'step {} of revision % has not done what it is for', {}
                        USING ERRCODE = 'object_not_in_prerequisite_state';
                END IF;
                UPDATE {} SET done = {}, begun = false, target = NULL, updated_at = clock_timestamp() WHERE {};
            END""";

    /** The history is told when the revision began. */
    private static final String CLOSE = """
            DECLARE
                so_far record;
            BEGIN
                SELECT started_at INTO so_far FROM {} WHERE {};
                IF NOT FOUND THEN
                    {};
                END IF;
                DELETE FROM {} WHERE {};
                PERFORM set_config('retort.started_at', so_far.started_at::text, true);
            END""";

    private final QualifiedName steps;
    private final QualifiedName history;
    private final Literal revision;
    private final Literal action;

    JournalBookkeeping(Tracking tracking, String revision, Action action) {
        this.steps = tracking.stepsTable();
        this.history = tracking.historyTable();
        this.revision = Literal.text(revision);
        this.action = Literal.text(action.word());
    }

    PlannedStatement open(SortedSet<RevisionId> heads, int number, String fingerprint) {
        return block(sql(
                OPEN,
                Literal.text(steps.sql()),
                steps,
                steps,
                itself(),
                action,
                revision,
                steps,
                revision,
                action,
                Bookkeeping.array(heads),
                Literal.of(number),
                Literal.text(fingerprint),
                history));
    }

    /**
     * @param step from 1 on
     * @param text what it did
     */
    PlannedStatement record(int step, String fingerprint, String text) {
        return move(sql("done = {}, {}", Literal.of(step), known(step, fingerprint, text)), waiting(step), step);
    }

    PlannedStatement begun(int step, String fingerprint, String text, Lone lone) {
        SqlText now = sql("""
                begun = true, {}, target = {}, backend = pg_catalog.pg_backend_pid(), backend_start =
                            (SELECT backend_start FROM pg_catalog.pg_stat_activity WHERE pid = pg_catalog.pg_backend_pid())""", known(step, fingerprint, text), lone.target());
        return move(now, waiting(step), step);
    }

    PlannedStatement done(int step, Lone lone) {
        return block(sql(
                DONE,
                steps,
                sent(step),
                elsewhere(step),
                lone.isDone(sql("so_far.target")),
                Literal.of(step),
                revision,
                steps,
                Literal.of(step),
                itself()));
    }

    /** What has no step behind it needs no row. */
    PlannedStatement undone(int step, String fingerprint) {
        return step == 1
                ? PlannedStatement.bookkeeping(new Statement.Sql(
                        sql("DELETE FROM {} WHERE {}", steps, sent(step)).sql()))
                : move(
                        sql(
                                "begun = false, target = NULL, fingerprint = {}, statements = statements[1:{}]",
                                Literal.text(fingerprint),
                                Literal.of(step - 1)),
                        sent(step),
                        step);
    }

    /** @param recorded how many of the steps are; one that is left is done in the same transaction */
    PlannedStatement close(int recorded) {
        SqlText row = waiting(recorded + 1);
        return block(sql(CLOSE, steps, row, elsewhere(recorded + 1), steps, itself()));
    }

    /** Forgets the row. */
    static Statement.Sql forget(Tracking tracking, InProgress begun) {
        return new Statement.Sql(sql(
                        "DELETE FROM {} WHERE (revision, action) = ({}, {})",
                        tracking.stepsTable(),
                        Literal.text(begun.revision()),
                        Literal.text(begun.action()))
                .sql());
    }

    private SqlText known(int step, String fingerprint, String text) {
        return sql(
                "fingerprint = {}, statements = statements[1:{}] || ARRAY[{}]",
                Literal.text(fingerprint),
                Literal.of(step - 1),
                Literal.text(text));
    }

    private PlannedStatement move(SqlText now, SqlText before, int step) {
        return block(sql(MOVE, steps, now, before, elsewhere(step)));
    }

    private SqlText itself() {
        return sql("(revision, action) = ({}, {})", revision, action);
    }

    private SqlText waiting(int step) {
        return sql("{} AND done = {} AND NOT begun", itself(), Literal.of(step - 1));
    }

    private SqlText sent(int step) {
        return sql("{} AND done = {} AND begun", itself(), Literal.of(step - 1));
    }

    private SqlPart elsewhere(int step) {
        return sql(
                "RAISE EXCEPTION 'revision % is not before its step {}', {}"
                        + " USING ERRCODE = 'object_not_in_prerequisite_state'",
                Literal.of(step), revision);
    }

    private static PlannedStatement block(SqlText body) {
        return PlannedStatement.bookkeeping(new Statement.Sql(
                sql("DO {}", Literal.dollarQuoted("\n" + body.sql() + "\n")).sql()));
    }
}
