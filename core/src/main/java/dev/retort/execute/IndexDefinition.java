package dev.retort.execute;

import static dev.retort.sql.SqlText.sql;

import dev.retort.outside.Lone.BuildsIndex;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlExpression;
import dev.retort.sql.SqlPart;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Compares an index that is there with one that is to be built, both as PostgreSQL writes them. */
final class IndexDefinition {

    /** All that makes an index what it is, but for its name and that of its table. Columns by name: numbers differ in a copy. */
    private static final String WRITTEN = """
            SELECT pg_catalog.jsonb_build_array(am.amname, i.indisunique, i.indisexclusion,
                pg_catalog.to_jsonb(i) -> 'indnullsnotdistinct', i.indnkeyatts, i.indclass::text, i.indcollation::text,
                i.indoption::text, c.reloptions, c.reltablespace, pg_catalog.pg_get_expr(i.indpred, i.indrelid),
                (SELECT pg_catalog.array_agg(pg_catalog.pg_get_indexdef(i.indexrelid, n, false) ORDER BY n)
                    FROM pg_catalog.generate_series(1, i.indnatts) n),
                (SELECT pg_catalog.array_agg(a.attoptions::text ORDER BY a.attnum)
                    FROM pg_catalog.pg_attribute a WHERE a.attrelid = i.indexrelid))::text
            FROM pg_catalog.pg_index i
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_am am ON am.oid = c.relam
            WHERE i.indexrelid = {}""";

    private IndexDefinition() {}

    /**
     * Builds the index on an empty copy of the table, looks, and rolls back.
     *
     * @param connection in autocommit mode; left so
     * @throws SQLException when the statement fails on the copy, too
     */
    static boolean isThatOf(Connection connection, BuildsIndex statement, long index, long table) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return written(connection, Literal.of(index))
                    .equals(written(connection, sql("{}", copy(connection, statement, table))));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** The copy has the table's name, which may stand before columns. An index is in the schema of its table. */
    private static SqlText copy(Connection connection, BuildsIndex statement, long table) throws SQLException {
        QualifiedName copy =
                QualifiedName.of("pg_temp", statement.table().name().value());
        // An index of a temporary table would lie elsewhere than one of the table.
        one(
                connection,
                sql("SELECT pg_catalog.set_config('temp_tablespaces',"
                        + " pg_catalog.current_setting('default_tablespace'), true)"));
        String original = one(
                connection,
                sql(
                        "SELECT pg_catalog.format('%s.%I', relnamespace::regnamespace, relname)"
                                + " FROM pg_catalog.pg_class WHERE oid = {}",
                        Literal.of(table)));
        run(
                connection,
                sql("CREATE TEMPORARY TABLE {} (LIKE {})", statement.table().name(), new SqlExpression(original)));
        run(
                connection,
                sql(
                        "{} {} ON {} {}",
                        statement.create(),
                        statement.index(),
                        copy,
                        new SqlExpression(statement.definition())));
        return sql(
                "pg_catalog.to_regclass({})::oid",
                Literal.text(copy.sibling(statement.index()).sql()));
    }

    private static String written(Connection connection, SqlPart index) throws SQLException {
        return one(connection, sql(WRITTEN, index));
    }

    private static void run(Connection connection, SqlText text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(text.sql());
        }
    }

    private static String one(Connection connection, SqlText query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.sql())) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
