package dev.retort.outside;

import static dev.retort.sql.SqlText.sql;

import dev.retort.schema.Creation;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;

/**
 * A statement that stands in no transaction, by what it is for. Where such a statement is cut off, nobody knows whether it was done
 * but the catalog.
 */
public sealed interface Lone {

    /**
     * {@code CREATE INDEX CONCURRENTLY}. It may leave an invalid index (manual, CREATE INDEX, "Building Indexes Concurrently").
     *
     * @param create its first words without {@code CONCURRENTLY}
     * @param definition all that follows the table's name, as it is written
     */
    record BuildsIndex(SqlText create, Creation creation, Identifier index, QualifiedName table, String definition)
            implements Lone {

        @Override
        public SqlText target() {
            return relation(table);
        }

        @Override
        public SqlText isDone(SqlPart target) {
            return sql("""
                    EXISTS (SELECT FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                            WHERE i.indrelid = {} AND c.relname = {} AND i.indisvalid)""", target, Literal.text(index.value()));
        }
    }

    /** {@code DROP INDEX CONCURRENTLY}. It may leave an invalid index, and can be sent again. */
    record DropsIndex(QualifiedName index) implements Lone {

        @Override
        public SqlText target() {
            return relation(index);
        }

        @Override
        public SqlText isDone(SqlPart target) {
            return sql("({} IS NULL OR NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE oid = {}))", target, target);
        }
    }

    /** {@code DETACH PARTITION … CONCURRENTLY}. It may be left pending (manual, ALTER TABLE). */
    record Detaches(QualifiedName table, QualifiedName partition) implements Lone {

        @Override
        public SqlText target() {
            return sql(
                    "(SELECT inhrelid FROM pg_catalog.pg_inherits WHERE inhrelid = {} AND inhparent = {})",
                    relation(partition),
                    relation(table));
        }

        @Override
        public SqlText isDone(SqlPart target) {
            return sql(
                    "NOT EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = {} AND inhparent = {})",
                    target,
                    relation(table));
        }

        /** Ends what is pending. */
        public SqlText rest() {
            return sql("ALTER TABLE {} DETACH PARTITION {} FINALIZE", table, partition);
        }
    }

    /**
     * {@code REINDEX … CONCURRENTLY}. It may leave invalid indexes whose names end in {@code _ccnew} or {@code _ccold} (manual,
     * REINDEX), and can be sent again.
     *
     * @param name the oid of the index or table; null for more than one
     * @param what a condition on the oid {@code r} of a table, for the tables that it works on
     */
    record Reindexes(SqlText name, SqlText what) implements Lone {

        @Override
        public SqlText target() {
            return name;
        }

        @Override
        public SqlText isDone(SqlPart target) {
            return sql("true");
        }
    }

    /** Makes a database, tablespace or subscription. */
    record Makes(Family family, Identifier name) implements Lone {

        @Override
        public SqlText target() {
            return family.oid(name);
        }

        @Override
        public SqlText isDone(SqlPart target) {
            return sql("{} IS NOT NULL", family.oid(name));
        }
    }

    /** Drops a database, tablespace or subscription. */
    record Drops(Family family, Identifier name) implements Lone {

        @Override
        public SqlText target() {
            return family.oid(name);
        }

        @Override
        public SqlText isDone(SqlPart target) {
            return sql("{} IS NULL", family.oid(name));
        }
    }

    /** What can be sent again and leaves nothing behind: {@code VACUUM}, {@code ALTER SYSTEM}, … */
    record Repeats() implements Lone {

        @Override
        public SqlText target() {
            return sql("NULL");
        }

        @Override
        public SqlText isDone(SqlPart target) {
            return sql("true");
        }
    }

    /** What a cluster has, or a database has outside of its schemas. */
    enum Family {
        DATABASE,
        TABLESPACE,
        SUBSCRIPTION;

        private SqlText oid(Identifier name) {
            Literal text = Literal.text(name.value());
            return switch (this) {
                case DATABASE -> sql("(SELECT oid FROM pg_catalog.pg_database WHERE datname = {})", text);
                case TABLESPACE -> sql("(SELECT oid FROM pg_catalog.pg_tablespace WHERE spcname = {})", text);
                case SUBSCRIPTION ->
                    sql(
                            "(SELECT oid FROM pg_catalog.pg_subscription WHERE subname = {}"
                                    + " AND subdbid = (SELECT oid FROM pg_catalog.pg_database"
                                    + " WHERE datname = pg_catalog.current_database()))",
                            text);
            };
        }
    }

    /**
     * The oid of what it works on, as SQL for before it begins: names may mean something else behind it. Null where there is no such
     * thing, or no one thing. Of {@link Makes} it is what stands in its way.
     */
    SqlText target();

    /**
     * A condition that holds when it has been done.
     *
     * @param target what {@link #target} was before
     */
    SqlText isDone(SqlPart target);

    /** @param statement one that PostgreSQL refuses inside a transaction */
    static Lone of(String statement) {
        return LoneReader.read(statement);
    }

    private static SqlText relation(QualifiedName name) {
        return sql("pg_catalog.to_regclass({})::oid", Literal.text(name.sql()));
    }
}
