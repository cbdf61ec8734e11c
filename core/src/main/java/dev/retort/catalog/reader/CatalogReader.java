package dev.retort.catalog.reader;

import static dev.retort.sql.SqlText.sql;

import dev.retort.catalog.Catalog;
import dev.retort.catalog.access.Access;
import dev.retort.catalog.logic.Logic;
import dev.retort.catalog.query.Reading;
import dev.retort.catalog.relation.Relations;
import dev.retort.sql.Identifier;
import dev.retort.sql.PostgresVersion;
import dev.retort.sql.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads a whole database, by a number of queries that does not depend on what it holds. */
public final class CatalogReader {

    /** What constants in expressions are written by; set for the time of the reading. */
    private static final SqlText FORMATS = sql("""
            set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
            set local bytea_output = 'hex'; set local extra_float_digits = 1; set local quote_all_identifiers = off""");

    private CatalogReader() {}

    /**
     * What the database holds; what belongs to PostgreSQL or to an extension is not in it.
     *
     * @param connection in autocommit mode; left so
     * @param searchPath what names without a schema mean in the migrations that this is compared for; the first schema is where
     *     things are made
     * @throws SQLException also when a role may not see something
     */
    public static Catalog read(Connection connection, List<Identifier> searchPath) throws SQLException {
        PostgresVersion server = new PostgresVersion(connection.getMetaData().getDatabaseMajorVersion());
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // One snapshot, so that what is made meanwhile is seen whole or not at all.
            statement.execute("set transaction isolation level repeatable read read only");
            statement.execute(FORMATS.sql());
            statement.execute(
                    searchPath.isEmpty()
                            ? "set local search_path = ''"
                            : sql("set local search_path = {}", SqlText.join(", ", searchPath))
                                    .sql());
            Reading reading = new Reading(connection, server, searchPath.isEmpty() ? null : searchPath.getFirst());
            Relations.read(reading);
            Logic.read(reading);
            Access.read(reading);
            Logic.readEventTriggers(reading);
            Dependencies.read(reading);
            return reading.catalog();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
