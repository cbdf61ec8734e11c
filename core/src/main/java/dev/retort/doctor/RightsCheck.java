package dev.retort.doctor;

import static dev.retort.sql.SqlText.sql;

import dev.retort.plan.Tracking;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the role may keep Retort's tables, and make new objects. What else a migration needs only running it tells.
 *
 * @param searchPath its first schema is that of new objects
 */
record RightsCheck(Connection connection, Tracking tracking, List<Identifier> searchPath) {

    RightsCheck {
        searchPath = List.copyOf(searchPath);
    }

    /** {@code has_schema_privilege} fails for a schema that is not there, so it is asked only of one that is. */
    private static final String CREATE_IN = """
            SELECT pg_catalog.format('the role %s may not make objects in schema %s', current_user, nspname)
            FROM pg_catalog.pg_namespace
            WHERE nspname = {} AND NOT pg_catalog.has_schema_privilege(oid, 'CREATE')""";

    private static final String NO_SCHEMA = """
            SELECT pg_catalog.format('the role %s may not make the schema %s, which is not there', current_user, {})
            WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = {})
                AND NOT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')""";

    private static final String NO_WRITING = """
            SELECT pg_catalog.format('the role %s may not write %s', current_user, {})
            WHERE pg_catalog.to_regclass({}) IS NOT NULL
                AND NOT (pg_catalog.has_table_privilege(pg_catalog.to_regclass({}), 'SELECT')
                    AND pg_catalog.has_table_privilege(pg_catalog.to_regclass({}), 'INSERT'))""";

    List<Symptom> symptoms() throws SQLException {
        List<Symptom> symptoms = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            Literal own = Literal.text(tracking.schema().value());
            for (String what :
                    ServerCheck.texts(statement, sql(NO_SCHEMA, own, own).sql())) {
                symptoms.add(Symptom.problem(what, "Grant CREATE on the database, or make the schema for it."));
            }
            for (QualifiedName table : List.of(tracking.versionTable(), tracking.historyTable())) {
                Literal name = Literal.text(table.sql());
                for (String what : ServerCheck.texts(
                        statement, sql(NO_WRITING, name, name, name, name).sql())) {
                    symptoms.add(
                            Symptom.problem(what, "Grant SELECT, INSERT, UPDATE and DELETE on it, or use its owner."));
                }
            }
            Literal first = Literal.text(searchPath.getFirst().value());
            for (String what :
                    ServerCheck.texts(statement, sql(CREATE_IN, first).sql())) {
                symptoms.add(Symptom.warning(what, "Grant CREATE on it, if migrations are to make tables there."));
            }
        }
        return symptoms;
    }
}
