package dev.retort.doctor;

import static dev.retort.sql.SqlText.sql;

import dev.retort.plan.Tracking;
import dev.retort.sql.Identifier;
import dev.retort.sql.Literal;
import dev.retort.sql.QualifiedName;
import dev.retort.sql.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the role may keep Retort's tables, and make new objects. What else a migration needs only running it tells.
 *
 * @param searchPath its first schema is that of new objects
 */
record RightsCheck(Tracking tracking, List<Identifier> searchPath) {

    RightsCheck {
        searchPath = List.copyOf(searchPath);
    }

    private static final String NO_SCHEMA = """
            SELECT pg_catalog.format('the role %s may not make the schema %s, which is not there', current_user, {})
            WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = {})
                AND NOT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')""";

    /** Asked of schemas that are there: {@code has_schema_privilege} fails for others. */
    private static final String NO_USE = """
            SELECT pg_catalog.format('the role %s may not use the schema %s', current_user, n.nspname)
            FROM pg_catalog.pg_namespace n WHERE {} AND NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE')""";

    private static final String NO_TABLE = """
            SELECT pg_catalog.format('the role %s may not make the table %s, which is not there', current_user, {})
            FROM pg_catalog.pg_namespace n
            WHERE {} AND NOT pg_catalog.has_schema_privilege(n.oid, 'CREATE')
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relname = {} AND c.relnamespace = n.oid)""";

    private static final String NO_RIGHTS = """
            SELECT pg_catalog.format('the role %s lacks %s on %s', current_user,
                pg_catalog.string_agg(wanted.right, ', ' ORDER BY wanted.ordinality), {})
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace,
                pg_catalog.unnest(ARRAY[{}]) WITH ORDINALITY AS wanted ("right", ordinality)
            WHERE {} AND c.relname = {} AND NOT pg_catalog.has_table_privilege(c.oid, wanted.right)
            HAVING count(*) > 0""";

    private static final String NO_OBJECTS = """
            SELECT pg_catalog.format('the role %s may not make objects in schema %s', current_user, nspname)
            FROM pg_catalog.pg_namespace
            WHERE nspname = {} AND NOT pg_catalog.has_schema_privilege(oid, 'CREATE')""";

    /** A head moves by UPDATE, and branches come and go; the history only grows. */
    List<Question> questions() {
        Literal own = Literal.text(tracking.schema().value());
        List<Question> questions = new ArrayList<>();
        questions.add(
                Question.problem(sql(NO_SCHEMA, own, own), "Grant CREATE on the database, or make the schema for it."));
        questions.addAll(table(tracking.versionTable(), List.of("SELECT", "INSERT", "UPDATE", "DELETE")));
        questions.addAll(table(tracking.historyTable(), List.of("SELECT", "INSERT")));
        questions.add(Question.warning(
                sql(NO_OBJECTS, Literal.text(searchPath.getFirst().value())),
                "Grant CREATE on it, if migrations are to make tables there."));
        return questions;
    }

    private static List<Question> table(QualifiedName table, List<String> rights) {
        Identifier schema = table.schema();
        SqlText there = schema == null
                ? sql("n.nspname = pg_catalog.current_schema()")
                : sql("n.nspname = {}", Literal.text(schema.value()));
        Literal shown = Literal.text(table.sql());
        Literal name = Literal.text(table.name().value());
        SqlText wanted = SqlText.join(", ", rights.stream().map(Literal::text).toList());
        return List.of(
                Question.problem(sql(NO_USE, there), "Grant USAGE on it."),
                Question.problem(
                        sql(NO_TABLE, shown, there, name),
                        "Grant CREATE on its schema, or let its owner run 'retort ensure-version'."),
                Question.problem(sql(NO_RIGHTS, shown, wanted, there, name), "Grant them, or use its owner."));
    }
}
