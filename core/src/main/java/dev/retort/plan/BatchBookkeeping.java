package dev.retort.plan;

import static dev.retort.sql.SqlText.sql;

import dev.retort.data.BatchUpdate;
import dev.retort.postgres.Statement;
import dev.retort.revision.RevisionId;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.List;
import java.util.SortedSet;

/**
 * The SQL of one update in batches and of the row that says how far it has come. That row is changed in the transaction of the rows
 * that it counts, so both are there or neither.
 */
final class BatchBookkeeping {

    /** Makes the row, or finds that of an earlier run. */
    private static final String BEGIN = """
            DECLARE
                last_run bigint;
                earlier record;
                key_columns text[];
            BEGIN
                IF to_regclass({}) IS NULL THEN
                    {};
                END IF;
                SELECT coalesce(max(id), 0) INTO last_run FROM {} WHERE action <> 'accept' AND outcome = 'done';
                DELETE FROM {} WHERE {} AND last_key IS NULL;
                SELECT statement, began_after INTO earlier FROM {} WHERE {};
                IF NOT FOUND THEN
                    {}
                    INSERT INTO {} (revision, action, statement, key, began_after)
                        VALUES ({}, {}, {}, key_columns, last_run);
                ELSIF earlier.statement <> {} THEN
                    RAISE EXCEPTION 'the update was another one when an earlier run began it'
                        USING ERRCODE = 'object_not_in_prerequisite_state', HINT = {};
                ELSIF earlier.began_after <> last_run THEN
                    RAISE EXCEPTION 'other revisions were run since an earlier run began this update'
                        USING ERRCODE = 'object_not_in_prerequisite_state', HINT = {};
                END IF;
            END""";

    /** One row for each update that is on its way. */
    private static final String TABLE = """
            CREATE TABLE {} (
                        revision text,
                        action text,
                        statement text NOT NULL,
                        key text[] NOT NULL,
                        last_key jsonb,
                        rows_done bigint NOT NULL DEFAULT 0,
                        finished boolean NOT NULL DEFAULT false,
                        began_after bigint NOT NULL,
                        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                        updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                        PRIMARY KEY (revision, action)
                    )""";

    /** The columns of the primary key in its order. */
    private static final String PRIMARY_KEY = """
            SELECT array_agg(a.attname::text ORDER BY k.place) INTO key_columns
                    FROM pg_catalog.pg_index i
                    CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
                    WHERE i.indrelid = {}::regclass AND i.indisprimary AND k.place <= i.indnkeyatts;
                    IF key_columns IS NULL THEN
                        RAISE EXCEPTION 'the table has no primary key to walk along'
                            USING ERRCODE = 'invalid_table_definition',
                            HINT = 'Name columns that are unique together and not null: set(…).by("…").';
                    END IF;""";

    /** The columns that were named, when some unique index is over no others. */
    private static final String GIVEN_KEY = """
            key_columns := ARRAY[{}]::text[];
                    IF (SELECT count(*) FROM pg_catalog.pg_attribute a WHERE a.attrelid = {}::regclass
                            AND a.attname = ANY (key_columns) AND a.attnotnull) < cardinality(key_columns)
                        OR NOT EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indrelid = {}::regclass
                            AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
                            AND NOT EXISTS (SELECT FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
                                JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
                                WHERE k.place <= i.indnkeyatts AND a.attname <> ALL (key_columns)))
                    THEN
                        RAISE EXCEPTION 'the columns % are no key of the table', key_columns
                            USING ERRCODE = 'invalid_table_definition',
                            HINT = 'Name columns that are unique together and not null, or leave .by(…) out.';
                    END IF;""";

    /** The next rows of the table are locked and changed. */
    private static final String STEP = """
            DECLARE
                so_far record;
                key_columns text;
                key_backwards text;
                key_reached text;
                rows_found bigint;
                rows_changed bigint;
                row_reached jsonb;
            BEGIN
                SELECT key, last_key INTO STRICT so_far FROM {} WHERE {} FOR UPDATE;
                SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place),
                        string_agg(quote_ident(a.attname) || ' DESC', ', ' ORDER BY k.place),
                        string_agg(format('($1 ->> %L)::%s', a.attname, format_type(a.atttypid, a.atttypmod)),
                            ', ' ORDER BY k.place)
                    INTO key_columns, key_backwards, key_reached
                    FROM unnest(so_far.key) WITH ORDINALITY AS k (name, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = {}::regclass AND a.attname = k.name;
                EXECUTE 'WITH retort_page AS MATERIALIZED (SELECT ' || key_columns || {}
                        || CASE WHEN so_far.last_key IS NULL THEN ''
                            ELSE ' AND ROW(' || key_columns || ') > ROW(' || key_reached || ')' END
                        || ' ORDER BY ' || key_columns || ' LIMIT ' || {} || ' FOR NO KEY UPDATE),'
                        || ' retort_changed AS (' || {} || ' WHERE (' || key_columns || ') IN (SELECT '
                        || key_columns || ' FROM retort_page) RETURNING 1)'
                        || ' SELECT (SELECT count(*) FROM retort_page), (SELECT count(*) FROM retort_changed),'
                        || ' (SELECT to_jsonb(p) FROM retort_page p ORDER BY ' || key_backwards || ' LIMIT 1)'
                    INTO rows_found, rows_changed, row_reached USING so_far.last_key;
                UPDATE {} SET last_key = coalesce(row_reached, last_key), rows_done = rows_done + rows_changed,
                        finished = rows_found < {}, updated_at = clock_timestamp()
                    WHERE {};
            END""";

    private final QualifiedName batches;
    private final QualifiedName history;
    private final Statement.InBatches update;
    private final Literal revision;
    private final Literal action;

    BatchBookkeeping(Tracking tracking, Statement.InBatches update, String revision, Action action) {
        this.batches = tracking.batchesTable();
        this.history = tracking.historyTable();
        this.update = update;
        this.revision = Literal.text(revision);
        this.action = Literal.text(action.word());
    }

    /**
     * @param planned the update
     * @param heads where the database is from the first batch to the last
     */
    Repetition repetition(PlannedStatement planned, Bookkeeping bookkeeping, SortedSet<RevisionId> heads) {
        return new Repetition(
                planned,
                bookkeeping.guard(heads),
                begin(),
                block(step()),
                progress(),
                PlannedStatement.bookkeeping(finish()),
                loop(bookkeeping.guardBlock(heads)),
                update.update().pause());
    }

    /** Makes the row, or finds that of an earlier run, and refuses it where the update or the database is another one since. */
    private Statement.Sql begin() {
        return block(sql(
                BEGIN,
                Literal.text(batches.sql()),
                table(),
                history,
                batches,
                itself(),
                batches,
                itself(),
                update.update().key().isEmpty() ? primaryKey() : givenKey(),
                batches,
                revision,
                action,
                Literal.text(update.text()),
                Literal.text(update.text()),
                anew(),
                anew()));
    }

    private SqlText table() {
        return sql(TABLE, batches);
    }

    private Literal anew() {
        return Literal.text("To begin again with the first row: "
                + sql("DELETE FROM {} WHERE {}", batches, itself()).sql());
    }

    private SqlText itself() {
        return sql("(revision, action) = ({}, {})", revision, action);
    }

    /** Literal text of the table's name, for {@code ::regclass}, which folds and quotes as SQL does. */
    private Literal tableName() {
        return Literal.text(update.table().sql());
    }

    private SqlText primaryKey() {
        return sql(PRIMARY_KEY, tableName());
    }

    private SqlText givenKey() {
        List<Literal> names = update.update().key().stream()
                .map(column -> Literal.text(column.value()))
                .toList();
        return sql(GIVEN_KEY, SqlText.join(", ", names), tableName(), tableName());
    }

    /** Changes the rows of the next batch and notes the last one. */
    private SqlText step() {
        return sql(
                STEP,
                batches,
                itself(),
                tableName(),
                Literal.text(rows().sql()),
                Literal.of(update.update().size()),
                Literal.text(change().sql()),
                batches,
                Literal.of(update.update().size()),
                itself());
    }

    /** A line end behind what its author wrote, which may end in a comment. */
    private SqlText rows() {
        BatchUpdate what = update.update();
        return what.where() == null
                ? sql(" FROM {} WHERE true", update.table())
                : sql(" FROM {} WHERE ({}\n)", update.table(), what.where());
    }

    private SqlText change() {
        return sql("UPDATE {} SET {}\n", update.table(), update.update().assignments());
    }

    private Statement.Sql progress() {
        return new Statement.Sql(sql("SELECT rows_done, finished FROM {} WHERE {}", batches, itself())
                .sql());
    }

    /** All that is left, in one statement that commits after each batch; it cannot stand in a transaction (manual, 43.8). */
    private Statement.Sql loop(SqlText guard) {
        return block(sql("""
                BEGIN
                LOOP
                {};
                EXIT WHEN (SELECT finished FROM {} WHERE {});
                {};
                COMMIT;
                PERFORM pg_sleep({});
                END LOOP;
                END""", guard, batches, itself(), step(), Literal.of(seconds())));
    }

    private double seconds() {
        return update.update().pause().toMillis() / 1000.0;
    }

    /** Forgets the row, and tells the history when the update began. */
    private Statement.Sql finish() {
        return block(sql("""
                DECLARE
                    so_far record;
                BEGIN
                    SELECT finished, started_at INTO so_far FROM {} WHERE {};
                    IF NOT coalesce(so_far.finished, false) THEN
                        RAISE EXCEPTION 'the update of revision % has not come to its end', {}
                            USING ERRCODE = 'object_not_in_prerequisite_state';
                    END IF;
                    DELETE FROM {} WHERE {};
                    PERFORM set_config('retort.started_at', so_far.started_at::text, true);
                END""", batches, itself(), revision, batches, itself()));
    }

    private static Statement.Sql block(SqlText body) {
        return new Statement.Sql(
                sql("DO {}", Literal.dollarQuoted("\n" + body.sql() + "\n")).sql());
    }
}
